import { resolve } from "node:path";
import { nearest } from "../../data/src/csv/nearest.ts";
import { csvFolder } from "../../data/src/repository.ts";
import { redraw, say, warn } from "../../data/src/terminal.ts";
import { runOn } from "./importer.ts";
import { importers } from "./index.ts";
import { refusedInWords } from "./trade/refusals.ts";

/** `pnpm data import`. @returns The exit code: 1 if a file is not understood or nothing in it could be used, 2 for a wrong call. */
export async function runImport(
  publisher: string,
  input: readonly string[],
  {
    edition,
    dryRun = false,
    folder = csvFolder,
    replace = false,
    parquet,
  }: {
    readonly edition?: string;
    readonly dryRun?: boolean;
    readonly folder?: string;
    readonly replace?: boolean;
    /** The folder for all of a release that is larger than a ledger. */
    readonly parquet?: string;
  },
): Promise<number> {
  const names = importers.map((importer) => importer.publisher);
  if (publisher === "list") {
    say(importers.map((importer) => `${importer.publisher}\t${importer.title}\n`).join(""));
    return 0;
  }
  const importer = importers.find((candidate) => candidate.publisher === publisher);
  if (importer === undefined || input.length === 0) {
    const near = nearest(publisher, names);
    warn(
      importer === undefined
        ? `There is no importer ${JSON.stringify(publisher)}.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} Importers: ${names.join(", ")}.\n`
        : `Name the files or the folder of the release: pnpm data import ${publisher} <file-or-folder>\n`,
    );
    return 2;
  }
  const { toParquet } = importer;
  if (parquet !== undefined && (toParquet === undefined || replace)) {
    const able = importers.flatMap((one) => (one.toParquet === undefined ? [] : [one.publisher]));
    warn(
      toParquet === undefined
        ? `--parquet is for ${able.join(", ")}: what ${publisher} reads fits the ledger. Import it, then run \`pnpm data convert <folder> --stream\`.\n`
        : "--replace is for the ledger's own table: --parquet always replaces the years of the files and leaves others.\n",
    );
    return 2;
  }
  const options = {
    input,
    ...(edition === undefined ? {} : { edition }),
    folder,
    report: (line: string) => {
      redraw();
      say(`${line}\n`);
    },
    onProgress: (text: string) => redraw(text),
    replace,
  };
  try {
    const {
      rows,
      leftOut,
      refused = [],
      unusable = [],
    } = await (parquet === undefined || toParquet === undefined
      ? runOn(importer, options, dryRun)
      : toParquet(options, dryRun ? undefined : resolve(parquet)));
    for (const [table, count] of Object.entries(rows))
      say(`${table}: ${count} rows ${dryRun ? "to write" : "written"}\n`);
    for (const [rule, count] of Object.entries(leftOut)) say(`left out, ${rule}: ${count}\n`);
    for (const lines of refused) say(`refused, ${refusedInWords(lines)}\n`);
    for (const why of unusable) warn(`${why}\n`);
    return unusable.length > 0 ? 1 : 0;
  } catch (error) {
    warn(`${(error as Error).message}\nNothing was written.\n`);
    return 1;
  }
}
