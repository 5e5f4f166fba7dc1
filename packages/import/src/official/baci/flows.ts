import { REIMPORT } from "../../../../data/src/tables/exports.ts";
import type { Flow } from "../../trade/flow.ts";
import type { Partners } from "../../trade/partners.ts";
import type { Refusals } from "../../trade/refusals.ts";
import type { BaciEdition } from "./edition.ts";
import type { BaciLine } from "./lines.ts";
import type { EditionProducts } from "./products.ts";

/**
 * Lines as rows: dollars for thousands of dollars, areas for country codes. A line of a country code that is not known, or of
 * another year than the file's, is refused, and the rest is read.
 *
 * @throws Error where a line is of another nomenclature than the name of the file says: then all of them are.
 */
export function* flowsOf(
  lines: Iterable<BaciLine>,
  { hs, year, sourceId }: BaciEdition,
  { products, elsewhere }: EditionProducts,
  partners: Partners,
  file: string,
  refusals: Refusals,
): Generator<Flow, void> {
  const known = new Map<number, string>();
  const area = (code: number): string => {
    const id = known.get(code) ?? partners.byCode(code);
    known.set(code, id);
    return id;
  };
  for (const { line, year: lineYear, exporter: i, importer: j, product: code, value, quantity } of lines) {
    const product = products.get(code);
    if (product === undefined) {
      const k = String(code).padStart(6, "0");
      throw new Error(
        `${file}:${line}: k ${k} is a code of ${elsewhere.get(code)} and not of ${hs}: does the name of the file say the right nomenclature?`,
      );
    }
    let exporter: string;
    let importer: string;
    try {
      [exporter, importer] = [area(i), area(j)];
    } catch (error) {
      refusals.add(line, (error as Error).message);
      continue;
    }
    if (lineYear !== year) {
      refusals.add(line, `the year is ${lineYear} in a file of ${year}`);
      continue;
    }
    yield {
      exporter,
      importer,
      product: product.id,
      period: String(year),
      flow_basis: "reconciled",
      quantity_unit: quantity === null ? "none" : "t",
      value_usd: Math.round(value * 1e6) / 1e3,
      valuation: "FOB",
      quantity,
      comparator: "eq",
      status: "reported",
      scope: exporter === importer ? REIMPORT : null,
      printed: null,
      source: sourceId,
      locator: `${i}/${j}`,
      evidence_level: "primary",
    };
  }
}
