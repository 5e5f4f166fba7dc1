import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { decode } from "../../../../data/src/csv/decode.ts";
import { Refusals } from "../../trade/refusals.ts";
import type { ComtradeReader, ComtradeRecord } from "./record.ts";

/** A monthly extract of China's exports: `period_dt, partner_name, hs6, val, qty`, partners by name, dollars and kilograms. */
export const monthlyExtract: ComtradeReader = {
  form: "monthly extract of China's exports (CSV)",
  fits: (head) => head.startsWith("period_dt,partner_name,hs6,val,qty"),
  read(path) {
    const refusals = new Refusals(basename(path));
    const lines = parse(decode(readFileSync(path)), { bom: true, columns: true, trim: true }) as Record<
      string,
      string
    >[];
    const records = lines.flatMap((line, i): ComtradeRecord[] => {
      const month = /^(\d{4}-\d{2})-01$/.exec(line.period_dt as string)?.[1];
      const [value, weight] = [Number(line.val), Number(line.qty)];
      if (
        month === undefined ||
        !/^\d{6}$/.test(line.hs6 as string) ||
        line.val === "" ||
        !(value >= 0) ||
        !(weight >= 0)
      ) {
        refusals.add(i + 2, "a line has the first day of a month, an hs6 of six digits, a value and a quantity");
        return [];
      }
      return [
        {
          at: i + 2,
          reporter: { name: "China" },
          partner: { name: line.partner_name as string },
          flow: "X",
          code: line.hs6 as string,
          period: month,
          value,
          valuation: "FOB",
          netWeight: weight,
        },
      ];
    });
    return { records, leftOut: {}, refused: refusals.lines };
  },
};
