import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Suite } from "../bench.ts";

const path = (file: string): string => fileURLToPath(new URL(`../../../packages/${file}`, import.meta.url));
const main = path("cli/dist/main.js");
const csv = path("data/csv/shares.csv");

/** A peer where the machine has it: Miller, csvkit and sqlite3 are Debian packages. */
function installed(
  tool: string,
  name: string,
  command: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const { status, stdout } = spawnSync(tool, ["--version"], { encoding: "utf8" });
  if (status === 0) return { [`${name} ${/[\d.]+/.exec(stdout)?.[0] ?? ""}`.trim()]: command };
  process.stderr.write(`  ${name} is not installed and left out\n`);
  return {};
}

/** The same lines, in whatever order. */
const sameLines = (a: string, b: string): boolean => lines(a) === lines(b);
const lines = (text: string): string => text.trim().split(/\r?\n/).sort().join("\n");

export default {
  title: "The command line",
  about: "Whole processes that print the areas and years of one commodity's rows, and Node itself doing nothing.",
  async run(bench) {
    await bench.process(
      "A filter of `shares`",
      {
        "oreledger shares": [process.execPath, main, "shares", "-c", "gallium", "--every", "--columns", "area,year"],
        ...installed("mlr", "Miller", [
          "mlr",
          "--icsv",
          "--ocsv",
          "filter",
          '$commodity == "gallium"',
          "then",
          "cut",
          "-f",
          "area,year",
          csv,
        ]),
        ...installed("csvgrep", "csvkit", [
          "sh",
          "-c",
          `csvgrep -c commodity -m gallium '${csv}' | csvcut -c area,year`,
        ]),
        ...installed("sqlite3", "sqlite3", [
          "sqlite3",
          "-csv",
          "-header",
          ":memory:",
          `.import '${csv}' shares`,
          "SELECT area, year FROM shares WHERE commodity = 'gallium'",
        ]),
      },
      { same: sameLines, rounds: 21 },
    );
    await bench.process(
      "A table query against Node itself",
      {
        "oreledger shares": [process.execPath, main, "shares", "-c", "gallium", "--columns", "area,year"],
        "node -e 0": [process.execPath, "-e", "0"],
      },
      {
        same: () => true,
        rounds: 41,
        budget: { text: "≤ 1.6 × `node -e 0`", met: (times) => times("node -e 0") >= 1 / 1.6 },
      },
    );
    await bench.process(
      "Checking `shares` with every rule and reference",
      { "oreledger validate": [process.execPath, main, "validate", csv] },
      { rounds: 3 },
    );
  },
} satisfies Suite;
