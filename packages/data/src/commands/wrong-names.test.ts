import { expect, it, vi } from "vitest";
import { count } from "./count.ts";
import { fix } from "./fix.ts";

it.each(["__proto__", "constructor", "usgs-mcs-2026-v1-9"])(
  "refuses to count or mend %s, which is not there",
  async (name) => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    expect(await count([name], {})).toBe(2);
    expect(await fix(name, {})).toBe(2);
    const text = said.mock.calls.join("");
    said.mockRestore();
    expect(text).toContain(`There is no source ${JSON.stringify(name)}.`);
    expect(text).toContain(`${name} is not a folder`);
  },
);
