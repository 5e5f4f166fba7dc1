import { describe, expect, it } from "vitest";
import { capture } from "../docs/capture.ts";
import { wordsOf } from "../docs/words.ts";
import { commands } from "./index.ts";

describe.each(Object.keys(commands))("%s", (name) => {
  it("has three examples, and each is answered", async () => {
    const { command } = await (commands[name] as (typeof commands)[string]).load();
    expect(command.examples).toHaveLength(3);
    for (const { call } of command.examples) {
      expect(call.split(" ")[0]).toBe(name);
      const { out, err, exit } = await capture(wordsOf(call));
      expect({ call, err, exit }).toMatchObject({ err: expect.not.stringContaining("oreledger:"), exit: 0 });
      expect(out).not.toBe("");
    }
  });

  it("shows its flags and its examples in its help", async () => {
    const { command } = await (commands[name] as (typeof commands)[string]).load();
    const { out, exit } = await capture([name, "--help"]);
    expect(exit).toBe(0);
    for (const flag of Object.keys(command.flags)) expect(out).toContain(`--${flag}`);
    for (const { call } of command.examples) expect(out).toContain(`oreledger ${call}`);
  });
});
