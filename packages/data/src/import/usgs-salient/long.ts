import { basisNote, basisOfChapter } from "./basis.ts";
import { isDefinition } from "./notes.ts";
import { chapterSlug, type Printed, type Release } from "./printed.ts";

/** The columns of the one long table that the 2026 release is. */
export type LongLine = Readonly<
  Record<
    | "MCS chapter"
    | "Section"
    | "Commodity"
    | "Country"
    | "Statistics"
    | "Statistics_detail"
    | "Unit"
    | "Year"
    | "Value"
    | "Notes"
    | "Other notes",
    string
  >
>;

/** Chapters that print the same statistics for several goods: there a name holds the good. */
const divided = new Set(["bauxite-and-alumina", "diamond-industrial", "quartz", "titanium-and-titanium-dioxide"]);

/** Where a statistic's own words name its unit, they are right: the unit's column gives wallboard in tonnes. */
const ownUnit = /million (square feet|liters|dollars)$/;

const clean = (text: string): string => text.replaceAll(" ", " ").replace(/\s+/g, " ").trim();

/** Reads the US salient statistics and the import sources of the long table; the world's rows are another importer's. */
export function readLong(file: string, lines: readonly LongLine[]): Release {
  const seen = new Map<string, number>();
  let world = 0;
  const printed = lines.flatMap((line): Printed[] => {
    const sources = line.Section === "Import Sources";
    if (!sources && !line.Section.startsWith("Salient Statistics")) {
      world += 1;
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
        unit: ownUnit.exec(detail)?.[0] ?? line.Unit,
        basisWords: [detail, ...told.filter(basisNote), basisOfChapter(line["Other notes"])],
        year: Number(line.Year.slice(-2).length === 2 && sources ? `20${line.Year.slice(-2)}` : line.Year),
        ...(sources ? { partner: clean(line.Country) } : {}),
        estimated: notes.includes("Estimated."),
        definition: definition || null,
        scope:
          [sources ? `Imports of ${line.Year} together.` : "", scope].filter((part) => part !== "").join(" ") || null,
        locator: `${file}, ${line["MCS chapter"]}, ${name}, ${line.Year}`,
      },
    ];
  });
  return { printed, leftOut: { "world production, reserves or capacity (see usgs-mcs)": world } };
}
