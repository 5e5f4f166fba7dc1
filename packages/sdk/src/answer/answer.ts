import type { Citation } from "../cite/citation.ts";
import { requireFunction, requireList, requireText } from "../given.ts";
import { present } from "../lists.ts";
import type { Measure } from "../metrics/core/measure.ts";
import type { Page } from "./page.ts";

/** What a reader must know beside an answer: `code` for programs, `text` for people. */
export interface Note {
  readonly code: string;
  readonly text: string;
  /** The text, given how the caller calls the inputs; where it names some. */
  readonly inWords?: (called: (input: string) => string) => string;
}

/** A note whose text names inputs. */
export function noteOfInputs(code: string, inWords: NonNullable<Note["inWords"]>): Note {
  requireText("The code of a note", code);
  requireFunction("The words of a note", inWords);
  return { code, text: inWords((input) => input), inWords };
}

/** The result of a metric for a group of rows, with what tells the group; or why there is none. */
export interface GroupResult {
  // biome-ignore lint/suspicious/noExplicitAny: each metric has details of its own
  readonly result?: Measure<any>;
  /** Why the metric refused the group. */
  readonly refused?: string;
  readonly [group: string]: unknown;
}

/** One line of an answer, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** What a question found. */
export interface Found<Data = unknown> {
  /** The rows, or what reads them: all columns where it is asked for none. */
  readonly rows: readonly object[] | ((columns?: readonly string[]) => readonly object[]);
  /** All columns that can be asked for, in their order. */
  readonly columns: readonly string[];
  /** The columns for reading, the first to be read first, the last to give way first. All where it is left out. */
  readonly view?: readonly string[];
  /** The answer as a page to read, its sources numbered. */
  readonly page?: Page;
  /** The number that answers, with its formula, where one does. */
  readonly measure?: Measure;
  /** The numbers that answer, one for each row, where groups have one each. */
  readonly results?: readonly GroupResult[];
  /** What else the answer holds, as plain data: what a program reads in the place of a page. */
  readonly data?: Data;
  readonly notes?: readonly Note[];
  readonly cite: () => readonly Citation[];
  /** How the answer was made. */
  readonly explain?: () => string;
  /** The day of the answer, where it has one. */
  readonly asOf?: string | undefined;
  /** The day up to which the sources of these rows were read, where the ledger states one. */
  readonly readUpTo?: string | null;
  /** Why there is nothing, or why what was asked for cannot be done. */
  readonly nothing?: Note | undefined;
}

/** The answer to a question: rows with their sources, and all that must be known of them. `toJSON` is plain data. */
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
    /** The inputs as they were understood: names as ids, defaults in their place. */
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

  /** The rows; those of some columns alone are read faster. */
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

/** Rows with their columns, in their order: what each column says of each thing. */
export const tabled = <Thing>(
  things: readonly Thing[],
  cells: Readonly<Record<string, (thing: Thing) => unknown>>,
): { readonly rows: readonly Row[]; readonly columns: readonly string[] } => ({
  rows: things.map((thing) => Object.fromEntries(Object.entries(cells).map(([name, of]) => [name, of(thing)]))),
  columns: Object.keys(cells),
});

/** Why there is nothing, where there is nothing. */
export const nothingWhere = (isEmpty: boolean, code: string, text: () => string): { readonly nothing?: Note } =>
  isEmpty ? { nothing: { code, text: text() } } : {};
