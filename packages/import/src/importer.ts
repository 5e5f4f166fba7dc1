import { asTrial, atOnce } from "../../data/src/csv/at-once.ts";
import type { RefusedLines } from "./trade/refusals.ts";

/** The options of an import. */
export interface ImportOptions {
  /** The official release: files, or folders of them, as the publisher gives them. */
  readonly input: readonly string[];
  /** The edition of the release, if the files do not give it. */
  readonly edition?: string;
  /** The folder of CSVs to write to: a copy, which replaces the ledger's when everything is written. */
  readonly folder: string;
  /** Called with each line about what was read, mapped and left out. */
  readonly report: (line: string) => void;
  /** Called with the progress of a long read, which replaces the last text. */
  readonly onProgress?: (text: string) => void;
  /**
   * Whether to remove every existing row of the files' source before theirs are written. By default a file replaces only
   * the rows that it contains, and everything else stays.
   */
  readonly replace?: boolean;
}

/** The result of an import. */
export interface ImportReport {
  /** Rows written, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** The number of cells or lines of the release that became no row, by rule. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Lines that could not be used, by reason; the rest of their file was read. */
  readonly refused?: readonly RefusedLines[];
  /** For each file in which nothing could be used: why. Then the import fails, even if other files were read. */
  readonly unusable?: readonly string[];
}

/** Reads the official releases of one publisher. */
export interface Importer {
  /** The name on the command line: `usgs-mcs`. */
  readonly publisher: string;
  readonly title: string;
  /** @throws Error that lists everything in the release that was not understood, with its place; then nothing is written. */
  readonly run: (options: ImportOptions) => Promise<ImportReport>;
  /**
   * Writes the whole release as Parquet, if it is larger than a ledger in memory: all products, not only those of the ledger, whose
   * folder is read but not changed.
   *
   * @param into The folder of Parquet; if undefined, the release is only read and reported.
   */
  readonly toParquet?: (options: ImportOptions, into: string | undefined) => Promise<ImportReport>;
}

/**
 * Runs an importer on a folder of CSVs: everything that it writes takes effect at once, or nothing does.
 *
 * @param dryRun Whether to read and report only, without writing.
 */
export const runOn = (importer: Importer, options: ImportOptions, dryRun = false): Promise<ImportReport> =>
  (dryRun ? asTrial : atOnce)(options.folder, (folder) => importer.run({ ...options, folder }));
