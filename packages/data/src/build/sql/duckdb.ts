import type { ColumnDoc, TableDoc } from "../table-doc.ts";
import { commentsOn, createTable, type Dialect, isDay, isRequired, literal, quoted, selected } from "./dialect.ts";

const types = { text: "VARCHAR", integer: "BIGINT", number: "DOUBLE", list: "VARCHAR[]" } as const;
const typeOf = (column: ColumnDoc): string => (isDay(column) ? "DATE" : types[column.type]);

/** DuckDB 1.0 or later. */
export const duckdb: Dialect = {
  file: "duckdb.sql",
  head: ["-- Run it in the folder that contains csv: duckdb oreledger.duckdb < duckdb.sql"],
  create: (doc) => {
    // DuckDB checks a reference to the same table before the statement that inserts its row has ended.
    const refersTo = (table: string) => table !== doc.name;
    return `${createTable(doc, { typeOf, refersTo })}\n${commentsOn(doc)}`;
  },
  load: (doc) => `INSERT INTO ${quoted(doc.name)} ${fromCsv(doc, `csv/${doc.name}.csv`)};`,
};

/** A SELECT that reads a table's typed rows from its CSV. Every cell is read as text first, so that no type is guessed. */
export const fromCsv = (doc: TableDoc, path: string, of = cell): string =>
  `SELECT ${selected(doc, of)} FROM read_csv(${literal(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true)`;

/** A cell under the constraints of its table, for rows that are in no table: a cell that does not fit stops the statement. */
export function checkedCell(column: ColumnDoc): string {
  const { name, terms, type } = column;
  const refused = (why: string) => `error('${name}: ${why}' || coalesce(': ' || ${quoted(name)}, ''))`;
  const listed =
    terms && type !== "list" ? `${quoted(name)} NOT IN (${Object.keys(terms).map(literal).join(", ")})` : "";
  const faults = [
    ...(isRequired(column) ? [`WHEN ${quoted(name)} IS NULL THEN ${refused("a cell is empty that must not be")}`] : []),
    ...(listed === "" ? [] : [`WHEN ${listed} THEN ${refused("no term of the closed list")}`]),
  ];
  const typed = cell(column);
  return `${faults.length === 0 ? typed : `CASE ${faults.join(" ")} ELSE ${typed} END`} AS ${quoted(name)}`;
}

const cell = (column: ColumnDoc): string =>
  column.type === "list"
    ? `string_split(${quoted(column.name)}, ';')`
    : typeOf(column) === "VARCHAR"
      ? quoted(column.name)
      : `CAST(${quoted(column.name)} AS ${typeOf(column)})`;
