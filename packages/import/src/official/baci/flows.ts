import { REIMPORT } from "../../../../data/src/tables/exports.ts";
import type { Flow } from "../../trade/flow.ts";
import type { Partners } from "../../trade/partners.ts";
import type { Refusals } from "../../trade/refusals.ts";
import { type BaciEdition, isProvisional } from "./edition.ts";
import type { LetterLine } from "./letter-lines.ts";
import type { BaciLine } from "./lines.ts";
import type { EditionProducts } from "./products.ts";

/** "Other Asia, not elsewhere specified", which the books fill with the trade of Taiwan's customs area. */
const OTHER_ASIA = "S19";

/**
 * Lines as rows: dollars for thousands of dollars, areas for country codes. A line of a country code that is not known, or of
 * another year than the file's, is refused, and the rest is read.
 *
 * @throws Error where a line is of another nomenclature than the name of the file says: then all of them are.
 */
export function* flowsOf(
  lines: Iterable<BaciLine | LetterLine>,
  edition: BaciEdition,
  { products, elsewhere }: EditionProducts,
  partners: Partners,
  file: string,
  refusals: Refusals,
): Generator<Flow, void> {
  const { hs, year, sourceId } = edition;
  const status = isProvisional(edition) ? "provisional" : "reported";
  const known = new Map<number | string, string>();
  const area = (code: number | string): string => {
    const id = known.get(code) ?? idOf(code);
    known.set(code, id);
    return id;
  };
  const idOf = (code: number | string): string => {
    if (typeof code === "number") return partners.byCode(code);
    return code === OTHER_ASIA ? "TWN" : partners.byLetters(code);
  };
  for (const { line, year: lineYear, exporter: i, importer: j, product: code, dollars, quantity } of lines) {
    const product = products.get(code);
    if (product === undefined) {
      const k = String(code).padStart(6, "0");
      throw new Error(
        `${file}:${line}: k ${k} is a code of ${elsewhere.get(code)}, not of ${hs}: does the file name give the right nomenclature?`,
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
      value_usd: dollars,
      valuation: "FOB",
      quantity,
      comparator: "eq",
      status,
      scope: exporter === importer ? REIMPORT : null,
      printed: null,
      source: sourceId,
      locator: `${i}/${j}`,
      evidence_level: "primary",
    };
  }
}
