/** What a cell of a world table measures. */
export type RawMeasure = "production" | "capacity" | "reserves";

/** Where a cell stands, for a reader of the release who wants to find it. */
export interface Place {
  /** The name of the file, as the publisher calls it. */
  readonly file: string;
  /** The line of the file, from 1. */
  readonly line: number;
  /** The column's header. */
  readonly column: string;
}

/** One cell of a world table, as every layout of the release is read into: nothing is understood yet. */
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
  /** The column that says the year, where the column of the figure does not. */
  readonly yearColumn?: string;
  /** The unit as printed: in the header, or in a column of its own. Empty where the release leaves it out. */
  readonly unit: string;
  /** The cell, without outer blanks. */
  readonly text: string;
  /** The footnotes that govern the cell. */
  readonly notes: string;
  /** All footnotes of the line, where one on another figure tells what the line counts. */
  readonly lineNotes: string;
  /** Whether the header says that the column is an estimate. */
  readonly estimated: boolean;
  /** Whether a note on "the year before, too" means this cell: the first of two years that share one note. */
  readonly earlier: boolean;
  /** How the ledger says where the cell stands. */
  readonly locator: string;
}

/** What a layout reads from one file. */
export interface RawTable {
  readonly cells: readonly RawCell[];
  /** Lines or cells of the file that are no cell of a world table, by the rule that says why. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Damage of the file that was seen and got round, in words. */
  readonly damage: readonly string[];
}

/** Outer blanks off, no-break spaces and runs of blanks made one space. */
export const clean = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
