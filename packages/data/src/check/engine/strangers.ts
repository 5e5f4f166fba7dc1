import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isTrace } from "../../csv/lock.ts";
import { visible } from "../../csv/visible.ts";
import { csvFolder } from "../../repository.ts";
import { tableList } from "../../tables/index.ts";
import type { Finding } from "./finding.ts";
import { manifestName } from "./manifest.ts";

/** Files in a folder of CSVs that do not belong to a table: everything there is published. Lock files of a running command are not reported. */
export function strangersIn(folder: string): Finding[] {
  const own = new Set([...tableList.map(({ name }) => `${name}.csv`), manifestName]);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder);
  const lost = folder === csvFolder && !names.includes(manifestName) ? [manifestName] : [];
  return [
    ...lost.map((name) =>
      fileFinding(
        "missing-file",
        folder,
        name,
        "the manifest of the rows that importers wrote: `git checkout` restores it",
      ),
    ),
    ...names
      .filter((name) => !own.has(name) && !isTrace(name))
      .map((name) =>
        fileFinding(
          "stranger",
          folder,
          name,
          `the CSV of a table (${[...own].join(", ")}): remove ${JSON.stringify(visible(name))}, or move it elsewhere`,
        ),
      ),
  ];
}

const fileFinding = (rule: string, folder: string, name: string, expected: string): Finding => ({
  rule,
  address: name,
  file: join(folder, name),
  line: 1,
  column: "",
  value: "",
  expected,
  suggestion: "",
  fixable: false,
});
