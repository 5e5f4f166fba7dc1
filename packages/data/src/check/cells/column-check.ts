import type { z } from "zod";
import { fold } from "../../csv/fold.ts";
import type { ColumnForm } from "../../csv/kind.ts";
import { nearest } from "../../csv/nearest.ts";
import type { ColumnMeta } from "../../tables/column.ts";
import type { Table } from "../../tables/table.ts";
import { type CellResult, judging, remembering } from "./cell-check.ts";

/** For each table that others refer to: its ids and, after a space, the other names that lead to them. */
export type Ids = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The documentation of a table's columns, in header order. */
export const metaOf = (table: { readonly row: z.ZodObject } | Table): readonly ColumnMeta[] =>
  Object.values(table.row.shape).map((schema) => (schema as z.ZodType).meta() as unknown as ColumnMeta);

/** Only the ids. */
export const idsOnly = (ids: ReadonlyMap<string, string>): string[] =>
  [...ids.keys()].filter((id) => !id.startsWith(" "));

/** The mark of a name that leads to several ids. */
export const SEVERAL = "";

const folds = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** The id of the row with this name, in any case and spelling; undefined if there is none, or several. */
export function idCalled(name: string, ids: ReadonlyMap<string, string>): string | undefined {
  if (ids.has(name)) return name;
  let folded = folds.get(ids);
  if (folded === undefined) {
    const made = new Map<string, string>();
    for (const [spelling, id] of ids) {
      const other = made.get(fold(spelling));
      made.set(fold(spelling), other === undefined || other === id ? id : SEVERAL);
    }
    // An id takes precedence over another row's name.
    for (const id of idsOnly(ids)) made.set(fold(id), id);
    folds.set(ids, made);
    folded = made;
  }
  return ids.get(` ${name}`) || folded.get(fold(name)) || undefined;
}

/** The ids that an unknown one may mean: the row with this name or, if there is none, the nearest ids. */
export function idsNear(lost: string, ids: ReadonlyMap<string, string>): string[] {
  const called = idCalled(lost, ids);
  if (called !== undefined) return [called];
  // The code alone, without what it is a code of: 850511, of hs-850511.
  const coded = /^\d+$/.test(lost) ? idsOnly(ids).filter((id) => id.endsWith(`-${lost}`)) : [];
  return coded.length > 0 ? coded : nearest(lost, idsOnly(ids));
}

/** Faults of how a cell is written, which go before what it refers to. */
const ofForm: ReadonlySet<string> = new Set(["formula-injection", "blanks", "list-form"]);

/** The nearest valid id is looked up for this many cells of a column: among thousands of ids, each look-up takes time. */
const MOST_LOOKED_UP = 200;

/** Judges the cells of one column: form, type, and whether what they refer to exists. */
export class ColumnCheck {
  readonly form: ColumnForm;
  readonly check: (cell: string) => CellResult;
  readonly #judge: (cell: string) => CellResult;
  readonly #reference: string | undefined;
  #lookedUp = 0;

  constructor(form: ColumnForm, reference: string | undefined, ids: Ids) {
    this.form = form;
    this.#reference = reference;
    const known = reference === undefined ? undefined : ids.get(reference);
    this.#judge = judging(form);
    this.check = remembering(known === undefined ? this.#judge : (cell) => this.#judgeReference(cell, known));
  }

  #judgeReference(cell: string, ids: ReadonlyMap<string, string>): CellResult {
    const list = this.form.kind === "list";
    const lost = cell === "" ? undefined : (list ? cell.split(";") : [cell]).find((id) => !ids.has(id));
    const result = this.#judge(cell);
    if (lost === undefined || ofForm.has(result.fault?.rule ?? "")) return result;
    return {
      fault: {
        rule: "reference",
        expected: `${list ? `${lost} to be ` : ""}the id of a row of ${this.#reference}; if it is missing there, add it`,
        suggestion: (list ? this.#nearList(cell, ids) : this.#near(lost, ids)).join(" or "),
        fixable: false,
      },
    };
  }

  /** The lists that a cell with unknown members may mean: one for each id that the only unknown member may be. */
  #nearList(cell: string, ids: ReadonlyMap<string, string>): string[] {
    const whole = idCalled(cell, ids);
    if (whole !== undefined) return [whole];
    const members = cell.split(/ *[;,] */).filter((member) => member !== "");
    const near = members.map((member) => (ids.has(member) ? [member] : this.#near(member, ids)));
    if (near.some(({ length }) => length === 0)) return [];
    const open = near.filter(({ length }) => length > 1);
    const [choices = [""]] = open;
    return open.length > 1
      ? []
      : choices.map((id) => near.map(([only, more]) => (more === undefined ? only : id)).join(";"));
  }

  #near(lost: string, ids: ReadonlyMap<string, string>): string[] {
    this.#lookedUp += 1;
    return this.#lookedUp > MOST_LOOKED_UP ? [] : idsNear(lost, ids);
  }
}
