import { relative } from "node:path";
import { nearest } from "../../../../data/src/form/nearest.ts";
import { readTable } from "../../../../data/src/form/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { filesIn } from "../../files.ts";
import type { Importer, ImportOptions, ImportReport } from "../../importer.ts";
import type { Flow } from "../../trade/flow.ts";
import { partnersOf } from "../../trade/partners.ts";
import { standingFlows, writeFlows } from "../../trade/write.ts";
import { flowKey, flowsOf } from "./flows.ts";
import { readerOf } from "./readers.ts";
import type { ComtradeFile } from "./record.ts";
import { type Release, releaseOf, releases } from "./releases.ts";

/** The importer of UN Comtrade's figures, in the forms in which they travel. */
export const comtrade: Importer = {
  publisher: "comtrade",
  title: "Flows of UN Comtrade: responses of the interface, downloads of Comtrade Plus, extracts, WITS workbooks",
  run: async (options) => {
    const { flows, leftOut, sources } = await readComtrade(options);
    if (!options.dryRun) {
      const { replaced } = writeFlows(options.folder, flows, (source) => sources.has(source));
      options.report(`${replaced} standing flows of ${[...sources].join(", ")} gave way`);
    }
    return { rows: { exports: flows.length }, leftOut };
  },
};

/** The rows that the input makes, and the sources that they replace. */
export async function readComtrade({
  input,
  edition,
  folder,
  report,
}: Pick<ImportOptions, "input" | "edition" | "folder" | "report">): Promise<{
  flows: Flow[];
  leftOut: ImportReport["leftOut"];
  sources: ReadonlySet<string>;
}> {
  const bySource = await filesBySource(input, edition, folder);
  const partners = partnersOf(readTable(folder, tables.areas));
  const products = new Set(readTable(folder, tables.products).map(({ id }) => id));
  const read = new Map<string, Flow[]>();
  const leftOut: Record<string, number> = {};
  // A release that yields to a nearer copy comes after it.
  const order = [...bySource].sort(
    ([, a], [, b]) => Number(a.release.nearer !== undefined) - Number(b.release.nearer !== undefined),
  );
  for (const [source, { release, files }] of order) {
    const nearer = release.nearer;
    const nearerFlows = nearer === undefined ? [] : (read.get(nearer) ?? standingFlows(folder, new Set([nearer])));
    const result = flowsOf(files, {
      source,
      evidence: release.evidence,
      partners,
      products,
      nearer: new Map(nearerFlows.map((flow) => [flowKey(flow), flow])),
    });
    read.set(source, result.flows);
    for (const [rule, count] of Object.entries(result.leftOut)) leftOut[rule] = (leftOut[rule] ?? 0) + count;
    report(`${source}: ${files.length} ${files.length === 1 ? "file" : "files"}, ${result.flows.length} flows`);
  }
  return { flows: [...read.values()].flat(), leftOut, sources: new Set(read.keys()) };
}

interface SourceFiles {
  readonly release: Pick<Release, "evidence" | "nearer">;
  readonly files: { readonly path: string; readonly file: ComtradeFile }[];
}

/** Each file with the source that it is: by its name, or by the source named on the command line. */
async function filesBySource(
  input: readonly string[],
  edition: string | undefined,
  folder: string,
): Promise<Map<string, SourceFiles>> {
  const sources = readTable(folder, tables.sources).map(({ id }) => id);
  if (edition !== undefined && !sources.includes(edition)) {
    const near = nearest(edition, sources);
    throw new Error(
      `There is no source ${JSON.stringify(edition)}${near.length > 0 ? `: did you mean ${near.join(" or ")}?` : ""} Add its row to sources.csv first: publisher, title, url, retrieved, licence un-comtrade.`,
    );
  }
  const found = new Map<string, SourceFiles>();
  for (const path of filesIn(input, (file) => edition !== undefined || releaseOf(file) !== undefined)) {
    const release: Release | undefined = edition === undefined ? releaseOf(path) : undefined;
    if (edition === undefined && release === undefined)
      throw new Error(
        `${relative(process.cwd(), path)} is of no known release: name its source with --edition <id of a row of sources.csv>. Known: ${releases.map(({ source }) => source).join(", ")}`,
      );
    const source = release?.source ?? (edition as string);
    if (!sources.includes(source)) throw new Error(`There is no source ${source}: add its row to sources.csv first`);
    const of = found.get(source) ?? { release: release ?? { evidence: "primary" }, files: [] };
    of.files.push({ path, file: await readerOf(path).read(path) });
    found.set(source, of);
  }
  return found;
}
