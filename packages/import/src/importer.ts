import { asTrial, atOnce } from "../../data/src/csv/at-once.ts";
import type { RefusedLines } from "./trade/refusals.ts";

/** What an importer is asked to do. */
export interface ImportOptions {
  /** The official release: files, or folders of them, as the publisher gives them. */
  readonly input: readonly string[];
  /** Which edition the release is, where the files do not say. */
  readonly edition?: string;
  /** The folder of CSVs to write to: a copy of it, which takes its place when all is written. */
  readonly folder: string;
  /** Told what was read, mapped and left out, a line at a time. */
  readonly report: (line: string) => void;
  /** Told how far a long read has come, to be shown in place of the last word. */
  readonly onProgress?: (text: string) => void;
  /**
   * Take out every standing row of the source that the files are of, before what they hold is written. Without it a file
   * replaces what it holds, and everything else stays.
   */
  readonly replace?: boolean;
}

/** What an import did. */
export interface ImportReport {
  /** Rows written, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Cells or lines of the release that became no row, by the rule that says why. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Lines that could not be used, by reason; the rest of their file was read. */
  readonly refused?: readonly RefusedLines[];
  /** Of each file in which nothing could be used: why. Then the import fails, though other files were read. */
  readonly unusable?: readonly string[];
}

/** Reads the official releases of one publisher. */
export interface Importer {
  /** The name on the command line: `usgs-mcs`. */
  readonly publisher: string;
  readonly title: string;
  /** @throws Error that lists everything in the release that was not understood, and where; then nothing is written. */
  readonly run: (options: ImportOptions) => Promise<ImportReport>;
  /**
   * Writes the whole release as Parquet, where it is larger than a ledger in memory: all products, not only those of the ledger, whose folder
   * is read and stays as it is.
   *
   * @param into The folder of Parquet; undefined reads and reports alone.
   */
  readonly toParquet?: (options: ImportOptions, into: string | undefined) => Promise<ImportReport>;
}

/**
 * Runs an importer on a folder of CSVs: all that it writes stands at once, or nothing does.
 *
 * @param dryRun Read and report, write nothing.
 */
export const runOn = (importer: Importer, options: ImportOptions, dryRun = false): Promise<ImportReport> =>
  (dryRun ? asTrial : atOnce)(options.folder, (folder) => importer.run({ ...options, folder }));
