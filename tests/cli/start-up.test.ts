import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { main } from "./in-process.ts";

/** The modules of the program and of the data that a call loads. */
function loadedBy(...args: readonly string[]): string[] {
  const code = `process.argv.splice(1, 0, "oreledger");
process.on("exit", () => process.stderr.write(Object.keys(require.cache).join("\\n")));
require(${JSON.stringify(main)});`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", code, "--", ...args], { encoding: "utf8" });
  expect(status).toBe(0);
  return stderr.trim().split("\n");
}

it("a table query loads its table and the code of a table query, and no other command", () => {
  const files = loadedBy("shares", "-c", "gallium", "--columns", "area,year");
  const ofProgram = files.filter((file) => /[\\/]cli[\\/]dist[\\/]/.test(file));
  const ofData = files.filter((file) => !ofProgram.includes(file)).map((file) => basename(file, ".cjs"));
  expect(ofData.sort()).toEqual(["ids", "index", "print_links", "readings", "shares"]);
  expect(ofProgram.length).toBeLessThanOrEqual(5);
  expect(ofProgram.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(140_000);
});
