import { basisNote, basisOfChapter } from "./basis.ts";
import type { ChapterMetadata } from "./metadata.ts";
import { readDescription, type Said } from "./notes.ts";
import { chapterSlug, type Printed, type Release } from "./printed.ts";
import { repairOf } from "./repairs.ts";
import { suffixOf, unitOfHeader } from "./units.ts";

/** A table with a line for each year and a column for each statistic: the form of the editions 2022 to 2025. */
export interface WideTable {
  readonly file: string;
  readonly lines: readonly (readonly string[])[];
}

/** Whether a table is one of salient statistics. */
export const isWide = ([header = []]: WideTable["lines"]): boolean =>
  /^(Data)?Source$/.test(header[0] ?? "") && header[1] === "Commodity" && header[2] === "Year";

const nothingSaid: Said = { name: "", definition: null, scope: null, estimated: () => false };

/**
 * Reads the salient statistics of one chapter. A column is recognised by its name and, if the metadata have as many columns
 * as the table, by the metadata's name at its position, which is right even if the header is damaged.
 *
 * @param problem Called for everything that was not understood.
 */
export function readWide(
  { file, lines }: WideTable,
  edition: string,
  metadata: ReadonlyMap<string, ChapterMetadata>,
  problem: (text: string) => void,
): Release {
  const [header = [], ...body] = lines;
  const rows = body.filter((line) => line.some((cell) => cell.trim() !== ""));
  const chapter = chapterSlug(rows[0]?.[1] ?? "");
  const repair = repairOf(edition, chapter);
  const described = metadata.get(chapter);
  const years = rows.map((line) => Number(line[2]));
  const named = header.filter((name) => name.trim() !== "").length;
  const inStep = described?.columns.length === named;
  const columns = described?.columns ?? [];

  const statistic = (i: number) => {
    const printedName = (header[i] ?? "").trim();
    const label = repair?.columns?.[i] ?? printedName;
    const renamed = repair?.columns?.[i] !== undefined;
    // After an extra cell the names are right, but shifted by one.
    const shifted = repair?.strayCell !== undefined && i >= repair.strayCell;
    const byName = columns.filter((column) => column.label === label);
    const description =
      byName.length === 1 ? byName[0] : repair?.columns?.[i] === undefined && inStep ? columns[i] : undefined;
    let said = nothingSaid;
    try {
      if (description !== undefined) said = readDescription(description.text, years);
    } catch (error) {
      problem(`${file}, ${label}: ${(error as Error).message}`);
    }
    return {
      names: [...new Set([description?.label ?? label, label])],
      unit:
        (renamed || shifted ? undefined : description?.unit) ??
        suffixOf(shifted ? (header[i + 1] ?? "") : printedName) ??
        "",
      ...(renamed || shifted
        ? {
            unitOfColumn:
              repair?.units?.[i] ?? description?.unit ?? unitOfHeader(label) ?? unitOfHeader(printedName) ?? "",
          }
        : {}),
      basisWords: [
        said.name,
        ...(said.scope ?? "").split(/(?<=\.)\s/).filter(basisNote),
        description?.unit ?? "",
        basisOfChapter(described?.chapterText ?? ""),
      ],
      ...said,
      // Without a description, only the edition's rule marks an estimate: its last year.
      ...(description === undefined ? { estimated: (year: number) => year === Math.max(...years) } : {}),
      column: printedName,
    };
  };

  const width = Math.max(header.length, ...rows.map((line) => line.length)) - (repair?.strayCell === undefined ? 0 : 1);
  const statistics = Array.from({ length: width }, (_, i) => (i < 3 ? undefined : statistic(i)));
  const printed: Printed[] = [];
  let blank = 0;
  rows.forEach((line, n) => {
    const cells = line.filter((_, i) => i !== repair?.strayCell);
    statistics.forEach((known, i) => {
      if (known === undefined) return;
      const raw = (cells[i] ?? "").replaceAll(" ", " ").trim();
      if (raw === "") {
        if (known.column !== "") blank += 1;
        return;
      }
      printed.push({
        chapter,
        names: known.names,
        cell: raw,
        unit: known.unit,
        ...("unitOfColumn" in known ? { unitOfColumn: known.unitOfColumn } : {}),
        basisWords: known.basisWords,
        year: years[n] as number,
        estimated: known.estimated(years[n] as number),
        definition: known.definition,
        scope: known.scope,
        locator: `${file}, ${known.column}, ${years[n]}`,
      });
    });
  });
  return { printed, leftOut: { "blank cell": blank } };
}
