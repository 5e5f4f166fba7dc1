import { gathered } from "../../../../../data/src/grouped.ts";
import { LeftOut } from "../../../trade/flow.ts";
import { readUsgsYear } from "../../usgs-year.ts";
import type { Problems } from "../problems.ts";
import { clean, type RawCell, type RawMeasure, type RawTable } from "../raw-cell.ts";
import { isRemark, type Sheet } from "./sheet.ts";

/** The columns that the importer reads, by their content. */
const columns = {
  section: "Section",
  commodity: "Commodity",
  country: "Country",
  statistics: "Statistics",
  wording: "Statistics_detail",
  unit: "Unit",
  year: "Year",
  value: "Value",
  notes: "Notes",
} as const;

type Column = keyof typeof columns;

const at = (header: readonly string[], name: string) =>
  header.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase());
const lacking = (header: readonly string[]) => Object.values(columns).filter((name) => at(header, name) < 0);

/** Whether a header is that of the long layout, with one line for each figure; up to two columns may be missing or renamed. */
export const isLong = (header: readonly string[]): boolean => lacking(header).length <= 2;

const measures: Readonly<Record<string, RawMeasure>> = {
  production: "production",
  capacity: "capacity",
  reserves: "reserves",
};

/** Sections of the United States' statistics and sources of imports, which are not in `shares`. */
const ofTheUS = /^(?:salient statistics\b.*|import sources)$/i;

/**
 * Reads a release that has one line for each figure (2026).
 *
 * @param problems Collects missing columns, and lines whose section is neither the world's nor the United States'.
 */
export function readLong(sheet: Sheet, problems: Problems): RawTable {
  const { file, header, lines } = sheet;
  const missing = lacking(header);
  for (const name of missing)
    problems.add({
      file,
      line: 1,
      what: "column",
      text: name,
      says: "is a column that the header lacks",
      advice: `Its columns are ${header.join(", ")}. If the publisher renamed one, record it in layouts/long.ts.`,
    });
  if (missing.length > 0) return { cells: [], leftOut: {}, damage: [] };
  const place = Object.fromEntries(
    Object.entries(columns).map(([column, name]) => [column, at(header, name)]),
  ) as Record<Column, number>;
  const critical = header.findIndex((cell) => /^is critical mineral/i.test(cell.trim()));
  const cells: RawCell[] = [];
  const leftOut = new LeftOut();
  const damage: string[] = [];
  const world: { number: number; line: readonly string[]; of: (column: Column) => string }[] = [];
  for (const { cells: line, number } of lines) {
    const of = (column: Column) => clean(line[place[column]] ?? "");
    if (line.every((cell) => clean(cell) === "")) leftOut.add("line without text");
    else if (/^world\b/i.test(of("section"))) world.push({ number, line, of });
    else if (ofTheUS.test(of("section"))) leftOut.add("line of a US section");
    else if (isRemark(line)) {
      leftOut.add("remark below the table");
      damage.push(`${file}:${number}: there is a remark below the table: ${JSON.stringify(line.join(" ").trim())}`);
    } else
      problems.add(
        {
          file,
          line: number,
          column: columns.section,
          what: "section",
          text: of("section"),
          advice: "Record in layouts/long.ts whose statistics it contains.",
        },
        ["World Production", "Salient Statistics—United States", "Import Sources"],
      );
  }
  const kinds = gathered(
    world,
    ({ of }) => `${of("commodity")} ${of("statistics")} ${of("country")} ${of("year")}`,
    ({ of }) => of("wording"),
  );
  for (const { number, line, of } of world) {
    // A flag in the column of notes means that the line's last cells are shifted by one.
    const shifted = /^(?:yes|no)$/i.test(of("notes"));
    if (shifted)
      damage.push(
        `${file}:${number}: the line is shifted: the flag of critical minerals is in Notes, and ${JSON.stringify(clean(line[critical] ?? ""))} in its column`,
      );
    const key = `${of("commodity")} ${of("statistics")} ${of("country")} ${of("year")}`;
    const year = readUsgsYear(of("year"));
    if (year === undefined) {
      problems.add({
        file,
        line: number,
        column: columns.year,
        what: "year",
        text: of("year"),
        advice: "A year is written 2026, or 2026_estimated.",
      });
      continue;
    }
    cells.push({
      file,
      line: number,
      column: "Value",
      name: of("commodity"),
      country: of("country"),
      wording: of("wording"),
      detail: "",
      measure: measures[of("statistics").toLowerCase()] ?? (of("statistics") as RawMeasure),
      year: year.year,
      yearColumn: columns.year,
      unit: of("unit"),
      text: of("value"),
      notes: shifted ? "" : of("notes"),
      lineNotes: "",
      estimated: year.estimated,
      earlier: true,
      locator: [
        file,
        of("commodity"),
        ...((kinds.get(key)?.size ?? 1) > 1 ? [of("wording")] : []),
        `${of("statistics")} ${of("year")}`,
        `row ${of("country")}`,
      ].join(", "),
    });
  }
  return { cells, leftOut: leftOut.counts, damage };
}
