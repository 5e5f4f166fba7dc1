import type { Share } from "../../../../data/src/tables/shares.ts";
import type { Corrections } from "../../corrections.ts";
import type { OfColumn } from "./figure.ts";
import type { Problems } from "./problems.ts";
import type { RawCell } from "./raw-cell.ts";
import { rowOf } from "./row.ts";
import { type Names, type Understood, understand, wordFor } from "./understood.ts";

/**
 * The closed list of reasons why a part of the release becomes no row. A part to which none of them applies stops the
 * import.
 */
const leftOutRules = {
  "not a world table": "A file of the release that holds no world production, capacity or reserves",
  "line of a US section": "A line of the long layout that holds US statistics or import sources",
  "line without text": "A line of commas only",
  "remark below the table": "A line that holds one sentence and nothing else: the publisher's remark, shown by the run",
  "text in a column without a name": "Text outside every named column: damage of the file, shown by the run",
  "column that the table does not use":
    "Empty cells of a column in which the table prints no figure and no word at all",
  "empty cell without a note":
    "An empty cell in a column that the table uses, with no note that says what it means: zero, not available or withheld",
  "figure that the release moved to another column":
    "A figure whose note says that it stands in the capacity column and is no reserve",
} as const;

/** Why a part of the release became no row. */
export type LeftOut = keyof typeof leftOutRules;

/** Rows, and the counts made while they were read. */
export interface Mapped {
  readonly rows: readonly Share[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Misprints that were understood nevertheless. */
  readonly mended: ReadonlyMap<string, number>;
}

const tableOf = ({ file, name, measure }: RawCell) => `${file} ${name} ${measure}`;
const columnOf = ({ file, name, wording, column }: RawCell) => `${file} ${name} ${wording} ${column}`;

/** Turns the raw cells of one edition into rows, and adds what is not understood to `problems`. */
export function mapCells(
  cells: readonly RawCell[],
  source: string,
  names: Names,
  problems: Problems,
  corrections: Corrections,
): Mapped {
  const leftOut = new Map<LeftOut, number>();
  const mended = new Map<string, number>();
  const count = <K>(counts: Map<K, number>, what: K) => counts.set(what, (counts.get(what) ?? 0) + 1);

  const understood = cells.flatMap((raw): Understood[] => {
    const found = understand(raw, names, problems);
    return found === undefined ? [] : [found];
  });
  const columns = new Map<string, OfColumn>();
  const used = new Set<string>();
  for (const { raw, notes, value } of understood) {
    const own = columns.get(tableOf(raw)) ?? {};
    if (notes.wholeColumn && notes.unit !== undefined) own.unit = notes.unit;
    if (notes.wholeColumn && notes.wording.includes("gross weight")) own.basis = "gross";
    if (notes.movedAway) own.movedAway = true;
    columns.set(tableOf(raw), own);
    if (value.kind !== "blank" || wordFor(raw, notes) !== undefined) used.add(columnOf(raw));
  }

  const rows: Share[] = [];
  const places = new Map<string, RawCell>();
  const withoutUS = new Set<string>();
  for (const cell of understood) {
    const { raw, notes, value, country } = cell;
    const column = columns.get(tableOf(raw)) as OfColumn;
    if (column.movedAway && value.kind !== "blank") {
      count(leftOut, "figure that the release moved to another column");
      continue;
    }
    const said = value.kind === "blank" || value.kind === "symbol" ? wordFor(raw, notes) : undefined;
    if (value.kind === "blank" && said === undefined) {
      count(leftOut, used.has(columnOf(raw)) ? "empty cell without a note" : "column that the table does not use");
      continue;
    }
    const row = rowOf(cell, column, source, problems, corrections);
    if (row === undefined) continue;
    for (const rule of notes.setAside) count(mended, rule);
    if (country.mark !== "") count(mended, "footnote mark glued to a country");
    if (country.estimated) count(mended, "e for an estimate glued to a country");
    if (value.kind === "number" && value.estimated) count(mended, "e for an estimate glued to a figure");
    const key = printKey(row);
    if (country.area === "_WLD" && row.measure === "production" && (country.withoutUS || notes.withoutUS))
      withoutUS.add(key);
    const address = `${key} ${row.area}`;
    const before = places.get(address);
    if (before !== undefined)
      problems.add({
        ...raw,
        what: address,
        text: raw.text,
        says: `would be the same row as line ${before.line} of ${before.file}, ${address}`,
        advice: "Distinguish them by a form in chapters.ts.",
      });
    places.set(address, raw);
    rows.push(row);
  }
  for (const what of corrections.unmet())
    problems.add({ file: "corrections", what, text: "", advice: "Change or remove the row of corrections.csv." });
  return { rows: rows.map((row) => (withoutUS.has(printKey(row)) ? totalWithoutUS(row) : row)), leftOut, mended };
}

const printKey = (row: Share) => [row.commodity, row.stage, row.measure, row.form, row.basis, row.year].join(" ");

/** The total of a print without the United States has its own area, not the world's. */
const totalWithoutUS = (row: Share): Share => (row.area === "_WLD" ? { ...row, area: "_XUS" } : row);
