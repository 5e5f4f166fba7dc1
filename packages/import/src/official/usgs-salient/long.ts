import { readUsgsYear } from "../usgs-year.ts";
import { basisNote, basisOfChapter } from "./basis.ts";
import { isDefinition } from "./notes.ts";
import { chapterSlug, type Printed, type Release } from "./printed.ts";

/** The columns that are read of the single long table of the 2026 release. */
const columns = [
  "MCS chapter",
  "Section",
  "Commodity",
  "Country",
  "Statistics_detail",
  "Unit",
  "Year",
  "Value",
  "Notes",
  "Other notes",
] as const;

type LongLine = Readonly<Record<(typeof columns)[number], string>>;

const lacking = (header: readonly string[]) => columns.filter((name) => !header.some((cell) => cell.trim() === name));

/** Whether a header is that of the long table; up to two columns may be missing or renamed. */
export const isLong = (header: readonly string[]): boolean => lacking(header).length <= 2;

/** Chapters that print the same statistics for several goods: there a name includes the good. */
const divided = new Set(["bauxite-and-alumina", "diamond-industrial", "quartz", "titanium-and-titanium-dioxide"]);

const clean = (text: string): string => text.replaceAll(" ", " ").replace(/\s+/g, " ").trim();

/**
 * Reads the US salient statistics and the import sources of the long table; another importer reads the world's rows.
 *
 * @param problem Called for missing columns, and for lines of an unknown section.
 */
export function readLong(
  file: string,
  [header = [], ...body]: readonly (readonly string[])[],
  problem: (text: string) => void,
): Release {
  const missing = lacking(header);
  if (missing.length > 0) {
    problem(`${file}: the header lacks ${missing.join(" and ")}; its columns are ${header.join(", ")}`);
    return { printed: [], leftOut: {} };
  }
  const place = new Map(header.map((name, i) => [name.trim(), i]));
  const seen = new Map<string, number>();
  const leftOut: Record<string, number> = {};
  const leave = (rule: string): [] => {
    leftOut[rule] = (leftOut[rule] ?? 0) + 1;
    return [];
  };
  const printed = body.flatMap((cells, n): Printed[] => {
    const line = Object.fromEntries(columns.map((name) => [name, cells[place.get(name) as number] ?? ""])) as LongLine;
    const section = clean(line.Section);
    const sources = section === "Import Sources";
    if (!sources && !section.startsWith("Salient Statistics")) {
      if (section.startsWith("World")) return leave("world production, reserves or capacity (see usgs-mcs)");
      const filled = cells.filter((cell) => cell.trim() !== "");
      if (filled.length === 0) return leave("line without text");
      if (filled.length === 1) return leave("remark below the table");
      problem(`${file}, record ${n + 2}: the section ${JSON.stringify(section)} is not understood`);
      return [];
    }
    // Sources of imports are those of several years: 2021–24.
    const added = sources ? line.Year.trim().match(/^(\d{4})[–-](\d\d)$/) : null;
    const year = readUsgsYear(added === null ? line.Year : `20${added[2]}`);
    if (year === undefined) {
      problem(
        `${file}, record ${n + 2}, Year: ${JSON.stringify(line.Year)} is not a year: one is written 2026, or 2026_estimated`,
      );
      return [];
    }
    const chapter = chapterSlug(line["MCS chapter"]);
    const detail = line.Statistics_detail.replace(/\s+/g, " ").trim();
    const plain = divided.has(chapter) ? `${line.Commodity.trim()}: ${detail}` : detail;
    const name = sources ? `Import sources: ${plain}` : plain;
    // Mica prints scrap and flake, then sheet, under the same names.
    const key = `${chapter}\t${name}\t${line.Year}\t${sources ? line.Country : ""}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const notes = line.Notes.split(" -- ")
      .map(clean)
      .filter((note) => note !== "");
    const told = notes.filter((note) => note !== "Estimated.");
    const definition = told.filter(isDefinition).join(" ");
    const scope = told.filter((note) => !isDefinition(note)).join(" ");
    return [
      {
        chapter,
        names: [times === 1 ? name : `${name} #${times}`],
        cell: clean(line.Value),
        unit: line.Unit.trim(),
        basisWords: [detail, ...told.filter(basisNote), basisOfChapter(line["Other notes"])],
        year: year.year,
        ...(added === null ? {} : { firstYear: Number(added[1]) }),
        ...(sources ? { partner: clean(line.Country) } : {}),
        estimated: notes.includes("Estimated.") || year.estimated,
        definition: definition || null,
        scope: scope || null,
        locator: `${file}, ${line["MCS chapter"]}, ${name}, ${line.Year}`,
      },
    ];
  });
  return { printed, leftOut };
}
