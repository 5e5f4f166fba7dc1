import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { example } from "./support/readme.ts";

it("prints what the README says that its three lines print", () => {
  // Beside this test, so that the packages resolve as they do for a user who has installed them.
  const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), ".readme-"));
  try {
    writeFileSync(join(folder, "example.mjs"), example.code);
    expect(execFileSync(process.execPath, [join(folder, "example.mjs")], { encoding: "utf8" })).toBe(example.output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
