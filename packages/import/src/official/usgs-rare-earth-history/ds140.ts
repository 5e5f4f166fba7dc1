import type { Share } from "../../../../data/src/tables/shares.ts";
import type { Workbook } from "../../workbook.ts";
import { figureOf, printedWith } from "../usgs-cell.ts";
import type { Balance } from "../usgs-salient/rows.ts";

/** The source of the sheet, with the month of its last modification. */
export const ds140Source = "usgs-ds140-2023-09";

const file = "ds140-rare-earths-2020.xlsx";

/** The statistics of the sheet, by the names above their columns. */
const columns: Readonly<Record<string, Pick<Balance, "item" | "form" | "unit" | "basis">>> = {
  Production: { item: "mine_production", form: "all", unit: "t", basis: "REO" },
  Imports: { item: "imports", form: "all", unit: "t", basis: "REO" },
  Exports: { item: "exports", form: "all", unit: "t", basis: "REO" },
  "Apparent consumption": { item: "apparent_consumption", form: "all", unit: "t", basis: "REO" },
  "Unit value ($/t)": { item: "price", form: "unit-value", unit: "USD_per_t", basis: "REO" },
  "Unit value (98$/t)": { item: "price", form: "unit-value-in-1998-dollars", unit: "USD_per_t", basis: "REO" },
};

/**
 * Reads Data Series 140, rare earths: a line for each year from 1900. The US statistics become balances; US and world
 * production also become shares, so that the US part of the world's output can be queried.
 *
 * @throws Error that names a column or a cell that is not understood.
 */
export function readDs140(sheet: NonNullable<ReturnType<Workbook["get"]>>): {
  readonly balances: Balance[];
  readonly shares: Share[];
} {
  const start = sheet.findIndex((line) => line[0] === "Year");
  const header = (sheet[start] ?? []).map((cell) => cell ?? "");
  const unknown = header.filter(
    (name) => !["Year", "World production", ...Object.keys(columns)].includes(String(name)),
  );
  if (start === -1 || unknown.length > 0)
    throw new Error(`${file}: ${start === -1 ? "no line begins with Year" : `not understood: ${unknown.join(", ")}`}`);
  const balances: Balance[] = [];
  const shares: Share[] = [];
  for (const line of sheet.slice(start + 1)) {
    // Programs that save a workbook again may write years as text.
    if (!/^(19|20)\d\d$/.test(String(line[0]))) continue;
    const year = Number(line[0]);
    header.forEach((name, i) => {
      if (i === 0) return;
      const locator = `${file}, ${name}, ${year}`;
      const cell = String(line[i] ?? "");
      const figure = figureOf(cell, [], locator);
      const column = columns[String(name)];
      const printed = printedWith(cell, /\((.*)\)/.exec(String(name))?.[1] ?? "metric tons");
      if (column !== undefined)
        balances.push({
          commodity: "rare-earths",
          ...column,
          partner: "_WLD",
          year,
          first_year: null,
          ...figure,
          definition: null,
          counts: [],
          scope: null,
          printed,
          correction: null,
          source: ds140Source,
          locator,
          evidence_level: "primary",
        });
      if (name === "Production" || name === "World production")
        shares.push({
          commodity: "rare-earths",
          stage: "mine",
          measure: "production",
          form: "all",
          basis: "REO",
          share_of: "_WLD",
          area: name === "Production" ? "USA" : "_WLD",
          year,
          ...figure,
          unit: "t",
          share_pct: null,
          share_basis: null,
          share_denominator: null,
          scope: null,
          printed,
          correction: null,
          source: ds140Source,
          locator,
          evidence_level: "primary",
        });
    });
  }
  return { balances, shares };
}
