import { type SheetGrid, workbookGrids } from "./workbook-grid.ts";

/**
 * A second reader of the Minerals Yearbook's tables of US trade by class and partner, only for the audit: it groups the columns
 * by those of value, and recognises a line by its indent.
 */

/** One cell of a table of US trade by class and partner. */
export interface PartnerCell {
  /** Sheet, line and column, for a message. */
  readonly at: string;
  readonly sells: boolean;
  /** The class, in lower case: from the words above its columns or its block of lines or, failing that, from the title. */
  readonly words: string;
  /** Its codes, with their dots, from footnotes to the class or else to the title. */
  readonly codes: readonly string[];
  /** The partner's area: `_OTH` for the others together, `_WLD` for a total. */
  readonly partner: string;
  readonly year: string;
  readonly column: "weight" | "content" | "dollars";
  readonly text: string;
  /** Whether it is less than half of the unit, according to a footnote instead of a figure. */
  readonly least: boolean;
  readonly revised: boolean;
  /** Whether the weight is that of a content, according to the title. */
  readonly byContent: boolean;
  /** The footnote to the column, in lower case. */
  readonly note: string;
}

const YEAR = /^20\d\d$/;
const COUNT = /^(quantity|gross( weight)?|weight|cobalt|(copper )?content.*|value\d?|\(metric tons\)|\(thousands\)|)$/;

/**
 * Every cell of those tables, except totals over several classes, years with only one line, and scrap in the tables of
 * unmanufactured copper, which has tables of its own.
 */
export function partnerCells(
  path: string,
  areas: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[],
): PartnerCell[] {
  const ids = new Map(areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word, id] as const)));
  return [...workbookGrids(path)].flatMap(([name, sheet]) => {
    const title = sheet.grid
      .slice(1, 3)
      .map((line) => line[0] ?? "")
      .join(" ");
    const found = /\bU\.S\. (EXPORTS|IMPORTS FOR CONSUMPTION) +OF (?!RARE-EARTH)(.*), BY (COMPOUND AND )?COUNTRY/.exec(
      title,
    );
    return found === null
      ? []
      : cellsOf(name, sheet, title, (found[2] as string).toLowerCase(), found[1] === "EXPORTS", (word) =>
          ids.get(word),
        );
  });
}

function cellsOf(
  sheet: string,
  { grid, indents }: SheetGrid,
  title: string,
  goods: string,
  sells: boolean,
  areaOf: (name: string) => string | undefined,
): PartnerCell[] {
  const head = grid.findIndex((line) => /ountry or locality\d?$/.test(line[0] ?? ""));
  const foot = grid.findIndex((line, i) => i > head && /^(rRevised|eEstimated|XX|-- Zero|1Table)/.test(line[0] ?? ""));
  const footnote = (mark: string | undefined): string =>
    mark === undefined
      ? ""
      : (grid.slice(foot).find((line) => new RegExp(`^${mark}\\D`).test(line[0] ?? ""))?.[0] ?? "");
  const codesIn = (text: string) =>
    [...text.matchAll(/\b\d{4}(?:\.\d\d(?:\.\d{4})?)?\b/g)].flatMap(([code]) =>
      /^(19|20)\d\d$/.test(code) ? [] : [code],
    );
  const ofTitle = [...(/LOCALITY([\d, ]*)/.exec(title)?.[1] ?? "").matchAll(/\d/g)]
    .map(([mark]) => footnote(mark))
    .join(" ");
  const over = grid.slice(3, head + 1).map((line) => line.map((cell) => cell.toLowerCase()));
  const last = over.at(-1) ?? [];
  const filled = last.flatMap((cell, column) => (column > 0 && cell !== "" ? [column] : []));
  const byValue = filled.some((column) => last[column] === "(thousands)");
  let from = 1;
  const columns = filled.map((column) => {
    const own = over.map((line) => line[column] ?? "");
    const start = from;
    // A class ends with its column of value or, without values, with each column.
    if (!byValue || last[column] === "(thousands)") from = column + 1;
    const end = byValue ? (filled.find((each) => each >= column && last[each] === "(thousands)") as number) : column;
    const parts = over.flatMap((line) => line.slice(start, end + 1));
    const texts = parts.filter((cell) => !YEAR.test(cell) && !(byValue ? COUNT.test(cell) : cell === ""));
    const column_ =
      last[column] === "(thousands)"
        ? "dollars"
        : !byValue || own.some((cell) => cell.includes("content"))
          ? "content"
          : "weight";
    const mark = /(\d)$/.exec(own.find((cell) => /^(value|(copper )?content).*\d$/.test(cell)) ?? "")?.[1];
    const year = over.flatMap((line) => line.slice(0, column + 1).filter((cell) => YEAR.test(cell))).at(-1);
    return {
      column,
      kind: column_ as PartnerCell["column"],
      words: texts.join(" "),
      year,
      note: footnote(mark).slice(1).toLowerCase(),
    };
  });
  // Only the first column of a class has its words; its other columns follow.
  const found: PartnerCell[] = [];
  let block = "";
  let ofBlock: string | undefined;
  let on = true;
  for (let i = head + 1; i < foot; i++) {
    const line = grid[i] ?? [];
    const label = line[0] ?? "";
    if (/^See footnotes/.test(label)) on = false;
    const isHead = /ountry or locality\d?$/.test(label);
    if (isHead) on = true;
    if (!on || label === "" || isHead) continue;
    const figures = columns.filter(({ column }) => (line[column] ?? "") !== "");
    const year = /^(20\d\d):?$/.exec(label)?.[1];
    if (year !== undefined) {
      ofBlock = year;
      continue;
    }
    if (figures.length === 0) {
      block = label;
      continue;
    }
    // A class with only one partner has both on one line.
    const single = indents[i] === 0 && label.includes(",4 ") ? /^(.*),(\d) (.*?)(, l.*content)?$/i.exec(label) : null;
    const isTotal = /^Total\b/.test(label);
    const isContent = isTotal ? /content$/.test(label) : single?.[4] !== undefined;
    const name = single === null ? label : (single[3] as string);
    const known = areaOf(name) ?? areaOf(name.replace(/\d$/, ""));
    const partners = isTotal
      ? ["_WLD"]
      : single === null
        ? [name.startsWith("Other") ? "_OTH" : known]
        : [known, "_WLD"];
    for (const { column, kind, words: header, year: ofColumn, note } of figures) {
      const printed = header !== "" ? header : single !== null ? `${single[1]}${single[2]}` : block || goods;
      const words = printed
        .replace(/ in 20\d\d\d?$| \(gross weight\)/, "")
        .replace(/:?\d*:?\d*$/, "")
        .replaceAll("–", "-")
        .replaceAll("- ", "-")
        .trim()
        .toLowerCase();
      if (/^total/.test(words) || (/UNMANUFACTURED/.test(title) && words.endsWith("scrap")) || line[column] === "XX")
        continue;
      const mark = /(\d)$/.exec(printed)?.[1];
      const own = codesIn(footnote(mark));
      const text = line[column] ?? "";
      for (const partner of partners)
        found.push({
          at: `${sheet}, line ${i + 1}, column ${column + 1}: ${label}`,
          sells,
          words,
          codes: own.length > 0 ? own : codesIn(ofTitle),
          partner: partner ?? `no area: ${name}`,
          year: ofColumn ?? ofBlock ?? "no year",
          column: isContent ? "content" : kind,
          text: /^-?\d+(\.\d+)?(E[+-]?\d+)?$/.test(text) ? String(Number(text)) : text,
          least: /^\(\d\)$/.test(text) && /less than ½ unit/i.test(footnote(text[1])),
          revised: line[column + 1] === "r",
          byContent: /\(COPPER CONTENT\)/.test(title),
          note,
        });
    }
  }
  return found;
}
