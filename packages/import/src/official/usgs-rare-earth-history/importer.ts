import { withComputedShares } from "../../../../data/src/compute/shares.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import type { Importer } from "../../importer.ts";
import { putRows, putShares } from "../../put.ts";
import { readWorkbook } from "../../workbook.ts";
import { ds140Source, readDs140 } from "./ds140.ts";

async function sheetOf(input: readonly string[], name: string) {
  const [path, ...more] = input;
  if (path === undefined || more.length > 0) throw new Error("Name one workbook, as published");
  const sheets = await readWorkbook(path);
  const found = sheets.get(name);
  if (found === undefined)
    throw new Error(`${path} has no sheet ${name}; its sheets are ${[...sheets.keys()].join(", ")}`);
  return found;
}

/** The rows of the workbook of Data Series 140. */
export async function ds140Rows(input: readonly string[]) {
  const { balances, shares } = readDs140(await sheetOf(input, "Rare earths"));
  return { balances, shares: withComputedShares(shares) };
}

/** The importer of Data Series 140, rare earths. */
export const usgsDs140: Importer = {
  publisher: "usgs-ds140",
  title: "USGS Data Series 140: rare earths of the United States and the world since 1900",
  async run({ input, folder, report, replace = false }) {
    const { balances, shares } = await ds140Rows(input);
    report(`${new Set(balances.map(({ year }) => year)).size} years read, under ${ds140Source}`);
    const how = { of: (row: { readonly source: string }) => row.source === ds140Source, replace, report };
    putRows(folder, tables.us_balances, balances, how);
    putShares(folder, shares, new Map(), how);
    return { rows: { us_balances: balances.length, shares: shares.length }, leftOut: {} };
  },
};
