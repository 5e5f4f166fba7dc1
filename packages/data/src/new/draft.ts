import { ColumnCheck, type Ids, metaOf } from "../check/cells/column-check.ts";
import type { Row } from "../csv/address.ts";
import { columnForms } from "../csv/kind.ts";
import { nearest } from "../csv/nearest.ts";
import type { ColumnMeta } from "../tables/column.ts";
import type { Table } from "../tables/index.ts";

/** The cells of a row that is not written yet, by column. Unanswered cells are empty. */
export type Cells = Readonly<Record<string, string>>;

/** What is wrong with a draft. */
export interface DraftFault {
  readonly column: string;
  /** What a required column means, if its cell is empty. */
  readonly meaning?: string;
  readonly value: string;
  readonly expected: string;
  readonly suggestion: string;
}

/** A column as a question to the person who writes a row. */
export interface Question {
  readonly name: string;
  readonly meta: ColumnMeta;
  readonly check: ColumnCheck;
}

/** The columns that a person fills in, in order: the fixer writes the computed ones, unless the source prints them. */
export function questionsOf(table: Table, ids: Ids): Question[] {
  const meta = metaOf(table);
  return columnForms(table).flatMap((form, i) => {
    const about = meta[i] as ColumnMeta;
    return about.computed && !about.printable
      ? []
      : [{ name: form.name, meta: about, check: new ColumnCheck(form, about.reference, ids) }];
  });
}

/** A draft without the percentages that say that they are computed: the fixer computes them again. */
export function withoutComputed(table: Table, cells: Cells): Cells {
  if (cells.share_basis !== "computed") return cells;
  const computed = new Set(columnForms(table).flatMap(({ name }, i) => (metaOf(table)[i]?.computed ? [name] : [])));
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !computed.has(name)));
}

/** All faults of a draft: single cells, columns that the table does not have, and breaches of rules for one row. */
export function faultsOf(table: Table, draft: Cells, ids: Ids): DraftFault[] {
  const cells = withoutComputed(table, draft);
  const questions = questionsOf(table, ids);
  const names = Object.keys(table.row.shape);
  const row: Record<string, Row[string]> = Object.fromEntries(names.map((name) => [name, null]));
  const faults: DraftFault[] = Object.keys(cells)
    .filter((name) => !questions.some((question) => question.name === name))
    .map((column) => ({
      column,
      value: cells[column] as string,
      ...(names.includes(column)
        ? { expected: "no value: the fixer computes this column", suggestion: "" }
        : { expected: `a column of ${table.name}`, suggestion: nearest(column, names).join(" or ") }),
    }));
  for (const { name, meta, check } of questions) {
    const value = cells[name] ?? "";
    const result = check.check(value);
    if (result.fault === undefined) row[name] = result.value;
    else
      faults.push({
        column: name,
        value,
        expected: result.fault.expected,
        suggestion: result.fault.suggestion,
        ...(value === "" ? { meaning: meta.description } : {}),
      });
  }
  if (faults.length > 0) return faults;
  return table.rules.flatMap((rule) => {
    const breach = rule.check(row);
    return breach === undefined
      ? []
      : [
          {
            column: breach.column,
            value: cells[breach.column] ?? "",
            expected: breach.expected,
            suggestion: breach.suggestion ?? "",
          },
        ];
  });
}

/** Thrown if a rule looks at a column that is not answered yet. */
class NotAnswered extends Error {}

/**
 * The fault of a row that is only partly answered: the first breach of a rule that reads only answered columns. So a fault is
 * found at the question that causes it.
 */
export function faultSoFar(table: Table, draft: Cells, ids: Ids): DraftFault | undefined {
  const cells = withoutComputed(table, draft);
  const questions = questionsOf(table, ids);
  const row: Record<string, Row[string]> = {};
  for (const name of Object.keys(table.row.shape)) row[name] = null;
  for (const { name, check } of questions) {
    const cell = cells[name];
    const result = cell === undefined ? undefined : check.check(cell);
    if (result?.fault !== undefined) return { column: name, value: cell as string, ...result.fault };
    if (result !== undefined) row[name] = result.value;
  }
  const open = new Set(questions.flatMap(({ name }) => (cells[name] === undefined ? [name] : [])));
  const answered = new Proxy(row, {
    get(target, name) {
      if (open.has(String(name))) throw new NotAnswered();
      return target[String(name)];
    },
  });
  for (const rule of table.rules)
    try {
      const breach = rule.check(answered);
      if (breach !== undefined) return { suggestion: "", ...breach, value: cells[breach.column] ?? "" };
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
    }
  return undefined;
}
