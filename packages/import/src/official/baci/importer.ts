import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import type { Importer } from "../../importer.ts";
import type { Flow } from "../../trade/flow.ts";
import { writeFlows } from "../../trade/write.ts";
import { sourceRow } from "./edition.ts";
import { readingOf } from "./reading.ts";
import { toParquet } from "./to-parquet.ts";

/** The importer of CEPII's BACI: a year of the world's trade in each file, or the zip of all of them, streamed. */
export const baci: Importer = {
  publisher: "baci",
  title: "BACI of CEPII: bilateral trade by six-digit product, the exporter's and importer's reports reconciled",
  async run(options) {
    const { folder, report, replace = false } = options;
    const reading = readingOf(options);
    // Filled while the writer reads all flows, before it decides which rows to remove.
    const sources = new Set<string>();
    const traded = new Set<string>();
    function* flows(): Generator<Flow, void> {
      for (const year of reading.years()) {
        sources.add(year.edition.sourceId);
        for (const flow of year.flows) {
          traded.add(flow.product);
          yield flow;
        }
      }
    }
    writeFlows(folder, flows(), { ...(replace ? { replace: sources } : {}), report });
    upsertRows(folder, tables.sources, [...reading.editions.values()].map(sourceRow));
    upsertRows(
      folder,
      tables.products,
      [...reading.products.values()].flatMap((known) =>
        [...known.products.values()].filter(({ id }) => traded.has(id)),
      ),
    );
    return reading.report();
  },
  toParquet,
};
