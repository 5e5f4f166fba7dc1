import { readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { filesIn } from "../../files.ts";
import type { Importer } from "../../importer.ts";
import type { Flow } from "../../trade/flow.ts";
import { partnersOf } from "../../trade/partners.ts";
import { Refusals, type RefusedLines, unusable } from "../../trade/refusals.ts";
import { writeFlows } from "../../trade/write.ts";
import { type BaciEdition, editionOf, sourceRow } from "./edition.ts";
import { isYear, yearsIn } from "./files.ts";
import { flowsOf } from "./flows.ts";
import { letterLines } from "./letter-lines.ts";
import { baciLines, type Seen } from "./lines.ts";
import { type EditionProducts, productsIn } from "./products.ts";

const OTHER_PRODUCTS = "lines of products that are not in the ledger";

/** The importer of CEPII's BACI: a year of the world's trade in each file, or the zip of all of them, streamed. */
export const baci: Importer = {
  publisher: "baci",
  title: "BACI of CEPII: bilateral trade by six-digit product, the exporter's and importer's reports reconciled",
  async run({ input, folder, report, onProgress, replace = false }) {
    const files = filesIn(input, (path) => isYear(path) || /baci_hs.*\.zip$/i.test(path));
    const partners = partnersOf(readTable(folder, tables.areas));
    const listed = readTable(folder, tables.products);
    const products = new Map<string, EditionProducts>();
    const editions = new Map<string, BaciEdition>();
    const sources = new Set<string>();
    const traded = new Set<string>();
    const refused: RefusedLines[] = [];
    const useless: string[] = [];
    let left = 0;
    let kept = 0;

    function* flows(): Generator<Flow, void> {
      for (const path of files)
        for (const { name, pieces } of yearsIn(path)) {
          const edition = editionOf(name);
          editions.set(edition.sourceId, edition);
          sources.add(edition.sourceId);
          const known = products.get(edition.hs) ?? productsIn(edition.hs, listed);
          products.set(edition.hs, known);
          const seen: Seen = { lines: 0, unspecified: 0 };
          const refusals = new Refusals(name);
          const before = kept;
          const told = (count: number) =>
            onProgress?.(`${name}: ${count.toLocaleString("en")} lines, ${(kept - before).toLocaleString("en")} flows`);
          const wanted = [...known.products.keys(), ...known.elsewhere.keys()];
          const lines =
            edition.layout === "letters"
              ? letterLines(name, pieces, edition.year, new Set(wanted), refusals, seen)
              : baciLines(name, pieces, wanted, refusals, { seen, onProgress: told });
          for (const flow of flowsOf(lines, edition, known, partners, name, refusals)) {
            traded.add(flow.product);
            kept++;
            yield flow;
          }
          const refusedHere = refusals.lines.reduce((sum, { count }) => sum + count, 0);
          const leftHere = seen.lines - (kept - before) - refusedHere;
          left += leftHere;
          refused.push(...refusals.lines);
          if (kept === before)
            useless.push(unusable(name, refusals.lines, leftHere > 0 ? { [OTHER_PRODUCTS]: leftHere } : {}));
          report(
            `${name}: ${edition.sourceId}, ${seen.lines} lines, ${kept - before} flows of the ledger's products${seen.unspecified > 0 ? `, ${seen.unspecified} lines of goods not specified` : ""}`,
          );
        }
      if (kept === 0) throw new Error(useless.join("\n"));
    }

    // The sources are known when the last flow is read; the writer reads them all before it looks at what goes.
    const { replaced } = writeFlows(folder, flows(), { ...(replace ? { replace: sources } : {}), report });
    upsertRows(folder, tables.sources, [...editions.values()].map(sourceRow));
    upsertRows(
      folder,
      tables.products,
      [...products.values()].flatMap((known) => [...known.products.values()].filter(({ id }) => traded.has(id))),
    );
    if (replaced > 0) report(`${replaced} existing flows were replaced by those in the files`);
    return { rows: { exports: kept }, leftOut: { [OTHER_PRODUCTS]: left }, refused, unusable: useless };
  },
};
