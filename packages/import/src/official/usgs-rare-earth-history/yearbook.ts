import type { Share } from "../../../../data/src/tables/shares.ts";
import type { AreaOf } from "../../area-names.ts";
import { figureOf, printedWith, type Sheet, shareOf } from "./sheet.ts";

export const yearbookSource = "usgs-myb-rare-earths-2022";

const table = "Minerals Yearbook 2022, rare earths, table 8";

/** A printed name without the marks that are glued to it, and the marks: `Indiae, 4` is India, `e` and `4`. */
export function nameAndMarks(printed: string, isName: (name: string) => boolean): readonly [string, readonly string[]] {
  const name = printed.trim();
  if (isName(name)) return [name, []];
  const found = /^(.*?)((?:[er]|\d+)(?:, ?(?:[er]|\d+))*)$/.exec(name);
  if (found?.[1] !== undefined && isName(found[1])) return [found[1], (found[2] as string).split(/, ?/)];
  throw new Error(`${table}: no country is named ${JSON.stringify(printed)}, with or without marks`);
}

/**
 * Reads table 8 of the Minerals Yearbook: world mine production of rare earths by country. A figure stands in every second
 * column with its marks beside it; a footnote's number leads to its text, which becomes the scope.
 *
 * @throws Error naming a country, mark or cell that is not understood.
 */
export function readYearbook(sheet: Sheet, areaOf: AreaOf): Share[] {
  const start = sheet.findIndex((line) => /^Country or locality/.test(String(line[0])));
  const end = sheet.findIndex((line) => /^eEstimated/.test(String(line[0])));
  if (start === -1 || end === -1) throw new Error(`${table}: the line of countries or the line of marks is missing`);
  const footnotes = new Map(
    sheet.slice(end + 1).flatMap(([text]) => {
      const found = /^(\d+)(.*)$/s.exec(String(text ?? ""));
      return found === null ? [] : [[found[1] as string, (found[2] as string).trim()] as const];
    }),
  );
  const isName = (name: string) => {
    try {
      return name === "Total" || areaOf(name) !== undefined;
    } catch {
      return false;
    }
  };
  const years = (sheet[start] ?? []).flatMap((cell, i) =>
    /^\d{4}$/.test(String(cell)) ? [[Number(cell), i] as const] : [],
  );
  return sheet.slice(start + 1, end).flatMap((line) => {
    const [name, ofLine] = nameAndMarks(String(line[0]), isName);
    return years.map(([year, i]) => {
      const beside = String(line[i + 1] ?? "");
      const marks = [...ofLine, ...beside.split(/, ?/).filter((mark) => mark !== "")];
      const locator = `${table}, row ${name}, ${year}`;
      const notes = marks.map((mark) => {
        if (mark === "e") return "";
        if (mark === "r") return "Revised.";
        const note = footnotes.get(mark);
        if (note === undefined) throw new Error(`${locator}: the mark ${JSON.stringify(mark)} has no footnote`);
        return note;
      });
      const cell = String(line[i] ?? "");
      return shareOf({
        area: name === "Total" ? "_WLD" : areaOf(name),
        year,
        figure: figureOf(cell, marks, locator),
        scope: notes.filter((note) => note !== "").join(" ") || null,
        printed: printedWith(cell, "metric tons"),
        source: yearbookSource,
        locator,
      });
    });
  });
}
