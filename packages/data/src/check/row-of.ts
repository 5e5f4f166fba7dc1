import type { z } from "zod";
import type { TableName, tables } from "../tables/index.ts";
import type { Breach } from "../tables/table.ts";

/** A typed row of one table. */
export type RowOf<Name extends TableName> = z.infer<(typeof tables)[Name]["row"]>;

/** A breach of a rule that needs more than one row, and the row that it is found on. */
export interface RowBreach<Row> extends Breach {
  readonly row: Row;
}
