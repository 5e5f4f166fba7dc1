import type { TableName } from "../../tables/index.ts";

/** The tables that are read as a stream and never kept whole: customs flows run to millions of rows. */
export const streamedTables: ReadonlySet<TableName> = new Set(["exports"]);
