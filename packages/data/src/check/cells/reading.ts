import type { Row } from "../../csv/address.ts";
import type { TableName } from "../../tables/index.ts";
import type { Finding } from "../engine/finding.ts";
import type { StreamedRule, Universes } from "../engine/rule.ts";
import type { Ids } from "./column-check.ts";

/** What the reading of one table gave: its rows, and all that can be told from the table and the ids of others. */
export interface TableReading {
  readonly name: TableName;
  readonly file: string;
  readonly count: number;
  /** The rows without a fault of their own; of a table that is streamed, those that were wanted. */
  readonly rows: readonly Row[];
  readonly lines: ReadonlyMap<Row, number>;
  /** The rows that have a fault, as their cells; of a table that is streamed, the first. */
  readonly faulty: readonly Readonly<Record<string, string>>[];
  /** The addresses of rows that have a fault outside their key: they are there, though no rule looks at them. */
  readonly faultyAddresses: ReadonlySet<string>;
  /** Whether a key is broken: an address that leads here proves nothing. */
  readonly brokenKeys: boolean;
  /** Whether the file could be read as its table; if not, what leans on it is beyond judgement. */
  readonly readable: boolean;
  /** How many rows name each source, where a row counts as a cited figure. */
  readonly citing: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** The rows and the checksum of each `part,source`, in a table that importers write. */
  readonly tallies: ReadonlyMap<string, string> | undefined;
  /** What the table's streamed rules counted. */
  readonly notes: ReadonlyMap<string, number>;
}

/** What a table is read with. */
export interface ReadingOptions {
  readonly ids: Ids;
  /** The rules that watch the rows go by. */
  readonly rules: readonly StreamedRule[];
  /** The addresses of the rows to keep; undefined: all rows. */
  readonly wanted?: ReadonlySet<string> | undefined;
  /** What the sources say of themselves, for the rules that watch flows go by. */
  readonly universes?: Universes | undefined;
  /** Told now and then, while a large file is read. */
  readonly onProgress?: ((table: string, rows: number) => void) | undefined;
}
