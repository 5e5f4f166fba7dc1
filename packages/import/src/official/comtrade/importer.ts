import { basename, relative } from "node:path";
import type { z } from "zod";
import { nearest } from "../../../../data/src/csv/nearest.ts";
import { readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { filesIn } from "../../files.ts";
import type { Importer, ImportOptions } from "../../importer.ts";
import { type Flow, LeftOut, type ReadFlows } from "../../trade/flow.ts";
import { partnersOf } from "../../trade/partners.ts";
import type { RefusedLines } from "../../trade/refusals.ts";
import { countStanding, standingFlows, writeFlows } from "../../trade/write.ts";
import { flowKey, flowsOf } from "./flows.ts";
import { readerOf } from "./readers.ts";
import type { ComtradeFile } from "./record.ts";
import { type Release, releaseOf, releases } from "./releases.ts";

/** The cells of a source whose figures came through WITS. */
const WITS = { carrier: "World Bank WITS", carrier_licence: "world-bank-wits" } as const;

/** The importer of UN Comtrade's figures, in all their file forms. */
export const comtrade: Importer = {
  publisher: "comtrade",
  title: "Flows of UN Comtrade: responses of the API, downloads of Comtrade Plus and of the old site, extracts, WITS",
  run: async (options) => {
    const { folder, report, replace = false } = options;
    const { flows, leftOut, refused, unusable, sources, carried } = await readComtrade(options);
    if (flows.length === 0 && unusable.length > 0) throw new Error(unusable.join("\n"));
    for (const { id, carrier, carrier_licence } of carried)
      report(`${id}: its row in sources.csv now says that the figures came through ${carrier} (${carrier_licence})`);
    if (carried.length > 0) upsertRows(folder, tables.sources, carried);
    const { kept } = writeFlows(folder, flows, { ...(replace ? { replace: sources } : {}), report });
    if (kept > 0)
      report(
        `${kept} existing flows of the same reporters, products and periods are in none of the files and stay; --replace removes all existing rows of a source`,
      );
    return { rows: { exports: flows.length }, leftOut, refused, unusable };
  },
};

/** The same importer under the name of the carrier: the figures are UN Comtrade's. */
export const wits: Importer = {
  ...comtrade,
  publisher: "wits",
  title: "Trade by product of World Bank WITS: UN Comtrade's figures, also subject to WITS's own terms",
};

/** The rows of the input, and their sources. */
export async function readComtrade({
  input,
  edition,
  folder,
  report,
  replace = false,
}: Pick<ImportOptions, "input" | "edition" | "folder" | "report" | "replace">): Promise<
  ReadFlows & { readonly sources: ReadonlySet<string>; readonly carried: readonly Source[] }
> {
  const bySource = await filesBySource(input, edition, folder, replace);
  const partners = partnersOf(readTable(folder, tables.areas));
  const products = new Set(readTable(folder, tables.products).map(({ id }) => id));
  const read = new Map<string, Flow[]>();
  const leftOut = new LeftOut();
  const refused: RefusedLines[] = [];
  const unusable: string[] = [];
  const carried = [...bySource.values()].flatMap((files) => files.carried ?? []);
  // A release with a closer copy comes after that copy.
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
    refused.push(...result.refused);
    unusable.push(...result.unusable);
    leftOut.addAll(result.leftOut);
    report(`${source}: ${files.length} ${files.length === 1 ? "file" : "files"}, ${result.flows.length} flows`);
    const foreign = new Set(files.flatMap(({ file }) => file.foreign ?? []));
    if (foreign.size > 0) report(`columns that UN Comtrade does not have, not read: ${[...foreign].join(", ")}`);
  }
  return {
    flows: [...read.values()].flat(),
    leftOut: leftOut.counts,
    refused,
    unusable,
    sources: new Set(read.keys()),
    carried,
  };
}

type Source = z.infer<(typeof tables)["sources"]["row"]>;

interface SourceFiles {
  readonly release: Pick<Release, "evidence" | "nearer">;
  readonly files: { readonly path: string; readonly file: ComtradeFile }[];
  /** The row of the source with its carrier, if it must be written. */
  carried?: Source;
}

/** Each file with its source: from its name, or from the command line. */
async function filesBySource(
  input: readonly string[],
  edition: string | undefined,
  folder: string,
  replace: boolean,
): Promise<Map<string, SourceFiles>> {
  const rows = readTable(folder, tables.sources);
  const sources = rows.map(({ id }) => id);
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
        `${relative(process.cwd(), path)} is not from a known release: name its source with --edition <id of a row of sources.csv>. Known: ${releases.map(({ source }) => source).join(", ")}`,
      );
    const source = release?.source ?? (edition as string);
    if (!sources.includes(source)) throw new Error(`There is no source ${source}: add its row to sources.csv first`);
    if (edition !== undefined && !replace) refuseOtherFile(path, edition, folder);
    const file = await readerOf(path).read(path);
    const carried =
      file.carrier !== undefined && carriedBy(rows.find(({ id }) => id === source) as Source, path, folder);
    const of = found.get(source) ?? { release: release ?? { evidence: "primary" }, files: [] };
    of.files.push({ path, file });
    if (carried) of.carried = carried;
    found.set(source, of);
  }
  return found;
}

/**
 * A source that is a known release has only its own file: another file under its name would be cited wrongly.
 *
 * @throws Error if such a source has rows and the file is a different one.
 */
function refuseOtherFile(path: string, edition: string, folder: string): void {
  if (!releases.some(({ source }) => source === edition) || releaseOf(path)?.source === edition) return;
  const standing = countStanding(folder, edition);
  if (standing > 0)
    throw new Error(
      `${edition} is another release, with ${standing} existing flows, and ${basename(path)} is not part of it. Add a row for the file to sources.csv and name it with --edition; --replace replaces the ${standing} flows with the file`,
    );
}

/**
 * The row of a source whose file came through WITS. Its terms apply as well as UN Comtrade's, and are shown with every row.
 *
 * @returns The row to be written; false if it already names the carrier.
 * @throws Error if the source has flows that came another way.
 */
function carriedBy(source: Source, path: string, folder: string): Source | false {
  if (source.carrier === WITS.carrier && source.carrier_licence === WITS.carrier_licence) return false;
  const standing = source.carrier === null ? countStanding(folder, source.id) : 0;
  if (source.carrier !== null || standing > 0)
    throw new Error(
      `${basename(path)} came through ${WITS.carrier}, whose terms apply, and ${source.id} ${source.carrier === null ? `has ${standing} flows that did not` : `came through ${source.carrier}`}: add a row for this file to sources.csv and name it with --edition`,
    );
  return { ...source, ...WITS };
}
