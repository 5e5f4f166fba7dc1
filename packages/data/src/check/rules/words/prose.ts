import type { z } from "zod";
import type { Row } from "../../../csv/address.ts";
import { columnForm } from "../../../csv/kind.ts";
import type { Prose } from "../../../tables/column.ts";
import { type TableName, tableNames, tables } from "../../../tables/index.ts";
import type { Ledger } from "../../engine/ledger.ts";

/** The form of a column's texts, as declared; undefined if it has no texts. */
export const proseOf = (schema: z.ZodType): Prose | undefined =>
  (schema.meta()?.prose ?? columnForm("", schema).schema.meta()?.prose) as Prose | undefined;

/** Every column of texts, with its form and the rows of its table. */
export const proseIn = (
  ledger: Ledger,
): { readonly table: TableName; readonly column: string; readonly form: Prose; readonly rows: readonly Row[] }[] =>
  tableNames.flatMap((table) =>
    Object.entries(tables[table].row.shape).flatMap(([column, schema]) => {
      const form = proseOf(schema as z.ZodType);
      return form === undefined ? [] : [{ table, column, form, rows: ledger.rows(table) as readonly Row[] }];
    }),
  );
