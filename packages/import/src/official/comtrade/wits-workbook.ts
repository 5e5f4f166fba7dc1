import { basename } from "node:path";
import { LeftOut } from "../../trade/flow.ts";
import { readWorkbook, type Workbook } from "../../workbook.ts";
import { type ComtradeReader, type ReadLine, sortLines } from "./record.ts";

/** The names of the sheets of observed flows. The other sheets are zero-filled or derived. */
const partnerSheets = ["raw_observed_partner_year", "final_panel_observed"] as const;
const worldSheet = "raw_world_rows";

/** In this year UN Comtrade's quantities are wrong for all three codes: a fifth of those of the neighbouring years. */
const WRONG_QUANTITIES = 2016;

/** A workbook with flows of World Bank WITS: thousands of dollars and kilograms, partners by WITS's names. */
export const witsWorkbook: ComtradeReader = {
  form: "workbook of WITS figures",
  fits: (head, name) => head.startsWith("PK") && /ree_exports.*\.xlsx$/.test(name),
  async read(path) {
    const name = basename(path);
    const workbook = await readWorkbook(path);
    const sheet = partnerSheets.find((each) => workbook.has(each));
    if (sheet === undefined) throw new Error(`${name}: there is no sheet ${partnerSheets.join(" or ")}`);
    const leftOut = new LeftOut();
    for (const [other, rows] of workbook)
      if (/panel_(balanced|with_controls)$/.test(other))
        leftOut.add("lines of the zero-filled panels, whose flows are in the observed sheets", rows.length - 1);
    const lines = [...linesOf(workbook, sheet), ...linesOf(workbook, worldSheet)];
    return { ...sortLines(name, lines, recordOf), leftOut: leftOut.counts };
  },
};

interface Line {
  readonly at: string;
  readonly line: ReadonlyMap<string, unknown>;
}

/** The lines of a sheet by the names of its columns, in lower case. */
function linesOf(workbook: Workbook, sheet: string): Line[] {
  const [header = [], ...rows] = workbook.get(sheet) ?? [];
  const names = header.map((name) => String(name).toLowerCase());
  return rows.map((row, i) => ({
    at: `${sheet}, row ${i + 2}`,
    line: new Map(names.map((name, column) => [name, row[column] ?? null])),
  }));
}

function recordOf({ at, line }: Line): ReadLine {
  const [partner = "", year = "", code = ""] = ["partner", "year", "hs_code"].map((name) =>
    String(line.get(name) ?? ""),
  );
  const [thousands, kilograms] = [line.get("export_value_1000usd"), line.get("quantity_kg")];
  if (partner === "" || !/^\d{4}$/.test(year) || !/^\d{6}$/.test(code))
    return "a line has a partner, a year and an hs_code of six digits";
  if (typeof thousands !== "number" || typeof kilograms !== "number" || thousands < 0 || kilograms < 0)
    return `export_value_1000usd ${JSON.stringify(thousands)} or quantity_kg ${JSON.stringify(kilograms)} is not a figure`;
  return {
    at,
    reporter: { name: "China" },
    partner: { name: partner },
    flow: "X",
    code,
    period: year,
    // Thousands with two decimals are whole tens of dollars.
    value: Math.round(thousands * 1e5) / 100,
    valuation: "FOB",
    netWeight: kilograms,
    printed: `${thousands} thousand USD`,
    ...(Number(year) === WRONG_QUANTITIES ? { incomplete: "Quantities of 2016 are wrong at the source" } : {}),
  };
}
