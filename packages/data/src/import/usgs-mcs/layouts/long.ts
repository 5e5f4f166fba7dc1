import { clean, type RawCell, type RawMeasure, type RawTable } from "../raw-cell.ts";
import type { Sheet } from "./sheet.ts";

const columns = {
  section: /^section$/i,
  commodity: /^commodity$/i,
  country: /^country$/i,
  statistics: /^statistics$/i,
  wording: /^statistics_detail$/i,
  unit: /^unit$/i,
  year: /^year$/i,
  value: /^value$/i,
  notes: /^notes$/i,
  critical: /^is critical mineral/i,
} as const;

type Column = keyof typeof columns;

const at = (header: readonly string[], column: Column) => header.findIndex((cell) => columns[column].test(cell.trim()));

/** Whether a header is that of the long layout: one line for each figure. */
export const isLong = (header: readonly string[]): boolean =>
  (["section", "statistics", "wording", "value"] as const).every((column) => at(header, column) >= 0);

const measures: Readonly<Record<string, RawMeasure>> = {
  production: "production",
  capacity: "capacity",
  reserves: "reserves",
};

/**
 * Reads a release that has one line for each figure (2026). Lines whose section does not begin with "World" are the US
 * statistics and import sources, which are no part of `shares`.
 */
export function readLong(sheet: Sheet): RawTable {
  const { file, header, lines } = sheet;
  const place = Object.fromEntries(
    Object.keys(columns).map((column) => [column, at(header, column as Column)]),
  ) as Record<Column, number>;
  const cells: RawCell[] = [];
  const leftOut: Record<string, number> = {};
  const damage: string[] = [];
  const world: { number: number; of: (column: Column) => string }[] = [];
  for (const { cells: line, number } of lines) {
    const of = (column: Column) => clean(line[place[column]] ?? "");
    if (line.every((cell) => clean(cell) === ""))
      leftOut["line without text"] = (leftOut["line without text"] ?? 0) + 1;
    else if (!/^world\b/i.test(of("section")))
      leftOut["line of a US section"] = (leftOut["line of a US section"] ?? 0) + 1;
    else world.push({ number, of });
  }
  const kinds = new Map<string, Set<string>>();
  for (const { of } of world) {
    const key = `${of("commodity")} ${of("statistics")} ${of("country")} ${of("year")}`;
    kinds.set(key, (kinds.get(key) ?? new Set()).add(of("wording")));
  }
  for (const { number, of } of world) {
    // A flag that stands in the column of notes: the line's last cells are shifted by one.
    const shifted = /^(?:yes|no)$/i.test(of("notes"));
    if (shifted)
      damage.push(
        `${file}:${number}: the line is shifted: the flag of critical minerals stands in Notes, and ${JSON.stringify(of("critical"))} in its column`,
      );
    const key = `${of("commodity")} ${of("statistics")} ${of("country")} ${of("year")}`;
    cells.push({
      file,
      line: number,
      column: "Value",
      name: of("commodity"),
      country: of("country"),
      wording: of("wording"),
      detail: "",
      measure: measures[of("statistics").toLowerCase()] ?? (of("statistics") as RawMeasure),
      year: Number(of("year")),
      unit: of("unit"),
      text: of("value"),
      notes: shifted ? "" : of("notes"),
      lineNotes: "",
      estimated: false,
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
  return { cells, leftOut, damage };
}
