import { delimiterOf } from "../../../../data/src/csv/text-table.ts";
import { type Flow, LeftOut } from "../../trade/flow.ts";
import { Refusals, type RefusedLines } from "../../trade/refusals.ts";

/** One side of a flow as a file names it: by UN Comtrade's code, by a name, or by our own area code. */
export type Party = { readonly code: number } | { readonly name: string };

/** One line of a UN Comtrade file, whatever its form. */
export interface ComtradeRecord {
  /** Where it stands: the line of a text file, or the number of a record. */
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
  /** Kilograms; null where the file gives none. Zero is UN Comtrade's way to say that it has none. */
  readonly netWeight: number | null;
  /** The weight was estimated by UN Comtrade. */
  readonly weightEstimated?: boolean;
  /** The quantity in a unit of its own, where there is no weight, and whether UN Comtrade estimated it. */
  readonly quantity?: {
    readonly figure: number;
    readonly unit: Flow["quantity_unit"];
    readonly estimated?: boolean;
  };
  /** The figure as printed, where the record holds it in another form. */
  readonly printed?: string;
  /** What is known to be wrong or missing. */
  readonly incomplete?: string;
}

/** A file as its reader understands it. */
export interface ComtradeFile {
  readonly records: readonly ComtradeRecord[];
  /** Lines that are no flow of their own, by the rule that says why. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Lines that are not understood, by reason. */
  readonly refused: readonly RefusedLines[];
  /** Columns that are none of UN Comtrade's, which are not read. */
  readonly foreign?: readonly string[];
  /** A carrier whose terms apply beside UN Comtrade's. */
  readonly carrier?: "World Bank WITS";
}

/** Reads one of the forms in which UN Comtrade's figures travel. */
export interface ComtradeReader {
  readonly form: string;
  /** Whether a file is of this form, by its first characters and its name. */
  readonly fits: (head: string, name: string) => boolean;
  /** @throws Error where the file as a whole cannot be trusted; a line that cannot be used is refused in what comes back. */
  readonly read: (path: string) => Promise<ComtradeFile> | ComtradeFile;
}

/** The record that a line is; or the rule by which it is none; or, as text, why it cannot be used. */
export type ReadLine = ComtradeRecord | { readonly rule: string } | string;

/** Sorts the lines of a file into records, what is left out by rule, and what is refused with its reason. */
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

/** The cells of the first line of a text that may have any layout. */
export function headerIn(head: string): string[] {
  const [first = ""] = head.split(/\r?\n/, 1);
  return first.split(delimiterOf(first)).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, ""));
}
