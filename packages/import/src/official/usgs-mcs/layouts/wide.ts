import { gathered } from "../../../../../data/src/grouped.ts";
import { LeftOut } from "../../../trade/flow.ts";
import type { Problems } from "../problems.ts";
import { clean, type RawCell, type RawMeasure, type RawTable } from "../raw-cell.ts";
import { type FigureHeader, readHeader } from "./header.ts";
import { isRemark, type Sheet } from "./sheet.ts";

/** A sheet, with what its file's name says. */
export interface WideFile {
  readonly sheet: Sheet;
  readonly edition: number;
  /** The commodity's code in the file's name, if the sheet has no column of commodities. */
  readonly code: string | undefined;
}

const at = (header: readonly string[], name: RegExp): number => header.findIndex((cell) => name.test(cell.trim()));

/** Whether a header is that of a world table with a column for each year: one commodity in a file, or all of them. */
export const isWide = (header: readonly string[]): boolean =>
  at(header, /^country$/i) >= 0 && header.some((cell) => readHeader(cell)?.kind === "figure");

/**
 * Reads a world table with a column for each measure and year (data releases of 2022 to 2025).
 *
 * @param problems Collects columns of text whose header is not understood.
 */
export function readWide({ sheet, edition, code }: WideFile, problems: Problems): RawTable {
  const { file, header, lines } = sheet;
  const country = at(header, /^country$/i);
  const commodity = at(header, /^commodity$/i);
  const unit = at(header, /^unit_?meas/i);
  const headers = header.map(readHeader);
  const named = at(header, /^type$/i);
  // One release has a line's own words instead of the header "Type".
  const wording = named >= 0 ? named : headers[country + 1] === undefined ? country + 1 : -1;
  const notes = new Map<RawMeasure, number>();
  headers.forEach((head, i) => {
    if (head?.kind === "note") notes.set(head.measure, i);
  });
  const onlyNotes = notes.size === 1 ? [...notes.values()][0] : undefined;
  const source = at(header, /^source$/i);
  header.forEach((name, i) => {
    if (name.trim() === "" || headers[i] !== undefined || [source, country, commodity, unit, wording].includes(i))
      return;
    const first = lines.find(({ cells }) => clean(cells[i] ?? "") !== "");
    if (first !== undefined)
      problems.add(
        {
          file,
          line: 1,
          what: "column of a world table",
          text: name.trim(),
          advice: `It contains text, first on line ${first.number}. Columns of figures and of notes begin with Prod_, Cap_ or Reserves_.`,
        },
        ["Source", "Commodity", "Country", "Type", "Unit_Meas", "Prod_notes", "Cap_notes", "Reserves_notes"],
      );
  });
  if (code === undefined && commodity < 0) {
    problems.add({
      file,
      line: 1,
      what: "file",
      text: file,
      says: "does not name its commodity, and has no column of commodities",
      advice: "Give it the publisher's name: mcs2024-raree_world.csv, with the commodity's code.",
    });
    return { cells: [], leftOut: {}, damage: [] };
  }
  const figures = headers.flatMap((head, column) => (head?.kind === "figure" ? [{ head, column }] : []));
  const cells: RawCell[] = [];
  const leftOut = new LeftOut();
  const damage: string[] = [];
  const cellOf = (line: readonly string[], column: number | undefined) =>
    column === undefined || column < 0 ? "" : clean(line[column] ?? "");
  const lineUnits = unitsOfTables(
    lines.map(({ cells: line }) => line),
    { commodity, wording, unit },
  );
  const seen = gathered(
    lines,
    ({ cells: line }) => `${cellOf(line, commodity)} ${cellOf(line, country)}`,
    ({ cells: line }) => cellOf(line, wording),
  );
  for (const [index, { cells: line, number }] of lines.entries()) {
    if (line.every((cell) => clean(cell) === "")) {
      leftOut.add("line without text");
      continue;
    }
    if (isRemark(line)) {
      leftOut.add("remark below the table");
      damage.push(`${file}:${number}: there is a remark below the table: ${JSON.stringify(line.join(" ").trim())}`);
      continue;
    }
    for (const [i, cell] of line.entries())
      if ((header[i] ?? "").trim() === "" && clean(cell) !== "") {
        leftOut.add("text in a column without a name");
        damage.push(`${file}:${number}: text in a column without a name: ${JSON.stringify(clean(cell))}`);
      }
    const where = { country: cellOf(line, country), wording: cellOf(line, wording) };
    const name = code ?? cellOf(line, commodity);
    const several = (seen.get(`${cellOf(line, commodity)} ${where.country}`)?.size ?? 1) > 1;
    const printedUnit = unit < 0 ? undefined : cellOf(line, unit) || lineUnits(index);
    if (unit >= 0 && cellOf(line, unit) === "" && printedUnit)
      damage.push(`${file}:${number}: the unit is missing; ${printedUnit} is on every other line of the table`);
    const lineNotes = [...notes.values()].map((column) => cellOf(line, column)).join(" -- ");
    for (const { head, column } of figures) {
      const note = cellOf(line, notes.get(head.measure) ?? onlyNotes);
      cells.push({
        file,
        line: number,
        column: (header[column] as string).trim(),
        name,
        ...where,
        detail: head.detail,
        measure: head.measure,
        year: head.year ?? edition - 1,
        unit: head.unit === "" ? (printedUnit ?? "") : head.unit,
        text: cellOf(line, column),
        notes: note,
        lineNotes,
        estimated: head.estimated,
        earlier: isEarlier(head, figures, line, cellOf),
        locator: [
          file,
          ...(code === undefined ? [name] : []),
          ...(several ? [where.wording] : []),
          `row ${where.country}`,
          `column ${(header[column] as string).trim()}`,
        ].join(", "),
      });
    }
  }
  return { cells, leftOut: leftOut.counts, damage };
}

/** Whether a column is the earlier of those of its measure that print something on this line. */
function isEarlier(
  head: FigureHeader,
  figures: readonly { head: FigureHeader; column: number }[],
  line: readonly string[],
  cellOf: (line: readonly string[], column: number) => string,
): boolean {
  const years = figures
    .filter(
      (other) =>
        other.head.measure === head.measure && other.head.detail === head.detail && cellOf(line, other.column) !== "",
    )
    .map((other) => other.head.year ?? 0);
  return years.length === 0 || (head.year ?? 0) <= Math.min(...years);
}

/** The unit that all other lines of a table give, for a line without a unit. */
function unitsOfTables(
  lines: readonly (readonly string[])[],
  { commodity, wording, unit }: { commodity: number; wording: number; unit: number },
): (index: number) => string {
  const table = (line: readonly string[]) => `${clean(line[commodity] ?? "")} ${clean(line[wording] ?? "")}`;
  const printed = (line: readonly string[]) => clean(line[unit] ?? "");
  const units = gathered(
    lines.filter((line) => printed(line) !== ""),
    table,
    printed,
  );
  return (index) => {
    const found = units.get(table(lines[index] as readonly string[]));
    return found?.size === 1 ? ([...found][0] as string) : "";
  };
}
