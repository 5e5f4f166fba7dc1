import type { z } from "zod";
import type { ColumnForm } from "../form/kind.ts";
import { nearest } from "../form/nearest.ts";
import type { ColumnMeta } from "../tables/column.ts";
import type { Table } from "../tables/table.ts";
import { type CellResult, cellChecker } from "./cell-check.ts";

/** For each table that others refer to: its ids, and after a blank the other names that lead to them. */
export type Ids = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The documentation of a table's columns, in header order. */
export const metaOf = (table: { readonly row: z.ZodObject } | Table): readonly ColumnMeta[] =>
  Object.values(table.row.shape).map((schema) => (schema as z.ZodType).meta() as unknown as ColumnMeta);

/** The ids alone. */
export const idsOnly = (ids: ReadonlyMap<string, string>): string[] =>
  [...ids.keys()].filter((id) => !id.startsWith(" "));

/** Judges the cells of one column: form, type, and whether what they refer to exists. */
export class ColumnCheck {
  readonly form: ColumnForm;
  readonly #cell: (cell: string) => CellResult;
  readonly #reference: string | undefined;
  readonly #ids: ReadonlyMap<string, string> | undefined;
  /** Cells whose references are known to resolve. */
  readonly #resolved = new Set<string>();

  constructor(form: ColumnForm, reference: string | undefined, ids: Ids) {
    this.form = form;
    this.#cell = cellChecker(form);
    this.#reference = reference;
    this.#ids = reference === undefined ? undefined : ids.get(reference);
  }

  check(cell: string): CellResult {
    if (this.#ids === undefined) return this.#cell(cell);
    if (this.#resolved.has(cell)) return this.#cell(cell);
    const lost =
      cell === ""
        ? undefined
        : (this.form.kind === "list" ? cell.split(";") : [cell]).find((id) => !this.#ids?.has(id));
    if (lost === undefined) {
      this.#resolved.add(cell);
      return this.#cell(cell);
    }
    const form = this.#cell(cell);
    if (form.fault?.rule === "formula-injection" || form.fault?.rule === "blanks") return form;
    const ids = this.#ids;
    const alias = ids.get(` ${lost}`);
    const near = alias === undefined ? nearest(lost, idsOnly(ids)) : [alias];
    const suggested = near.map((id) =>
      this.form.kind === "list"
        ? cell
            .split(";")
            .map((member) => (member === lost ? id : member))
            .join(";")
        : id,
    );
    return {
      fault: {
        rule: "reference",
        expected: `${this.form.kind === "list" ? `${lost} to be ` : ""}the id of a row of ${this.#reference}; if it is missing there, add it`,
        suggestion: suggested.join(" or "),
        fixable: false,
      },
    };
  }
}
