import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { decode } from "../../../../data/src/csv/decode.ts";
import { Refusals } from "../../trade/refusals.ts";
import { valuationOf } from "./columns.ts";
import type { ComtradeReader, ComtradeRecord } from "./record.ts";

const HEADER = "commodity,flow,reporter,partner,reporter_name,partner_name,value_usd,net_kg";

/** The year of the figures, which the file does not print. */
const YEAR = "2023";

/** Edges of a trade network of 2023: `commodity, flow, reporter, partner, …, value_usd, net_kg`. */
export const tradeEdges: ComtradeReader = {
  form: "edges of a trade network of 2023 (CSV)",
  fits: (head) => head.startsWith(HEADER),
  read(path) {
    const refusals = new Refusals(basename(path));
    const lines = parse(decode(readFileSync(path)), { bom: true, columns: true, trim: true }) as Record<
      string,
      string
    >[];
    const records = lines.flatMap((line, i): ComtradeRecord[] => {
      const { commodity = "", flow, reporter = "", partner = "", value_usd = "", net_kg = "" } = line;
      const [value, weight] = [Number(value_usd), Number(net_kg)];
      if (
        !/^\d{2,6}$/.test(commodity) ||
        (flow !== "M" && flow !== "X") ||
        !/^\d+$/.test(reporter) ||
        !/^\d+$/.test(partner) ||
        value_usd === "" ||
        !(value >= 0) ||
        !(weight >= 0)
      ) {
        refusals.add(i + 2, "a line has an HS code, a flow M or X, two partner codes, a value and a weight");
        return [];
      }
      return [
        {
          at: i + 2,
          reporter: { code: Number(reporter) },
          partner: { code: Number(partner) },
          flow,
          code: commodity,
          period: YEAR,
          value,
          valuation: valuationOf(flow, value),
          netWeight: weight,
        },
      ];
    });
    return { records, leftOut: {}, refused: refusals.lines };
  },
};
