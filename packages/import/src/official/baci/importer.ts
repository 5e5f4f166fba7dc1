import { basename } from "node:path";
import { readTable } from "../../../../data/src/form/read.ts";
import { upsertRows } from "../../../../data/src/form/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { filesIn } from "../../files.ts";
import type { Importer } from "../../importer.ts";
import type { Flow } from "../../trade/flow.ts";
import { partnersOf } from "../../trade/partners.ts";
import { writeFlows } from "../../trade/write.ts";
import { editionOf, sourceRow } from "./edition.ts";
import { flowsOf } from "./flows.ts";
import { baciLines } from "./lines.ts";
import { type EditionProducts, productsIn } from "./products.ts";

const OTHER_PRODUCTS = "lines of products that the ledger does not hold";

/** The importer of CEPII's BACI: a year of the world's trade in each file, streamed. */
export const baci: Importer = {
  publisher: "baci",
  title: "BACI of CEPII: bilateral trade by six-digit product, the exporter's and importer's reports reconciled",
  async run({ input, folder, report, onProgress, dryRun }) {
    const files = filesIn(input, (path) => /^baci_hs.*\.csv$/i.test(basename(path)));
    const releases = files.map((path) => ({ path, edition: editionOf(path) }));
    const partners = partnersOf(readTable(folder, tables.areas));
    const standing = readTable(folder, tables.products);
    const products = new Map(releases.map(({ edition: { hs } }) => [hs, productsIn(hs, standing)] as const));
    let left = 0;
    let kept = 0;

    function* flows(): Generator<Flow, void> {
      for (const { path, edition } of releases) {
        const known = products.get(edition.hs) as EditionProducts;
        const seen = { lines: 0 };
        const before = kept;
        const lines = baciLines(path, [...known.products.keys(), ...known.elsewhere.keys()], {
          seen,
          onProgress: (count) =>
            onProgress?.(
              `${basename(path)}: ${count.toLocaleString("en")} lines, ${(kept - before).toLocaleString("en")} flows`,
            ),
        });
        for (const flow of flowsOf(lines, edition, known, partners, basename(path))) {
          kept++;
          yield flow;
        }
        left += seen.lines - (kept - before);
        report(
          `${basename(path)}: ${edition.sourceId}, ${seen.lines} lines, ${kept - before} flows of the ledger's products`,
        );
      }
    }

    if (dryRun) for (const _ of flows());
    else {
      // A file replaces its own year of its own version.
      const replaced = new Set(releases.map(({ edition: { sourceId, year } }) => `${sourceId} ${year}`));
      const sources = new Map(releases.map(({ edition }) => [edition.sourceId, sourceRow(edition)]));
      writeFlows(
        folder,
        flows(),
        (source, period) => replaced.has(`${source} ${period}`),
        () => {
          upsertRows(folder, tables.sources, [...sources.values()]);
          upsertRows(
            folder,
            tables.products,
            [...products.values()].flatMap((known) => [...known.products.values()]),
          );
        },
      );
    }
    return { rows: { exports: kept }, leftOut: { [OTHER_PRODUCTS]: left } };
  },
};
