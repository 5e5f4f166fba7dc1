import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sdk from "@oreledger/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiExamples, run, scopeOf } from "./support/examples.ts";

const examples = apiExamples();

/** What the last line says that it gives, where that is a plain value. */
function promised(code: string): { value: unknown } | undefined {
  const said = /\/\/ (.+)$/.exec(code.trim())?.[1];
  try {
    return said === undefined ? undefined : { value: JSON.parse(said) };
  } catch {
    return undefined;
  }
}

describe("every example of the API page runs, and gives what it says", () => {
  const home = mkdtempSync(join(tmpdir(), "oreledger-examples-"));
  const before = process.cwd();
  beforeAll(() => {
    cpSync(fileURLToPath(new URL("../packages/data/csv", import.meta.url)), join(home, "my-data/csv"), {
      recursive: true,
    });
    process.chdir(home);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(home, { recursive: true, force: true });
  });

  it("finds them", () => expect(examples.length).toBeGreaterThan(10));

  it.each(examples)("$heading", async ({ code, door }) => {
    if (code.endsWith("// throws")) {
      await expect(run(code, scopeOf(door))).rejects.toThrow(sdk.OreledgerError);
      return;
    }
    const given = await run(code, scopeOf(door));
    const value = promised(code);
    if (value !== undefined) expect(given).toEqual(value.value);
  });
});
