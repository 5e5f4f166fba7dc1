import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Ids } from "../check/cells/column-check.ts";
import { isTwoNumbers } from "../check/cells/spreadsheet-cell.ts";
import { plainLetters } from "../csv/fold.ts";
import { type Found, matchColumns } from "../csv/header.ts";
import { readTextTable } from "../csv/text-table.ts";
import type { Table } from "../tables/index.ts";
import { type Cells, type Question, questionsOf } from "./draft.ts";
import { readAnswer } from "./reading.ts";

/** A user's CSV, read as rows of a table. */
export interface CsvAnswers {
  readonly rows: readonly { readonly line: number; readonly cells: Cells }[];
  /** Each column that was recognised: its header in the file, and how it was recognised. */
  readonly columns: readonly { readonly header: string; readonly column: string; readonly by: Found }[];
  /** Columns of the file that were not recognised, with those of the table that they may mean. */
  readonly unknown: readonly { readonly header: string; readonly near: readonly string[] }[];
  /** Required columns that neither the file nor `--set` gives. */
  readonly missing: readonly Question[];
  /** Optional columns that are left empty. */
  readonly absent: readonly string[];
  /** Cells that are read as another value, by column: `Producing` as `operating`. */
  readonly read: readonly {
    readonly column: string;
    readonly cell: string;
    readonly as: string;
    readonly rows: number;
  }[];
  /** Whether ids are made from the names. */
  readonly madeIds: boolean;
}

/** An id made from a name: lower-case words joined by hyphens. */
export const idOfName = (name: string): string =>
  plainLetters(name)
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The cells and columns that a call gives. */
export interface Wanted {
  /** Cells of every row, if the file has none. */
  readonly set: Cells;
  /** Columns by the file's header. */
  readonly named: ReadonlyMap<string, string>;
}

/**
 * Reads a CSV with a user's own columns and values as rows of a table. Nothing is guessed silently: the result says what was
 * read as what, and values that could not be read stay as they are for the check.
 *
 * @throws Error if it is not a CSV, has no row, or contains an ambiguous number.
 */
export function readCsvAnswers(path: string, table: Table, ids: Ids, { set, named }: Wanted): CsvAnswers {
  const file = basename(path);
  const { header, lines, delimiter } = readTextTable(file, readFileSync(path));
  const questions = new Map(questionsOf(table, ids).map((question) => [question.name, question]));
  const matched = matchColumns(header, table, named);
  const full = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (full.length === 0) throw new Error(`${file}: there are no rows below its header`);
  const wide = full.find(({ cells }) => cells.length > header.length);
  if (wide !== undefined)
    throw new Error(
      `${file}:${wide.line}: ${wide.cells.length} cells, but the header has ${header.length}: put quotation marks around a cell that contains the separator`,
    );
  const read = new Map<string, { column: string; cell: string; as: string; rows: number }>();
  const doubtful: string[] = [];
  const taken = [...matched.taken]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, { column, by }]) => {
      const question = questions.get(column);
      // The fixer computes a column that is not a question.
      return question === undefined ? [] : [{ at, column, by, question }];
    });
  const givenId = matched.missing.includes("id") && set.id === undefined;
  const madeIds = givenId && questions.has("name") && taken.some(({ column }) => column === "name");
  const rows = full.map(({ line, cells }) => {
    const row: Record<string, string> = { ...set };
    for (const { at, column, question } of taken) {
      const cell = (cells[at] ?? "").trim();
      if (cell === "" && set[column] !== undefined) continue;
      if (delimiter === ";" && question.check.form.kind === "number" && isTwoNumbers(cell))
        doubtful.push(`${file}:${line}: ${header[at]} ${cell}`);
      const as = readAnswer(question, cell, ids);
      row[column] = as;
      if (as === cell) continue;
      const key = `${column}\0${cell}`;
      read.set(key, { column, cell, as, rows: (read.get(key)?.rows ?? 0) + 1 });
    }
    if (madeIds) row.id = idOfName(row.name ?? "");
    return { line, cells: row };
  });
  if (doubtful.length > 0)
    throw new Error(
      `${doubtful.slice(0, 5).join("\n")}${doubtful.length > 5 ? `\nand ${doubtful.length - 5} more` : ""}\nThe file has semicolons between its cells, so a comma or point before three digits may mark thousands or decimals: write these numbers without one, or with another number of decimals.`,
    );
  const lacks = (column: string) => set[column] === undefined && !(madeIds && column === "id");
  return {
    rows,
    columns: taken.map(({ at, column, by }) => ({ header: header[at] as string, column, by })),
    unknown: matched.unknown,
    missing: matched.missing.filter(lacks).map((column) => questions.get(column) as Question),
    absent: matched.absent.filter((column) => lacks(column) && questions.has(column)),
    read: [...read.values()],
    madeIds,
  };
}
