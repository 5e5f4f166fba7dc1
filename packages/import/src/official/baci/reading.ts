import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { filesIn } from "../../files.ts";
import type { ImportOptions, ImportReport } from "../../importer.ts";
import type { Flow } from "../../trade/flow.ts";
import { partnersOf } from "../../trade/partners.ts";
import { Refusals, type RefusedLines, unusable } from "../../trade/refusals.ts";
import { type BaciEdition, editionOf } from "./edition.ts";
import { isYear, yearsIn } from "./files.ts";
import { flowsOf } from "./flows.ts";
import { letterLines } from "./letter-lines.ts";
import { baciLines, type Seen } from "./lines.ts";
import { type EditionProducts, productsIn } from "./products.ts";

const OTHER_PRODUCTS = "lines of products that are not in the ledger";

/** A year of BACI. Read its flows before you take the next. */
export interface BaciYear {
  readonly edition: BaciEdition;
  readonly flows: Iterable<Flow>;
}

/**
 * The years in some files of BACI, streamed, and their editions, products and report, which are complete after the last flow.
 *
 * @param codes Whether flows of all codes are wanted, or only of those that the ledger has as products.
 */
export function readingOf(
  { input, folder, report, onProgress }: ImportOptions,
  codes: "all" | "of-the-ledger" = "of-the-ledger",
) {
  const files = filesIn(input, (path) => isYear(path) || /baci_hs.*\.zip$/i.test(path));
  const partners = partnersOf(readTable(folder, tables.areas));
  const listed = readTable(folder, tables.products);
  const products = new Map<string, EditionProducts>();
  const editions = new Map<string, BaciEdition>();
  const refused: RefusedLines[] = [];
  const useless: string[] = [];
  let left = 0;
  let kept = 0;

  function* years(): Generator<BaciYear, void> {
    for (const path of files)
      for (const { name, pieces } of yearsIn(path)) {
        const edition = editionOf(name);
        editions.set(edition.sourceId, edition);
        const known = products.get(edition.hs) ?? productsIn(edition.hs, listed);
        products.set(edition.hs, known);
        const seen: Seen = { lines: 0, unspecified: 0 };
        const refusals = new Refusals(name);
        const before = kept;
        const told = (count: number) =>
          onProgress?.(`${name}: ${count.toLocaleString("en")} lines, ${(kept - before).toLocaleString("en")} flows`);
        const wanted = codes === "all" ? undefined : new Set([...known.products.keys(), ...known.elsewhere.keys()]);
        const lines =
          edition.layout === "letters"
            ? letterLines(name, pieces, edition.year, wanted, refusals, seen)
            : baciLines(name, pieces, wanted, refusals, { seen, onProgress: told });
        const flows = flowsOf(lines, edition, known, partners, name, refusals);
        yield { edition, flows: counted(flows) };
        const refusedHere = refusals.lines.reduce((sum, { count }) => sum + count, 0);
        const leftHere = seen.lines - (kept - before) - refusedHere;
        left += leftHere;
        refused.push(...refusals.lines);
        if (kept === before)
          useless.push(unusable(name, refusals.lines, leftHere > 0 ? { [OTHER_PRODUCTS]: leftHere } : {}));
        report(
          `${name}: ${edition.sourceId}, ${seen.lines} lines, ${kept - before} flows${codes === "all" ? "" : " of the ledger's products"}${seen.unspecified > 0 ? `, ${seen.unspecified} lines of goods not specified` : ""}`,
        );
      }
    if (kept === 0) throw new Error(useless.join("\n"));
  }
  function* counted(flows: Iterable<Flow>): Generator<Flow, void> {
    for (const flow of flows) {
      kept++;
      yield flow;
    }
  }

  return {
    years,
    /** The versions of the files so far. */
    editions,
    /** The codes of each nomenclature so far. */
    products,
    report: (): ImportReport => ({
      rows: { exports: kept },
      leftOut: { [codes === "all" ? "lines of goods not specified" : OTHER_PRODUCTS]: left },
      refused,
      unusable: useless,
    }),
  };
}
