import { backquoted, quoted } from "../../../data/src/build/sql/dialect.ts";

/** How one engine writes a view. */
export interface Engine {
  readonly name: "sqlite" | "duckdb" | "postgresql" | "clickhouse" | "bigquery" | "spark";
  /** How the script is run, where the folder is in which the tables were loaded. */
  readonly head: readonly string[];
  readonly quoted: (name: string) => string;
  /** Where tables and views are. */
  readonly schema: string;
}

const within = "oreledger.";

/** The engines for which there are views. */
export const engines: readonly Engine[] = [
  { name: "sqlite", head: ["-- sqlite3 oreledger.sqlite < sqlite-views.sql"], quoted, schema: "" },
  { name: "duckdb", head: ["-- duckdb oreledger.duckdb < duckdb-views.sql"], quoted, schema: "" },
  {
    name: "postgresql",
    head: ["-- psql --set ON_ERROR_STOP=1 --file postgresql-views.sql <database>"],
    quoted,
    schema: within,
  },
  {
    name: "clickhouse",
    head: [
      "-- clickhouse-client --multiquery < clickhouse-views.sql",
      "-- ClickHouse 21.9 or later: older servers have no window functions.",
    ],
    quoted: backquoted,
    schema: within,
  },
  {
    name: "bigquery",
    head: ["-- bq query --use_legacy_sql=false < bigquery-views.sql"],
    quoted: backquoted,
    schema: within,
  },
  { name: "spark", head: ["-- spark-sql -f spark-views.sql"], quoted: backquoted, schema: within },
];

/** Columns as statements select or group by them, of a table that has a name where one is given. */
export const listed = ({ quoted }: Engine, columns: readonly string[], of?: string): string =>
  columns.map((column) => (of === undefined ? quoted(column) : `${of}.${quoted(column)}`)).join(", ");

/** Columns of one table as a SELECT of several takes them, each by its own name. */
export const taken = ({ quoted }: Engine, columns: readonly string[], of: string): string =>
  columns.map((column) => `${of}.${quoted(column)} AS ${quoted(column)}`).join(", ");

/** Tables as statements name them. */
export const from = ({ quoted, schema }: Engine, name: string): string => `${schema}${quoted(name)}`;

/** Equality of columns of two tables. */
export const joined = ({ quoted }: Engine, columns: readonly string[], a: string, b: string): string =>
  columns.map((column) => `${a}.${quoted(column)} = ${b}.${quoted(column)}`).join(" AND ");
