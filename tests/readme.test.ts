import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("prints what the README says that its three lines print", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, code] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const [, output] = /```text\n(.*?)```/s.exec(readme) ?? [];
  // Beside this test, so that the packages resolve as they do for a user who has installed them.
  const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), ".readme-"));
  try {
    writeFileSync(join(folder, "example.mjs"), code as string);
    expect(execFileSync(process.execPath, [join(folder, "example.mjs")], { encoding: "utf8" })).toBe(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
