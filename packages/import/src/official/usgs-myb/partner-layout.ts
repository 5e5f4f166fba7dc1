import { type Sheet, type TableLine, tableIn, textOf } from "./table.ts";

/** What a column of figures measures. */
type Kind = "goods" | "content" | "value";

/** The columns of one class in one year. If a table has a year or a class for each block of lines, the columns name none. */
export interface ClassColumns {
  readonly words: string | undefined;
  readonly year: string | undefined;
  /** The weight of the goods. */
  readonly goods: number | undefined;
  /** The weight of their content, beside that of the goods. */
  readonly content: number | undefined;
  readonly value: number | undefined;
}

/** The layout of a table of US trade by class and partner. */
export interface PartnerLayout {
  readonly columns: readonly ClassColumns[];
  /** Its lines of figures and headings. */
  readonly lines: readonly TableLine[];
  /** The footnotes by their numbers. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** The footnote above the columns of value; undefined if there are none. */
  readonly ofValue: string | undefined;
}

const HEADER = /^(Compound and country|Country) or locality\d?$/;
const END = /^(rRevised|eEstimated|XX Not applicable|-- Zero|1Table includes)/;
const YEAR = /^(?:19|20)\d\d$/;
/** The beginning of the words under the classes that say what a column measures. */
const COUNTS = /^(Quantity|Gross|Value|Cobalt|Copper content)/;

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^Value\d? \(thousands\)$/, "value"],
  [/content(e,)? ?\d?( \(metric tons\))?$/, "content"],
  [/^(Quantity|Gross weight) \(metric tons\)$|^(Quantity \(metric tons\) )?Gross weight$/, "goods"],
];

/** The words on several lines above one column, without the number of their footnote. */
const joined = (words: readonly string[]): string =>
  words
    .filter((word) => word !== "")
    .join(" ")
    .replaceAll("–", "-")
    .replace(/- /g, "-")
    .replace(/\d+$/, "")
    .replace(" (gross weight)", "");

/** @throws Error if the header, a column or the line of marks is not understood. */
export function partnerLayoutOf(sheet: Sheet, name: string): PartnerLayout {
  const { header, lines, footnotes } = tableIn(sheet, HEADER, END, name);
  // The lines above the columns begin under the empty line that ends the title.
  const isBlank = (line: Sheet[number]) => line.every((cell) => textOf(cell) === "");
  const above = sheet.slice(0, header).reduce((last, line, i) => (isBlank(line) ? i + 1 : last), 0);
  const over = sheet.slice(above, header + 1).map((line) => line.map(textOf));
  const ofValue = /(\d+)$/.exec(over.flat().find((text) => /^Value\d/.test(text)) ?? "")?.[1];
  const isContent = sheet.slice(0, above).some(([cell]) => /^\(Metric tons, \w+ content\)\d?$/.test(textOf(cell)));
  return {
    columns: isContent ? contentsOf(over) : columnsOf(over, name),
    lines: lines.filter(({ label }) => label !== ""),
    footnotes,
    ofValue: ofValue && footnotes.get(ofValue),
  };
}

/** @param over The lines above the figures, with the line of countries last. */
function columnsOf(over: readonly (readonly string[])[], name: string): ClassColumns[] {
  const counts = over.findIndex((line) => line.some((text, at) => at > 0 && COUNTS.test(text)));
  if (counts === -1) throw new Error(`${name}: no column says what it counts`);
  const classes = over.slice(0, counts);
  const found: (Omit<ClassColumns, Kind> & { start: number; goods?: number; content?: number; value?: number })[] = [];
  for (const [at, last] of (over.at(-1) as readonly string[]).entries()) {
    if (at === 0 || last === "") continue;
    // A class extends from the column where a line above names it to the next class.
    const start = Math.max(
      0,
      ...classes.flatMap((line) => line.flatMap((text, i) => (i > 0 && i <= at && text !== "" ? [i] : []))),
    );
    const own = classes.map((line) => line[start] ?? "");
    const year = own.find((text) => YEAR.test(text));
    const stack = over.slice(counts).map((line) => line[at] ?? "");
    // "Quantity (metric tons)" may be printed once above several columns.
    const words = stack.filter((text) => text !== "").join(" ");
    const [, kind] = kinds.find(([test]) => test.test(words)) ?? [];
    if (kind === undefined) throw new Error(`${name}: the column ${JSON.stringify(words)} is not understood`);
    const before = found.at(-1);
    const group =
      before?.start === start
        ? before
        : { start, words: joined(own.filter((text) => !YEAR.test(text))) || undefined, year };
    if (group !== before) found.push(group);
    if (group[kind] !== undefined) throw new Error(`${name}: two columns of ${group.words} are of ${kind}`);
    group[kind] = at;
  }
  return found.map(({ words, year, goods, content, value }) => ({ words, year, goods, content, value }));
}

/** A class for each column of a table whose unit says that it has only contents; the year of all is above the first column. */
function contentsOf(over: readonly (readonly string[])[]): ClassColumns[] {
  const year = over.flat().find((text) => YEAR.test(text));
  return (over.at(-1) as readonly string[]).flatMap((last, at): ClassColumns[] => {
    if (at === 0 || last === "") return [];
    const parts = over.map((line) => line[at] ?? "").filter((text) => !YEAR.test(text));
    // "Wrought nickel in 20195": the year of the table, and a footnote.
    const words = joined([...parts.slice(0, -1), (parts.at(-1) as string).replace(/ ?\bin (19|20)\d\d\d?$/, "")]);
    return [{ words, year, goods: undefined, content: at, value: undefined }];
  });
}
