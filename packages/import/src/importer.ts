/** What an importer is asked to do. */
export interface ImportOptions {
  /** The official release: files, or folders of them, as the publisher gives them. */
  readonly input: readonly string[];
  /** Which edition the release is, where the files do not say. */
  readonly edition?: string;
  /** The folder of CSVs to write to. */
  readonly folder: string;
  /** Told what was read, mapped and left out, a line at a time. */
  readonly report: (line: string) => void;
  /** Told how far a long read has come, to be shown in place of the last word. */
  readonly onProgress?: (text: string) => void;
  /** Read and report, write nothing. */
  readonly dryRun?: boolean;
}

/** What an import did. */
export interface ImportReport {
  /** Rows written, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Cells or lines of the release that became no row, by the rule that says why. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Reads the official releases of one publisher. */
export interface Importer {
  /** The name on the command line: `usgs-mcs`. */
  readonly publisher: string;
  readonly title: string;
  /** @throws Error that lists everything in the release that was not understood, and where; then nothing is written. */
  readonly run: (options: ImportOptions) => Promise<ImportReport>;
}
