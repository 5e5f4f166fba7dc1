/** A drawing, before it is put into a file or a page. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The marks, as SVG. */
  readonly body: string;
}

/** The width of every chart, in units of the drawing. */
export const WIDTH = 720;
export const SIZE = 13;
export const SMALL = 11;

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] as string);

/** A number as an attribute writes it. */
export const at = (value: number): string => String(Number(value.toFixed(1)));

type Attributes = Readonly<Record<string, string | number | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? "" : ` ${name}="${typeof value === "number" ? at(value) : escaped(value)}"`,
    )
    .join("");

/**
 * One mark.
 *
 * @example mark("rect", { x: 0, y: 0, width: 4, height: 3, class: "c-0" })
 */
export const mark = (name: string, attributes: Attributes, within = ""): string =>
  within === "" ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${within}</${name}>`;

/** The text that is shown while the pointer rests on a mark. */
export const told = (text: string): string => `<title>${escaped(text)}</title>`;

/** A text with its baseline at a point. */
export const text = (words: string, x: number, y: number, attributes: Attributes = {}): string =>
  words === "" ? "" : mark("text", { x, y, ...attributes }, escaped(words));

/** The greatest widths of letters in common sans-serif fonts, as fractions of the font size. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\u1100-\u11ff\u2e80-\uffef]/u, 1.05],
  [/[MWmw%@—…]/, 0.98],
  [/[A-Z&<>~+=–]/, 0.76],
  [/[ijlI.,:;'|!()[\] ·’]/, 0.4],
  [/[frt/-]/, 0.46],
];

/** The most width that a text may take, in units of the drawing: no font is read, and no common font is wider. */
export function widthOf(words: string, size = SIZE): number {
  let sum = 0;
  for (const letter of words) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.65;
  return sum * size;
}

/** A text in lines of at most a width, broken at blanks. */
export function wrapped(words: string, width: number, size = SIZE): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
