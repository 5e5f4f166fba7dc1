import type { z } from "zod";

/** The kind of a column's cells: it sets their text in the CSV and their value in memory. */
export type CellKind = "text" | "number" | "list";

/** The CSV form of a column: its kind, whether a cell may be empty, and the schema of its values. */
export interface ColumnForm {
  readonly name: string;
  readonly kind: CellKind;
  readonly nullable: boolean;
  /** The schema of a cell that is not empty. */
  readonly schema: z.ZodType;
}

interface Def {
  type: string;
  innerType?: z.ZodType;
}

const definition = (schema: z.ZodType): Def => schema.def as Def;

/** The form of one column, from its Zod schema. */
export function columnForm(name: string, schema: z.ZodType): ColumnForm {
  const def = definition(schema);
  if (def.type === "nullable" && def.innerType) return { ...columnForm(name, def.innerType), nullable: true };
  switch (def.type) {
    case "string":
    case "enum":
      return { name, kind: "text", nullable: false, schema };
    case "number":
      return { name, kind: "number", nullable: false, schema };
    case "array":
      return { name, kind: "list", nullable: false, schema };
    default:
      throw new TypeError(
        `Column ${name}: no CSV form for a Zod ${def.type}. Use text, number, enum or list, nullable or not.`,
      );
  }
}

/** The forms of a table's columns, in header order. */
export function columnForms(table: { row: z.ZodObject }): ColumnForm[] {
  return Object.entries(table.row.shape).map(([name, schema]) => columnForm(name, schema as z.ZodType));
}
