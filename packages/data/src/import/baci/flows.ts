import { REIMPORT } from "../../tables/exports.ts";
import type { Product } from "../hs-codes/read.ts";
import type { Flow } from "../trade/flow.ts";
import type { Partners } from "../trade/partners.ts";
import { Refusals } from "../trade/refusals.ts";
import type { BaciEdition } from "./edition.ts";
import type { BaciLine } from "./lines.ts";

/**
 * Lines as rows: dollars for thousands of dollars, areas for country codes.
 *
 * @throws Error that lists the country codes that are not known and the lines of another year, after the last line.
 */
export async function* flowsOf(
  lines: AsyncIterable<BaciLine>,
  { year, sourceId }: BaciEdition,
  products: ReadonlyMap<number, Product>,
  partners: Partners,
  file: string,
): AsyncGenerator<Flow> {
  const refusals = new Refusals(file);
  const known = new Map<number, string>();
  const area = (code: number): string => {
    const id = known.get(code) ?? partners.byCode(code);
    known.set(code, id);
    return id;
  };
  for await (const { line, year: lineYear, exporter: i, importer: j, product, value, quantity } of lines) {
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
      product: (products.get(product) as Product).id,
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
  refusals.throwIfAny();
}
