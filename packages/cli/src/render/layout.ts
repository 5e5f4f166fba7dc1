import { displayWidth, pad, wrap } from "./width.ts";

/** One column of a table for reading. */
export interface Column {
  readonly title: string;
  readonly cells: readonly string[];
  /** Whether the cells are figures: aligned right by their decimal points, and never broken. */
  readonly figures?: boolean;
  /** Whether it names the source: other columns are left out before it. */
  readonly kept?: boolean;
}

export interface Layout {
  readonly header: readonly string[];
  readonly body: readonly string[];
  /** The titles of the columns for which there is no room. */
  readonly leftOut: readonly string[];
}

const GAP = 2;
/** The least width in which a text can be read, by its kind: a few words, one word, a name of several parts, a sentence. */
const LEAST = { words: 14, word: 16, name: 20, sentence: 24 } as const;
/** The first column names the row: it is not broken up to this width. */
const MOST_NAME = 28;
const NARROWEST = 6;

/**
 * Lays out a table within a width. Nothing is cut: a text continues on the next line. If that is still too wide, the last columns
 * are left out and named, so that the first ones can be read.
 *
 * @param keepAll Whether the reader chose the columns: then each is shown, however narrow.
 */
export function layOut(columns: readonly Column[], width: number, keepAll = false): Layout {
  const aligned = columns.map((column) => (column.figures ? { ...column, cells: alignPoints(column.cells) } : column));
  const sizes = aligned.map(sizeOf);
  const places = columns.map((_, i) => i);
  const needed = () => places.reduce((sum, i) => sum + (sizes[i] as Size).least, 0) + GAP * (places.length - 1);
  while (!keepAll && places.length > 1 && needed() > width) {
    const last = places.filter((i) => i > 0 && !columns[i]?.kept).at(-1) ?? (places.at(-1) as number);
    places.splice(places.indexOf(last), 1);
  }
  const shown = places.map((i) => aligned[i] as Column);
  const widths = narrowed(
    places.map((i) => sizes[i] as Size),
    width - GAP * (places.length - 1),
  );
  const lines = (cells: readonly string[], atBottom: boolean): string[] => {
    const parts = shown.map((column, i) =>
      column.figures && !atBottom ? [cells[i] as string] : broken(cells[i] as string, widths[i] as number),
    );
    const height = Math.max(1, ...parts.map((part) => part.length));
    return Array.from({ length: height }, (_, line) =>
      shown
        .map(({ figures }, i) => {
          const part = parts[i] as string[];
          const text = part[atBottom ? line - (height - part.length) : line] ?? "";
          return pad(text, widths[i] as number, figures ? "right" : "left");
        })
        .join(" ".repeat(GAP))
        .trimEnd(),
    );
  };
  const rows = Math.max(0, ...shown.map(({ cells }) => cells.length));
  return {
    header: lines(
      shown.map(({ title }) => title),
      true,
    ),
    body: Array.from({ length: rows }, (_, row) =>
      lines(
        shown.map(({ cells }) => cells[row] ?? ""),
        false,
      ),
    ).flat(),
    leftOut: columns.flatMap(({ title }, i) => (places.includes(i) ? [] : [title])),
  };
}

interface Size {
  readonly natural: number;
  readonly least: number;
}

function sizeOf({ title, cells, figures, kept }: Column, place: number): Size {
  const most = cells.reduce((wide, cell) => Math.max(wide, displayWidth(cell)), 0);
  const ofTitle = Math.max(...titleParts(title).map(displayWidth));
  const natural = Math.max(most, displayWidth(title));
  if (figures) return { natural, least: Math.max(most, ofTitle) };
  const kind = cells.some((cell) => cell.includes(" ")) ? "sentence" : place === 0 ? undefined : "name";
  const room =
    kind === undefined
      ? MOST_NAME
      : kept || (kind === "sentence" && most <= LEAST.sentence)
        ? LEAST.words
        : most <= LEAST.word
          ? LEAST.word
          : LEAST[kind];
  return { natural, least: Math.max(Math.min(most, room), Math.min(ofTitle, room)) };
}

/** Narrows the widest columns first, each to no less than it needs; if that is still too wide, to less. */
function narrowed(sizes: readonly Size[], room: number): number[] {
  const widths = sizes.map(({ natural }) => natural);
  let excess = widths.reduce((sum, each) => sum + each, 0) - room;
  for (const floor of [(size: Size) => size.least, (size: Size) => Math.min(size.least, NARROWEST)])
    while (excess > 0) {
      let widest = -1;
      for (const [i, each] of widths.entries())
        if (each > floor(sizes[i] as Size) && (widest < 0 || each > (widths[widest] as number))) widest = i;
      if (widest < 0) break;
      widths[widest] = (widths[widest] as number) - 1;
      excess--;
    }
  return widths;
}

/** The parts of a title that may be on lines of their own, as in `exporter_reported_usd`. */
const titleParts = (title: string): string[] => title.match(/[^_ ]+_?/g) ?? [title];

/** A text in lines of at most a width, broken at blanks, else after a sign within a word, else anywhere. */
function broken(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  return wrap(text, width).flatMap((line) => {
    if (displayWidth(line) <= width) return [line];
    const lines: string[] = [];
    let current = "";
    for (const part of line.match(/[^-_;,/.]+[-_;,/.]*|[-_;,/.]+/g) ?? [line])
      for (const piece of displayWidth(part) <= width ? [part] : [...part]) {
        if (current !== "" && displayWidth(current + piece) > width) {
          lines.push(current);
          current = "";
        }
        current += piece;
      }
    return [...lines, current];
  });
}

/** Figures padded with blanks, so that their decimal points and the last digits before marks are aligned. */
export function alignPoints(cells: readonly string[]): string[] {
  const tails = cells.map((cell) => {
    const found = /^[-−<>~]?[\d,]+(?:–[\d,]+)?((?:\.[\d,–.]+)?\p{Letter}?)$/u.exec(cell);
    return found === null ? undefined : displayWidth(found[1] as string);
  });
  const most = Math.max(0, ...tails.map((tail) => tail ?? 0));
  return cells.map((cell, i) => (tails[i] === undefined ? cell : cell + " ".repeat(most - (tails[i] as number))));
}
