import { existsSync } from "node:fs";
import { csvPath } from "../form/read.ts";
import { tables } from "../tables/index.ts";
import { type Ids, metaOf } from "./column-check.ts";
import { tableNames } from "./rules/index.ts";
import { scan } from "./scan.ts";

/** The ids of every table that others refer to, with the other names that lead to them. */
export function readIds(folder: string): Ids {
  const referred = new Set<string>(["areas", "commodities", "groups"]);
  for (const name of tableNames)
    for (const { reference } of metaOf(tables[name])) if (reference !== undefined) referred.add(reference);
  const ids = new Map<string, Map<string, string>>();
  for (const name of referred) {
    const found = new Map<string, string>();
    const path = csvPath(folder, { name });
    let alias = -1;
    let readable = existsSync(path);
    if (readable) {
      const { fault } = scan(path, (line, cells) => {
        if (line === 1) {
          alias = cells.indexOf("aliases");
          readable = cells.length > 1;
        } else if (cells[0]) {
          found.set(cells[0], cells[0]);
          for (const other of alias < 0 ? [] : (cells[alias] ?? "").split(";"))
            if (other !== "" && !found.has(other)) found.set(` ${other}`, cells[0]);
        }
      });
      readable &&= fault === undefined;
    }
    // A table that cannot be read has a finding of its own; references to it are then beyond judgement.
    if (readable) ids.set(name, found);
  }
  return ids;
}
