import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { tableList } from "../tables/index.ts";
import type { Finding } from "./finding.ts";

/** Files in a folder of CSVs that are no table's: what stands there is published. Those that a running command locks with are none. */
export function strangersIn(folder: string): Finding[] {
  const own = new Set(tableList.map(({ name }) => `${name}.csv`));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !own.has(name) && !/\.csv\.(?:choosing|waiting|draft)\.\d+\.[\w-]+$/.test(name))
    .map((name) => ({
      rule: "stranger",
      address: name,
      file: join(folder, name),
      line: 1,
      column: "",
      value: "",
      expected: `the CSV of a table (${[...own].join(", ")}): remove ${JSON.stringify(name)}, or keep it elsewhere`,
      suggestion: "",
      fixable: false,
    }));
}
