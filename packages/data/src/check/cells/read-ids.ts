import { existsSync } from "node:fs";
import { csvPath } from "../../csv/read.ts";
import { type TableName, tableNames, tables } from "../../tables/index.ts";
import { type Ids, metaOf, SEVERAL } from "./column-check.ts";
import { scan } from "./scan.ts";

/** The tables that others refer to. A group's member is in one of three, depending on its kind. */
export const referredTables: ReadonlySet<TableName> = new Set([
  "areas",
  "commodities",
  "groups",
  ...tableNames.flatMap((name) => metaOf(tables[name]).flatMap(({ reference }) => (reference ?? []) as TableName)),
]);

/** The ids of every table that others refer to, with the other names that lead to them. */
export const readIds = (folder: string): Ids =>
  new Map(
    [...referredTables].flatMap((name) => {
      const ids = idsIn(csvPath(folder, { name }));
      return ids === undefined ? [] : [[name, ids] as const];
    }),
  );

/** The columns with the names of a row. Titles and statements are not names: rows are not looked up by them. */
const nameColumns = ["aliases", "name", "alpha_2", "symbol", "usgs_names", "eu_name", "other_names"];

/** The ids in one file. Undefined if the file cannot be read: that is a finding of its own, and references to the table are then not checked. */
export function idsIn(path: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(path)) return undefined;
  const found = new Map<string, string>();
  let names: number[] = [];
  let readable = true;
  const { fault } = scan(path, (line, cells) => {
    if (line === 1) {
      names = nameColumns.map((name) => cells.indexOf(name)).filter((at) => at > 0);
      readable = cells.length > 1;
    } else if (cells[0]) {
      found.set(cells[0], cells[0]);
      for (const name of names.flatMap((at) => (cells[at] ?? "").split(";"))) {
        const other = found.get(` ${name}`);
        if (name !== "" && other !== cells[0]) found.set(` ${name}`, other === undefined ? cells[0] : SEVERAL);
      }
    }
  });
  return readable && fault === undefined ? found : undefined;
}
