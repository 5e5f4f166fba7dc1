import { delimiterOf } from "../../../../data/src/csv/text-table.ts";
import { type Flow, LeftOut } from "../../trade/flow.ts";
import { Refusals, type RefusedLines } from "../../trade/refusals.ts";

/** One side of a flow as a file names it: by UN Comtrade's code, by a name, or by our own area code. */
export type Party = { readonly code: number } | { readonly name: string };

/** One line of a UN Comtrade file, whatever its form. */
export interface ComtradeRecord {
  /** Its place: the line of a text file, or the number of a record. */
  readonly at: number | string;
  readonly reporter: Party;
  readonly partner: Party;
  readonly flow: "M" | "X";
  /** The digits of the HS code. */
  readonly code: string;
  /** `2023` or `2017-01`. */
  readonly period: string;
  readonly value: number;
  readonly valuation: Flow["valuation"];
  /** Kilograms; null if the file gives none. Zero means that UN Comtrade has none. */
  readonly netWeight: number | null;
  /** Whether UN Comtrade estimated the weight. */
  readonly weightEstimated?: boolean;
  /** The quantity in a unit of its own, if there is no weight, and whether UN Comtrade estimated it. */
  readonly quantity?: {
    readonly figure: number;
    readonly unit: Flow["quantity_unit"];
    readonly estimated?: boolean;
  };
  /** The figure as printed, if the record has it in another form. */
  readonly printed?: string;
  /** What is known to be wrong or missing. */
  readonly incomplete?: string;
}

/** A file that was read. */
export interface ComtradeFile {
  readonly records: readonly ComtradeRecord[];
  /** The number of lines that are not flows of their own, by rule. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Lines that are not understood, by reason. */
  readonly refused: readonly RefusedLines[];
  /** Columns that UN Comtrade does not have, which are not read. */
  readonly foreign?: readonly string[];
  /** A carrier whose terms apply as well as UN Comtrade's. */
  readonly carrier?: "World Bank WITS";
}

/** Reads one of the file forms of UN Comtrade's figures. */
export interface ComtradeReader {
  readonly form: string;
  /** Whether a file is of this form, by its first characters and its name. */
  readonly fits: (head: string, name: string) => boolean;
  /** @throws Error if the whole file cannot be trusted; a line that cannot be used is refused in the result. */
  readonly read: (path: string) => Promise<ComtradeFile> | ComtradeFile;
}

/** The record of a line; or the rule by which it is not one; or, as text, why it cannot be used. */
export type ReadLine = ComtradeRecord | { readonly rule: string } | string;

/** Sorts the lines of a file into records, lines left out by rule, and lines refused with a reason. */
export function sortLines<Line extends { readonly at: ComtradeRecord["at"] }>(
  file: string,
  lines: Iterable<Line>,
  read: (line: Line) => ReadLine,
): Pick<ComtradeFile, "records" | "leftOut" | "refused"> {
  const refusals = new Refusals(file);
  const leftOut = new LeftOut();
  const records: ComtradeRecord[] = [];
  for (const line of lines) {
    const record = read(line);
    if (typeof record === "string") refusals.add(line.at, record);
    else if ("rule" in record) leftOut.add(record.rule);
    else records.push(record);
  }
  return { records, leftOut: leftOut.counts, refused: refusals.lines };
}

/** The cells of the first line of a text in any layout. */
export function headerIn(head: string): string[] {
  const [first = ""] = head.split(/\r?\n/, 1);
  return first.split(delimiterOf(first)).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, ""));
}
