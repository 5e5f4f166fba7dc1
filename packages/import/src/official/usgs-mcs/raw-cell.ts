/** The measure of a cell in a world table. */
export type RawMeasure = "production" | "capacity" | "reserves";

/** The place of a cell, for a reader who looks for it in the release. */
export interface Place {
  /** The name of the file, as the publisher calls it. */
  readonly file: string;
  /** The line of the file, from 1. */
  readonly line: number;
  /** The column's header. */
  readonly column: string;
}

/** One cell of a world table, in the same form for every layout of the release and not yet interpreted. */
export interface RawCell extends Place {
  /** The commodity as the release names it: in a column, or by the code in the file's name. */
  readonly name: string;
  readonly country: string;
  /** What the line counts, in the release's words: the Type column, or Statistics_detail. */
  readonly wording: string;
  /** What the column's header adds: `Sponge`, `ore K2O equiv`. */
  readonly detail: string;
  readonly measure: RawMeasure;
  readonly year: number;
  /** The column of the year, if the column of the figure does not give it. */
  readonly yearColumn?: string;
  /** The unit as printed, in the header or in a column of its own. Empty if the release leaves it out. */
  readonly unit: string;
  /** The cell, without outer blanks. */
  readonly text: string;
  /** The footnotes that apply to the cell. */
  readonly notes: string;
  /** All footnotes of the line: a note on another figure may say what the line counts. */
  readonly lineNotes: string;
  /** Whether the header says that the column is an estimate. */
  readonly estimated: boolean;
  /** Whether a note on "the year before, too" means this cell: the first of two years that share one note. */
  readonly earlier: boolean;
  /** The locator of the cell in the ledger. */
  readonly locator: string;
}

/** The cells of one file, as its layout is read. */
export interface RawTable {
  readonly cells: readonly RawCell[];
  /** The number of lines or cells of the file that are not in a world table, by rule. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Damage to the file that was found and repaired, in words. */
  readonly damage: readonly string[];
}

/** A text without outer blanks, with no-break spaces and runs of blanks as one space. */
export const clean = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
