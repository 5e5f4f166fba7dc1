import type { TableDoc } from "../../../data/src/build/table-doc.ts";

/** What a Parquet file says of itself. */
export interface About {
  readonly version: string;
  readonly licence: string;
}

/** Rows are in the order of the key, so that a reader who asks for one commodity skips most groups by their bounds. */
const ROWS_PER_GROUP = 20_480;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The statement of DuckDB that writes rows as Parquet, with what the table and each column mean in its metadata.
 *
 * @param select The rows, as a SELECT or `FROM "table"`.
 * @param into The file; with partitions the folder.
 * @param partitions Columns by whose values the rows are laid into folders, Hive-style. They then stand in the folders' names alone.
 */
export const writeParquet = (
  doc: TableDoc,
  select: string,
  into: string,
  about: About,
  partitions: readonly string[] = [],
): string =>
  `COPY (${select}) TO ${literal(into)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROWS_PER_GROUP}, KV_METADATA {${metadata(doc, about)}}${
    partitions.length === 0 ? "" : `, PARTITION_BY (${partitions.map((column) => `"${column}"`).join(", ")}), OVERWRITE`
  })`;

/**
 * The columns by which a table is laid into folders: year and source of rows that are printed and replaced together; none of others. A
 * table that tells of periods gets the year as a column of its own.
 *
 * @returns The columns, and the SELECT that has them.
 */
export function partitioned(
  doc: TableDoc,
  select: string,
): { readonly columns: readonly string[]; readonly select: string } {
  if (doc.print.length === 0) return { columns: [], select };
  return {
    columns: ["year", "source"],
    select: doc.print.includes("period")
      ? `SELECT *, CAST(left("period", 4) AS BIGINT) AS "year" FROM (${select})`
      : select,
  };
}

/** Title, description, licence and version of a table, and what each column means. */
function metadata(doc: TableDoc, { version, licence }: About): string {
  const told: Record<string, string> = {
    title: doc.title,
    description: doc.description,
    version,
    licence,
    ...Object.fromEntries(
      doc.columns.map(({ name, title, description, unit }) => [
        `column.${name}`,
        `${title}${unit === undefined ? "" : ` (${unit})`}. ${description}`,
      ]),
    ),
  };
  return Object.entries(told)
    .map(([key, value]) => `${literal(key)}: ${literal(value)}`)
    .join(", ");
}
