import type { Citation } from "../cite/citation.ts";
import { requireFunction, requireList, requireText } from "../given.ts";
import { present } from "../lists.ts";
import type { Measure } from "../metrics/core/measure.ts";
import type { Page } from "./page.ts";

/** A note on an answer: `code` for programs, `text` for people. */
export interface Note {
  readonly code: string;
  readonly text: string;
  /** The text with the caller's names of the inputs, if it names any. */
  readonly inWords?: (called: (input: string) => string) => string;
}

/** A note whose text names inputs. */
export function noteOfInputs(code: string, inWords: NonNullable<Note["inWords"]>): Note {
  requireText("The code of a note", code);
  requireFunction("The words of a note", inWords);
  return { code, text: inWords((input) => input), inWords };
}

/** The result of a metric for a group of rows, with the group's values; or why there is none. */
export interface GroupResult {
  // biome-ignore lint/suspicious/noExplicitAny: each metric has details of its own
  readonly result?: Measure<any>;
  /** Why the metric refused the group. */
  readonly refused?: string;
  readonly [group: string]: unknown;
}

/** One line of an answer, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** The result of a question. */
export interface Found<Data = unknown> {
  /** The rows, or a function that reads them, by default with all columns. */
  readonly rows: readonly object[] | ((columns?: readonly string[]) => readonly object[]);
  /** All available columns, in order. */
  readonly columns: readonly string[];
  /** The columns to show, most important first: the last are dropped first. All by default. */
  readonly view?: readonly string[];
  /** The answer as a page to read, its sources numbered. */
  readonly page?: Page;
  /** The number that answers, if there is one, with its formula. */
  readonly measure?: Measure;
  /** The numbers that answer, one for each group and row. */
  readonly results?: readonly GroupResult[];
  /** Further results as plain data: what a program reads instead of the page. */
  readonly data?: Data;
  readonly notes?: readonly Note[];
  readonly cite: () => readonly Citation[];
  /** How the answer was made. */
  readonly explain?: () => string;
  /** The day of the answer, if it has one. */
  readonly asOf?: string | undefined;
  /** The day up to which the sources of these rows were read, if the ledger states one. */
  readonly readUpTo?: string | null;
  /** Why there is no result, or why the request cannot be met. */
  readonly nothing?: Note | undefined;
}

/** The answer to a question: rows with their sources and notes. `toJSON` is plain data. */
export class Answer<Data = unknown> {
  readonly columns: readonly string[];
  readonly view: readonly string[] | undefined;
  readonly page: Page | undefined;
  readonly measure: Measure | undefined;
  readonly results: readonly GroupResult[] | undefined;
  readonly data: Data | undefined;
  readonly notes: readonly Note[];
  readonly asOf: string | undefined;
  readonly readUpTo: string | null;
  readonly nothing: Note | undefined;
  readonly #found: Found<Data>;

  constructor(
    /** The question's name. */
    readonly question: string,
    /** The inputs as understood: ids for names, and defaults filled in. */
    readonly inputs: Readonly<Record<string, unknown>>,
    found: Found<Data>,
  ) {
    this.#found = found;
    this.columns = found.columns;
    this.view = found.view;
    this.page = found.page;
    this.measure = found.measure;
    this.results = found.results;
    this.data = found.data;
    this.notes = found.notes ?? [];
    this.asOf = found.asOf;
    this.readUpTo = found.readUpTo ?? null;
    this.nothing = found.nothing;
  }

  /** The rows. Fewer columns are read faster. */
  rows(columns?: readonly string[]): readonly Row[] {
    const { rows } = this.#found;
    return (typeof rows === "function" ? rows(columns) : rows) as readonly Row[];
  }

  /** The sources behind the answer, in the order of its marks. */
  cite(): readonly Citation[] {
    return this.#found.cite();
  }

  /** How the answer was made. */
  explain(): string {
    return this.#found.explain?.() ?? "";
  }

  /** The answer as plain data, its citations included. */
  toJSON(): object {
    const { question, inputs, columns, asOf, readUpTo, notes, nothing, measure, results, data } = this;
    return {
      question,
      inputs,
      ...present({ asOf }),
      readUpTo,
      columns,
      rows: this.rows(columns).map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))),
      ...present({ measure, results: measure === undefined ? results : undefined, data }),
      notes,
      ...present({ nothing }),
      explanation: this.explain(),
      citations: this.cite(),
    };
  }
}

/** Notes of one code. */
export function notesOf(code: string, texts: readonly string[]): Note[] {
  requireText("The code of a note", code);
  requireList("Notes", texts);
  return texts.map((text) => ({ code, text }));
}

/** Rows with their columns, in order: the value of each column for each thing. */
export const tabled = <Thing>(
  things: readonly Thing[],
  cells: Readonly<Record<string, (thing: Thing) => unknown>>,
): { readonly rows: readonly Row[]; readonly columns: readonly string[] } => ({
  rows: things.map((thing) => Object.fromEntries(Object.entries(cells).map(([name, of]) => [name, of(thing)]))),
  columns: Object.keys(cells),
});

/** The note why there is no result, if there is none. */
export const nothingWhere = (isEmpty: boolean, code: string, text: () => string): { readonly nothing?: Note } =>
  isEmpty ? { nothing: { code, text: text() } } : {};
