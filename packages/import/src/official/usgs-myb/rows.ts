import type { Share } from "../../../../data/src/tables/shares.ts";
import type { AreaOf } from "../../area-names.ts";
import type { Corrections } from "../../corrections.ts";
import { figureOf, notApplicable, printedWith } from "../usgs-cell.ts";
import { type Label, labelOf, marksOf } from "./label.ts";
import { type FigureColumn, type Layout, type Line, layoutOf, unitOf, yearInTitle } from "./layout.ts";
import { type Sheet, titleOf } from "./table.ts";
import { type WorldTable, worldTables } from "./world-tables.ts";

/** The citation of a table's rows. */
export interface Cited {
  readonly source: string;
  /** Such as `Minerals Yearbook 2022, rare earths, table 8`. */
  readonly table: string;
}

/** The world table in a sheet; undefined if it is not one that is read. */
export const worldTableOf = (sheet: Sheet): WorldTable | undefined => {
  const title = titleOf(sheet);
  return worldTables.find((table) => table.title.test(title));
};

/** A block of lines that belong to one country, or to the world (`Of which:`). */
interface Block {
  readonly area: string;
  readonly name: string;
  readonly marks: readonly string[];
  /** The words after the country in the block's own heading: `primary` in `Chile, primary:`. */
  readonly heading: string;
  /** The inner block, such as `Primary:`. */
  inner: string | undefined;
  readonly lines: string[];
}

/** The meaning of one line of figures. */
interface Meaning {
  readonly area: string;
  readonly forms: readonly string[];
  readonly words: string | undefined;
  readonly marks: readonly string[];
  /** The name of the line in a locator. */
  readonly row: string;
}

/**
 * The rows of one world table: each figure, once for each form of its line.
 *
 * @throws Error that names a label, mark or cell that is not understood.
 */
export function worldRows(
  sheet: Sheet,
  table: WorldTable,
  { source, table: name }: Cited,
  areaOf: AreaOf,
  corrections: Corrections,
): Share[] {
  if (!/^\(Metric tons\b/.test(unitOf(sheet)) && table.measure !== "capacity")
    throw new Error(`${name}: the unit ${JSON.stringify(unitOf(sheet))} is not understood`);
  const layout = layoutOf(sheet, name, yearInTitle(sheet));
  const rows: Share[] = [];
  for (const { line, meaning } of meaningsOf(layout.lines, table, areaOf, name))
    for (const column of layout.columns) {
      const cell = line.cells[column.at];
      if (cell === null || cell === undefined || String(cell).trim() === "") continue;
      for (const form of meaning.forms)
        rows.push(
          corrected(
            rowOf(String(cell).trim(), marksOf(line.cells[column.at + 1]), column, form, meaning, table, layout, {
              source,
              table: name,
            }),
            String(cell).trim(),
            corrections,
          ),
        );
    }
  return rows;
}

/** The meaning of each line of figures: its country or the world, and its forms. */
function* meaningsOf(
  lines: readonly Line[],
  table: WorldTable,
  areaOf: AreaOf,
  name: string,
): Generator<{ readonly line: Line; readonly meaning: Meaning }, void> {
  const { forms, inBlock = {}, groups = {}, words, totalOf } = table;
  const isWord = (text: string) =>
    Object.hasOwn(forms, text) ||
    Object.hasOwn(inBlock, text) ||
    Object.hasOwn(groups, text) ||
    words?.test(text) === true ||
    /^(Grand total|Total(, primary( and secondary)?)?|Of which)$/.test(text);
  let block: Block | undefined;
  let group: string | undefined;
  for (const line of lines) {
    const label = labelled(line.label, areaOf, isWord, name, line.line);
    const { area, rest, marks, opens } = label;
    const unknown = () => new Error(`${name}, line ${line.line}: ${JSON.stringify(line.label)} is not understood`);
    if (!line.filled) {
      if (area !== undefined) block = { area, name: label.name, marks, heading: rest, inner: undefined, lines: [] };
      else if (rest === "Of which")
        block = { area: "_WLD", name: "Of which", marks, heading: "", inner: undefined, lines: [] };
      else if (opens && Object.hasOwn(groups, rest)) [group, block] = [groups[rest], undefined];
      else if (opens && block !== undefined && Object.hasOwn(inBlock, rest)) block.inner = rest;
      else throw unknown();
      continue;
    }
    const row = (own: string) => [block?.name, block?.inner, own].filter(Boolean).join(": ");
    if (area !== undefined) {
      block = undefined;
      const of = words === undefined || rest === "" ? forms[rest] : forms[""];
      const grouped = group !== undefined && rest === "" ? [group] : of;
      if (grouped === undefined) throw unknown();
      yield {
        line,
        meaning: {
          area,
          forms: grouped,
          words: words && rest,
          marks,
          row: [label.name, rest].filter(Boolean).join(", "),
        },
      };
    } else if (/^(Grand total|Total)/.test(rest) && (block === undefined || rest === "Grand total")) {
      const form = rest === "Total" ? (group ?? "all") : "all";
      block = undefined;
      yield {
        line,
        meaning: {
          area: "_WLD",
          forms: [form],
          words: undefined,
          marks,
          row: group === undefined ? rest : `${rest} of ${form}`,
        },
      };
    } else if (/^Total/.test(rest) && block !== undefined) {
      const { lines: held, heading } = block;
      const inner = rest === "Total, primary" || (block.inner !== undefined && rest === "Total");
      const only = totalOf !== undefined && held.every((each) => totalOf.lines.includes(each)) ? [totalOf.form] : [];
      const meaning = { area: block.area, words: undefined, marks: [...block.marks, ...marks], row: row(rest) };
      if (inner) yield { line, meaning: { ...meaning, forms: ["primary"] } };
      else yield { line, meaning: { ...meaning, forms: [...only, "all"] } };
      if (inner) block.inner = undefined;
      else if (block.area !== "_WLD" || heading !== "") block = undefined;
    } else if (block !== undefined) {
      const of = inBlock[rest];
      if (of === undefined) throw unknown();
      block.lines.push(rest);
      yield {
        line,
        meaning: {
          area: block.area,
          forms: of,
          words: block.heading || undefined,
          marks: [...block.marks, ...marks],
          row: row(rest),
        },
      };
    } else throw unknown();
  }
}

function labelled(text: string, areaOf: AreaOf, isWord: (text: string) => boolean, name: string, line: number): Label {
  try {
    return labelOf(text, areaOf, isWord);
  } catch (error) {
    throw new Error(`${name}, line ${line}: ${(error as Error).message}`);
  }
}

/** A row with the correction of its cell; `printed` remains as in the release. */
function corrected(row: Share, cell: string, corrections: Corrections): Share {
  const one = corrections.of(row);
  if (one === undefined) return row;
  const unmet = corrections.meet(one, cell, row.printed);
  if (unmet !== undefined) throw new Error(`${row.locator}: ${unmet}`);
  return { ...row, ...figureOf(one.meant ?? "", [], one.id), status: row.status, correction: one.id };
}

function rowOf(
  cell: string,
  beside: readonly string[],
  { year, basis, marks: ofColumn }: FigureColumn,
  form: string,
  { area, words, marks: ofLine, row }: Meaning,
  table: WorldTable,
  { footnotes }: Layout,
  { source, table: name }: Cited,
): Share {
  const locator = [name, `row ${row}`, ...(basis === undefined ? [] : [basis]), year].join(", ");
  const marks = [...ofLine, ...beside, ...ofColumn];
  const numbers = [...marks, ...(/^\((\d+)\)$/.exec(cell)?.slice(1) ?? [])];
  const notes = numbers.map((mark) => {
    if (mark === "e" || mark === "p") return "";
    if (mark === "r") return "Revised.";
    const note = footnotes.get(mark);
    if (note === undefined) throw new Error(`${locator}: the mark ${JSON.stringify(mark)} has no footnote`);
    return note;
  });
  const scope = [words === undefined || words === "" ? "" : `${words[0]?.toUpperCase()}${words.slice(1)}.`, ...notes];
  return {
    commodity: table.commodity,
    stage: table.stageOf?.[form] ?? table.stage,
    measure: table.measure,
    form,
    basis: basis ?? table.basis,
    share_of: "_WLD",
    // A footnote says that a total leaves out the United States.
    area: area === "_WLD" && notes.includes("Excludes U.S. production.") ? "_XUS" : area,
    year,
    // A footnote instead of a figure says why there is none.
    ...(/^\(\d+\)$/.test(cell) ? notApplicable : figureOf(cell, marks, locator)),
    unit: "t",
    share_pct: null,
    share_basis: null,
    share_denominator: null,
    scope: scope.filter((text) => text !== "").join(" ") || null,
    // A word has no unit.
    printed: /^[-+=@\d]/.test(cell) ? printedWith(cell, "metric tons") : cell,
    correction: null,
    source,
    locator,
    evidence_level: "primary",
  };
}
