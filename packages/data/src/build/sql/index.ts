import type { TableDoc } from "../table-doc.ts";
import { bigquery } from "./bigquery.ts";
import { clickhouse } from "./clickhouse.ts";
import type { Dialect } from "./dialect.ts";
import { checkedCell, duckdb, fromCsv } from "./duckdb.ts";
import { inOrder } from "./order.ts";
import { postgresql } from "./postgresql.ts";
import { spark } from "./spark.ts";
import { sqlite } from "./sqlite.ts";

/** The engines for which there is a script. */
export const dialects = [sqlite, duckdb, postgresql, clickhouse, bigquery, spark] as const;

/** A script that creates the tables in one engine and loads their CSVs: a table comes after those that it refers to. */
export function script(docs: readonly TableDoc[], dialect: Dialect): string {
  const tables = inOrder(docs).map((doc) => `${dialect.create(doc)}\n${dialect.load(doc)}`);
  return `${[...dialect.head, "", tables.join("\n\n"), ...(dialect.foot === undefined ? [] : ["", ...dialect.foot])].join("\n")}\n`;
}

/** The statements that create the tables, without loading them. */
export const creation = (docs: readonly TableDoc[], dialect: Dialect): string =>
  `${inOrder(docs)
    .map((doc) => dialect.create(doc))
    .join("\n\n")}\n`;

export type { Dialect };
export { checkedCell, clickhouse, duckdb, fromCsv, sqlite };
