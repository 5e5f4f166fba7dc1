import { nice, ticks } from "d3-array";
import { coloursOf } from "./colours.ts";
import { at, type Drawing, mark, SIZE, SMALL, text, told, WIDTH, widthOf, wrapped } from "./svg.ts";

/** How a figure is known, as far as a chart must show it. */
export type PointKind = "plain" | "estimated" | "more" | "less" | "corrected" | "doubtful";

/** How a figure is drawn: a corrected, bounded or estimated one differs from a plain one. */
export function pointKind({
  quantity,
  comparator,
  status,
  correction,
}: {
  readonly quantity: number | null;
  readonly comparator: string;
  readonly status: string;
  readonly correction?: string | null;
}): PointKind {
  if (status === "doubtful") return "doubtful";
  if (correction) return "corrected";
  if (quantity === null && comparator === "gt") return "more";
  if (quantity === null && comparator === "lt") return "less";
  return status === "estimated" ? "estimated" : "plain";
}

/** One figure of a year. */
export interface LinePoint {
  readonly year: number;
  /** Undefined for a doubtful figure: its place is marked, and no line goes through it. */
  readonly value: number | undefined;
  readonly text: string;
  readonly kind: PointKind;
  /** The edition that printed it, in one word: `2024`. A line is dashed where this changes. */
  readonly edition?: string;
  /** The figure first printed: its text, such as `80e in 2025`, and its height. */
  readonly first?: { readonly value: number; readonly text: string } | undefined;
}

export interface Line {
  /** The area, or whatever else has one line. */
  readonly id: string;
  readonly label: string;
  readonly points: readonly LinePoint[];
}

const HEIGHT = 300;
const TOP = 22;
const LABEL = 15;
const MOST_FIRSTS = 12;

/** Lines over years on a scale from zero, each named at its end, dashed between two editions; a figure first printed differently also has its first point. */
export function lines(all: readonly Line[], measure: string, format: (value: number) => string): Drawing {
  const points = all.flatMap((line) => line.points);
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
  const values = points.flatMap(({ value, first }) => [value ?? 0, first?.value ?? 0]);
  const [, most] = nice(0, Math.max(...values) || 1, 5);
  const steps = ticks(0, most, 5);
  const left = Math.max(...steps.map((step) => widthOf(format(step), SMALL))) + 10;
  const names = all.map((line) => `${line.label} ${line.points.at(-1)?.text ?? ""}`.trim());
  const right = Math.min(WIDTH / 2.2, Math.max(...names.map((name) => widthOf(name))) + 18);
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const inner = WIDTH - left - right - 16;
  const x = (year: number) => left + 10 + (first === last ? inner / 2 : ((year - first) / (last - first)) * inner);
  const y = (value: number) => TOP + (1 - value / most) * HEIGHT;
  const colours = coloursOf(all.map(({ id }) => id));
  const grid = steps.map(
    (step) =>
      `${mark("line", { class: step === 0 ? "zero" : "axis", x1: left, x2: WIDTH - right, y1: y(step), y2: y(step) })}${text(format(step), left - 6, y(step) + 4, { class: "small soft", "text-anchor": "end" })}`,
  );
  const firsts = points.filter((point) => point.first !== undefined).length;
  const drawn = all.map((line) => {
    const colour = colours.get(line.id) as string;
    const parts = line.points.slice(1).map((to, i) => {
      const from = line.points[i] as LinePoint;
      if (from.value === undefined || to.value === undefined) return "";
      const across = from.edition !== to.edition ? " across" : "";
      return mark("line", {
        class: `${colour} line${across}`,
        x1: x(from.year),
        y1: y(from.value),
        x2: x(to.year),
        y2: y(to.value),
      });
    });
    const marks = line.points.map((point) => {
      const [px, py] = [x(point.year), y(point.value ?? 0)];
      const before =
        point.first === undefined
          ? ""
          : `${mark("line", { class: "break", x1: px, x2: px, y1: y(point.first.value), y2: py })}${mark("path", { class: `${colour} hollow`, d: diamond(px, y(point.first.value)) })}${firsts > MOST_FIRSTS ? "" : text(point.first.text, px + 7, y(point.first.value) + 4, { class: "small soft" })}`;
      const words = `${line.label}, ${point.year}: ${point.text}${point.edition === undefined ? "" : `, edition ${point.edition}`}${point.first === undefined ? "" : `, first printed as ${point.first.text}`}`;
      return `<g>${told(words)}${before}${signOf(point.kind, px, py, colour)}</g>`;
    });
    return `${parts.join("")}${marks.join("")}`;
  });
  const editions = editionWords(all, x);
  return {
    width: WIDTH,
    height: TOP + HEIGHT + 24 + editions.rows * ROW,
    body: `${text(measure, 0, SMALL, { class: "small soft" })}${grid.join("")}${yearWords(years, x)}${editions.body}${drawn.join("")}${endLabels(all, names, right - 18, x, y, colours)}`,
  };
}

const diamond = (x: number, y: number): string => `M${at(x)} ${at(y - 5)}l5 5l-5 5l-5 -5z`;

/** A filled point for a figure, a ring for an estimate, an arrow for a bound, a square for a corrected one, `?` for a doubtful one. */
function signOf(kind: PointKind, x: number, y: number, colour: string): string {
  switch (kind) {
    case "more":
      return mark("path", { class: colour, d: `M${at(x - 5)} ${at(y + 1)}l5 -9l5 9z` });
    case "less":
      return mark("path", { class: colour, d: `M${at(x - 5)} ${at(y - 1)}l5 9l5 -9z` });
    case "corrected":
      return mark("rect", { class: colour, x: x - 4, y: y - 4, width: 8, height: 8 });
    case "estimated":
      return mark("circle", { class: `${colour} hollow`, cx: x, cy: y, r: 3.6 });
    case "doubtful":
      return text("?", x, y - 4, { "text-anchor": "middle" });
    case "plain":
      return mark("circle", { class: colour, cx: x, cy: y, r: 3.2 });
  }
}

const ROOM_OF_YEAR = 40;

/** The years for which there is room, always including the last one. */
function yearWords(years: readonly number[], x: (year: number) => number): string {
  let free = Number.POSITIVE_INFINITY;
  return [...years]
    .reverse()
    .flatMap((year) => {
      if (x(year) > free) return [];
      free = x(year) - ROOM_OF_YEAR;
      return text(String(year), x(year), TOP + HEIGHT + 17, { class: "small", "text-anchor": "middle" });
    })
    .join("");
}

/** Consecutive years that one edition prints for every line; empty if lines differ in their editions. */
function editionsOf(all: readonly Line[]): { readonly edition: string; readonly years: number[] }[] {
  const byYear = new Map<number, Set<string>>();
  for (const { year, edition } of all.flatMap((line) => line.points))
    if (edition !== undefined) byYear.set(year, (byYear.get(year) ?? new Set()).add(edition));
  if ([...byYear.values()].some((editions) => editions.size !== 1)) return [];
  const spans: { edition: string; years: number[] }[] = [];
  for (const [year, [edition]] of [...byYear].sort(([a], [b]) => a - b)) {
    if (spans.at(-1)?.edition === edition) spans.at(-1)?.years.push(year);
    else spans.push({ edition: edition as string, years: [year] });
  }
  return spans;
}

/** The height of a row of edition names, and the most rows. */
const ROW = 16;
const MOST_ROWS = 3;

/**
 * The name of each edition under the middle of its years, and a line where one edition ends and the next begins. A name that would
 * overlap another goes into the next row: moved aside, it would seem to belong to other years.
 */
function editionWords(
  all: readonly Line[],
  x: (year: number) => number,
): { readonly body: string; readonly rows: number } {
  const spans = editionsOf(all);
  const free: number[] = [];
  const placed = spans.map(({ edition, years }, i) => {
    const before = spans[i - 1]?.years.at(-1);
    const border = before === undefined ? undefined : (x(before) + x(years[0] as number)) / 2;
    const half = widthOf(edition, SMALL) / 2;
    const middle = Math.max(half, x(years[0] as number) / 2 + x(years.at(-1) as number) / 2);
    const row = [...Array(MOST_ROWS).keys()].find((each) => middle - half >= (free[each] ?? 0));
    if (row !== undefined) free[row] = middle + half + 8;
    return { edition, border, middle, row };
  });
  const foot = TOP + HEIGHT + 22 + free.length * ROW;
  const body = placed
    .map(
      ({ edition, border, middle, row }) =>
        `${border === undefined ? "" : mark("line", { class: "break", x1: border, x2: border, y1: TOP, y2: foot })}${row === undefined ? "" : text(edition, middle, TOP + HEIGHT + 34 + row * ROW, { class: "small soft", "text-anchor": "middle" })}`,
    )
    .join("");
  return { body, rows: free.length };
}

/** The name of each line at its end; names that would overlap are moved apart. */
function endLabels(
  all: readonly Line[],
  names: readonly string[],
  room: number,
  x: (year: number) => number,
  y: (value: number) => number,
  colours: ReadonlyMap<string, string>,
): string {
  const edge = Math.max(...all.flatMap((line) => line.points.map(({ year }) => x(year))));
  const placed = all
    .map((line, i) => ({ line, name: wrapped(names[i] as string, room), end: line.points.at(-1) as LinePoint }))
    .map((each) => ({ ...each, at: y(each.end.value ?? 0) }))
    .sort((a, b) => a.at - b.at);
  let free = Number.NEGATIVE_INFINITY;
  const down = placed.map((each) => {
    const own = Math.max(each.at, free + LABEL);
    free = own + (each.name.length - 1) * LABEL;
    return own;
  });
  // Names that were moved below the chart move up again, with all above them.
  let floor = TOP + HEIGHT + 4;
  for (let i = down.length - 1; i >= 0; i--) {
    down[i] = Math.min(down[i] as number, floor - ((placed[i]?.name.length ?? 1) - 1) * LABEL);
    floor = (down[i] as number) - LABEL;
  }
  return placed
    .map(({ line, name, end, at: place }, i) => {
      const foot = down[i] as number;
      const colour = colours.get(line.id) as string;
      const lead =
        Math.abs(foot - place) < 2 && x(end.year) === edge
          ? ""
          : mark("line", {
              class: `${colour} lead`,
              "stroke-width": 0.8,
              x1: x(end.year) + 5,
              y1: place,
              x2: edge + 9,
              y2: foot,
            });
      return `${lead}${name.map((words, row) => text(words, edge + 12, foot + SIZE / 3 + row * LABEL)).join("")}`;
    })
    .join("");
}
