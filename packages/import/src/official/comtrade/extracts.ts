import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { decode } from "../../../../data/src/csv/decode.ts";
import { valuationOf } from "./columns.ts";
import { type ComtradeReader, type ComtradeRecord, sortLines } from "./record.ts";

type Cells = Readonly<Record<string, string>>;

/** A reader of an extract by others, with columns of its own. `read` gives undefined for a line that is not as `lineHas` says. */
const extract = (
  form: string,
  header: string,
  lineHas: string,
  read: (cells: Cells) => Omit<ComtradeRecord, "at"> | undefined,
): ComtradeReader => ({
  form,
  fits: (head) => head.startsWith(header),
  read(path) {
    const lines = parse(decode(readFileSync(path)), { bom: true, columns: true, trim: true }) as Cells[];
    const placed = lines.map((cells, i) => ({ at: i + 2, cells }));
    return sortLines(basename(path), placed, ({ at, cells }) => {
      const record = read(cells);
      return record === undefined ? `a line has ${lineHas}` : { at, ...record };
    });
  },
});

/** A figure that is not negative; undefined for anything else. An empty cell is a weight of zero, but not a value. */
const figure = (cell = ""): number | undefined => (Number(cell) >= 0 ? Number(cell) : undefined);

/** US imports by HS6 and origin, only values. */
const importValues = extract(
  "values of US imports by origin (CSV)",
  "canonical_product_id,year,partner_code,partner_iso3,import_value_usd",
  "a code of six digits, a year, a partner code and a value",
  ({ canonical_product_id: code = "", year = "", partner_code: partner = "", import_value_usd: value = "" }) =>
    /^\d{6}$/.test(code) && /^\d{4}$/.test(year) && /^\d+$/.test(partner) && /^\d+(\.\d+)?$/.test(value)
      ? {
          reporter: { code: 842 },
          partner: { code: Number(partner) },
          flow: "M",
          code,
          period: year,
          value: Number(value),
          valuation: "CIF",
          netWeight: null,
        }
      : undefined,
);

/** A monthly extract of China's exports: partners by name, dollars and kilograms. */
const monthlyExtract = extract(
  "monthly extract of China's exports (CSV)",
  "period_dt,partner_name,hs6,val,qty",
  "the first day of a month, an hs6 of six digits, a value and a quantity",
  ({ period_dt = "", partner_name = "", hs6 = "", val = "", qty }) => {
    const month = /^(\d{4}-\d{2})-01$/.exec(period_dt)?.[1];
    const [value, netWeight] = [figure(val), figure(qty)];
    if (month === undefined || !/^\d{6}$/.test(hs6) || val === "" || value === undefined || netWeight === undefined)
      return undefined;
    return {
      reporter: { name: "China" },
      partner: { name: partner_name },
      flow: "X",
      code: hs6,
      period: month,
      value,
      valuation: "FOB",
      netWeight,
    };
  },
);

/** The year of the figures of {@link tradeEdges}, which the file does not print. */
const YEAR = "2023";

/** Edges of a trade network of 2023. */
const tradeEdges = extract(
  "edges of a trade network of 2023 (CSV)",
  "commodity,flow,reporter,partner,reporter_name,partner_name,value_usd,net_kg",
  "an HS code, a flow M or X, two partner codes, a value and a weight",
  ({ commodity: code = "", flow, reporter = "", partner = "", value_usd = "", net_kg }) => {
    const [value, netWeight] = [figure(value_usd), figure(net_kg)];
    if (!/^\d{2,6}$/.test(code) || (flow !== "M" && flow !== "X")) return undefined;
    if (!/^\d+$/.test(reporter) || !/^\d+$/.test(partner)) return undefined;
    if (value_usd === "" || value === undefined || netWeight === undefined) return undefined;
    return {
      reporter: { code: Number(reporter) },
      partner: { code: Number(partner) },
      flow,
      code,
      period: YEAR,
      value,
      valuation: valuationOf(flow, value),
      netWeight,
    };
  },
);

/** The extracts from which the ledger has some of UN Comtrade's figures. */
export const extracts: readonly ComtradeReader[] = [monthlyExtract, importValues, tradeEdges];
