import { surely } from "../../../../data/src/check/cells/surely.ts";
import { columnForms } from "../../../../data/src/csv/kind.ts";
import { REIMPORT, exports as table } from "../../../../data/src/tables/exports.ts";
import type { Flow } from "../../trade/flow.ts";
import type { Partners } from "../../trade/partners.ts";
import type { Refusals } from "../../trade/refusals.ts";
import { type BaciEdition, isProvisional } from "./edition.ts";
import type { LetterLine } from "./letter-lines.ts";
import type { BaciLine } from "./lines.ts";
import type { EditionProducts } from "./products.ts";

/** The lowest possible code: chapters and headings are numbered from 01. */
const FIRST_CODE = 10_100;

/** "Other Asia, not elsewhere specified", which contains the trade of Taiwan's customs area. */
const OTHER_ASIA = "S19";

/**
 * Lines as rows: dollars for thousands of dollars, areas for country codes. A line with an unknown country code, or with a year
 * other than the file's, is refused, and the rest is read.
 *
 * @throws Error if a line's nomenclature is not that in the file's name: then all lines are wrong.
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
    const k = String(code).padStart(6, "0");
    const product = products.get(code)?.id ?? `${hs}-${k}`;
    if (elsewhere.has(code))
      throw new Error(
        `${file}:${line}: k ${k} is a code of ${elsewhere.get(code)}, not of ${hs}: does the file name give the right nomenclature?`,
      );
    if (code < FIRST_CODE) {
      refusals.add(line, `k ${k} is not an HS code: the first chapter is 01`);
      continue;
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
    const flow: Flow = {
      exporter,
      importer,
      product,
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
    const fault = faultOf(flow);
    if (fault === undefined) yield flow;
    else refusals.add(line, fault);
  }
}

const columns = columnForms(table).map(({ name, nullable, schema }) => ({
  name: name as keyof Flow,
  nullable,
  fits: surely(schema),
}));

/** The fault of a row according to the table's columns and rules. */
function faultOf(flow: Flow): string | undefined {
  const isSurelyRight = columns.every(({ name, nullable, fits }) =>
    flow[name] === null ? nullable : fits(flow[name]),
  );
  const issue = isSurelyRight ? undefined : table.row.safeParse(flow).error?.issues[0];
  if (issue !== undefined) return `${issue.path.join()}: ${issue.message}`;
  for (const { check } of table.rules) {
    const breach = check(flow);
    if (breach !== undefined) return `${breach.column}: must be ${breach.expected}`;
  }
  return undefined;
}
