import { basename } from "node:path";
import { LeftOut } from "../../trade/flow.ts";
import { Refusals } from "../../trade/refusals.ts";
import { readWorkbook, type Workbook } from "../../workbook.ts";
import type { ComtradeReader, ComtradeRecord } from "./record.ts";

/** The sheets of observed flows, by the names that the workbooks give them. The others are zero-filled or derived. */
const partnerSheets = ["raw_observed_partner_year", "final_panel_observed"] as const;
const worldSheet = "raw_world_rows";

/** Of this year UN Comtrade's quantities are wrong for all three codes: a fifth of those of the years beside it. */
const WRONG_QUANTITIES = 2016;

/** A workbook that carries flows of World Bank WITS: thousands of dollars and kilograms, partners by WITS's names. */
export const witsWorkbook: ComtradeReader = {
  form: "workbook of WITS figures",
  fits: (head, name) => head.startsWith("PK") && /ree_exports.*\.xlsx$/.test(name),
  async read(path) {
    const name = basename(path);
    const workbook = await readWorkbook(path);
    const sheet = partnerSheets.find((each) => workbook.has(each));
    if (sheet === undefined) throw new Error(`${name}: there is no sheet ${partnerSheets.join(" or ")}`);
    const refusals = new Refusals(name);
    const leftOut = new LeftOut();
    const records = [...linesOf(workbook, sheet), ...linesOf(workbook, worldSheet)].flatMap(({ at, line }) =>
      recordOf(at, line, refusals),
    );
    for (const [other, rows] of workbook)
      if (/panel_(balanced|with_controls)$/.test(other))
        leftOut.add("lines of the zero-filled panels, whose flows are in the observed sheets", rows.length - 1);
    return { records, leftOut: leftOut.counts, refused: refusals.lines };
  },
};

interface Line {
  readonly at: string;
  readonly line: ReadonlyMap<string, unknown>;
}

/** The lines of a sheet by the names of its columns, in small letters. */
function linesOf(workbook: Workbook, sheet: string): Line[] {
  const [header = [], ...rows] = workbook.get(sheet) ?? [];
  const names = header.map((name) => String(name).toLowerCase());
  return rows.map((row, i) => ({
    at: `${sheet}, row ${i + 2}`,
    line: new Map(names.map((name, column) => [name, row[column] ?? null])),
  }));
}

function recordOf(at: string, line: Line["line"], refusals: Refusals): ComtradeRecord[] {
  const [partner, year, code] = ["partner", "year", "hs_code"].map((name) => String(line.get(name) ?? ""));
  const [thousands, kilograms] = [line.get("export_value_1000usd"), line.get("quantity_kg")];
  if (!partner || !/^\d{4}$/.test(year as string) || !/^\d{6}$/.test(code as string)) {
    refusals.add(at, "a line has a partner, a year and an hs_code of six digits");
    return [];
  }
  if (typeof thousands !== "number" || typeof kilograms !== "number" || thousands < 0 || kilograms < 0) {
    refusals.add(
      at,
      `export_value_1000usd ${JSON.stringify(thousands)} or quantity_kg ${JSON.stringify(kilograms)} is not a figure`,
    );
    return [];
  }
  return [
    {
      at,
      reporter: { name: "China" },
      partner: { name: partner },
      flow: "X",
      code: code as string,
      period: year as string,
      // Two decimals of a thousand: whole tens of dollars.
      value: Math.round(thousands * 1e5) / 100,
      valuation: "FOB",
      netWeight: kilograms,
      printed: `${thousands} thousand USD`,
      ...(Number(year) === WRONG_QUANTITIES ? { incomplete: "Quantities of 2016 are wrong at the source" } : {}),
    },
  ];
}
