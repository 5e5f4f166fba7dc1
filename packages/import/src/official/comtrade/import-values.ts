import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { decode } from "../../../../data/src/csv/decode.ts";
import { Refusals } from "../../trade/refusals.ts";
import type { ComtradeReader, ComtradeRecord } from "./record.ts";

/** US imports by HS6 and origin, values alone: `canonical_product_id, year, partner_code, partner_iso3, import_value_usd`. */
export const importValues: ComtradeReader = {
  form: "values of US imports by origin (CSV)",
  fits: (head) => head.startsWith("canonical_product_id,year,partner_code,partner_iso3,import_value_usd"),
  read(path) {
    const refusals = new Refusals(basename(path));
    const lines = parse(decode(readFileSync(path)), { bom: true, columns: true, trim: true }) as Record<
      string,
      string
    >[];
    const records = lines.flatMap((line, i): ComtradeRecord[] => {
      const [code = "", year = "", partner = "", value = ""] = [
        line.canonical_product_id,
        line.year,
        line.partner_code,
        line.import_value_usd,
      ];
      if (!/^\d{6}$/.test(code) || !/^\d{4}$/.test(year) || !/^\d+$/.test(partner) || !/^\d+(\.\d+)?$/.test(value)) {
        refusals.add(i + 2, "a line has a code of six digits, a year, a partner code and a value");
        return [];
      }
      return [
        {
          at: i + 2,
          reporter: { code: 842 },
          partner: { code: Number(partner) },
          flow: "M",
          code,
          period: year,
          value: Number(value),
          valuation: "CIF",
          netWeight: null,
        },
      ];
    });
    return { records, leftOut: {}, refused: refusals.lines };
  },
};
