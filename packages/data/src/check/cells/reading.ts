import type { Row } from "../../csv/address.ts";
import type { TableName } from "../../tables/index.ts";
import type { Finding } from "../engine/finding.ts";
import type { StreamedRule, Universes } from "../engine/rule.ts";
import type { Ids } from "./column-check.ts";

/** The result of reading one table: its rows, and all that can be found from the table and the ids of others. */
export interface TableReading {
  readonly name: TableName;
  readonly file: string;
  readonly count: number;
  /** The rows without a fault of their own; of a streamed table, those that were wanted. */
  readonly rows: readonly Row[];
  readonly lines: ReadonlyMap<Row, number>;
  /** The rows that have a fault, as their cells; of a streamed table, the first. */
  readonly faulty: readonly Readonly<Record<string, string>>[];
  /** The addresses of rows that have a fault outside their key: they exist, although no rule looks at them. */
  readonly faultyAddresses: ReadonlySet<string>;
  /** Whether a key is broken: then an address with no row may mean that row. */
  readonly brokenKeys: boolean;
  /** Whether the file could be read as its table; if not, what depends on it cannot be checked. */
  readonly readable: boolean;
  /** How many rows name each source, if rows count as cited figures. */
  readonly citing: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** The rows and the checksum of each `part,source`, in a table that importers write. */
  readonly tallies: ReadonlyMap<string, string> | undefined;
  /** The counts of the table's streamed rules. */
  readonly notes: ReadonlyMap<string, number>;
}

/** The options of reading a table. */
export interface ReadingOptions {
  readonly ids: Ids;
  /** The rules that see the rows while they are read. */
  readonly rules: readonly StreamedRule[];
  /** The addresses of the rows to keep; undefined: all rows. */
  readonly wanted?: ReadonlySet<string> | undefined;
  /** The universes of the sources, for the rules that see flows while they are read. */
  readonly universes?: Universes | undefined;
  /** Called now and then while a large file is read. */
  readonly onProgress?: ((table: string, rows: number) => void) | undefined;
}
