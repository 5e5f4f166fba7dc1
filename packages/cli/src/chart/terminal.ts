import { ownSequence } from "@oreledger/data";
import { formatNumber } from "@oreledger/sdk/answer";
import type { Colors } from "picocolors/types";
import { bar } from "../render/text.ts";
import { displayWidth, pad, truncate } from "../render/width.ts";
import type { Chart, Point } from "./chart.ts";

interface Options {
  readonly width: number;
  readonly colors: Colors;
}

/** The escape codes nearest to the colours of a file, on a terminal of 256 colours. */
const terminalPalette = [25, 214, 36, 175, 74, 166, 227, 246] as const;

const HEIGHT = 16;
const MOST_LABEL = 28;

/** Draws a chart with characters. Each name has a letter, so that nothing is shown by colour alone. */
export function drawOnTerminal(chart: Chart, options: Options): string {
  const { colors } = options;
  const draw = { bars, lines, revisions: lines, shares: stacked, reliance: lines, prices: lines, partners: bars }[
    chart.kind
  ];
  const head = [
    colors.bold(chart.title),
    ...(chart.subtitle === "" ? [] : [colors.dim(chart.subtitle)]),
    colors.dim(chart.measure),
    "",
  ];
  return `${[...head, ...draw(chart, options)].join("\n")}\n`;
}

function bars({ points }: Chart, { width, colors }: Options): string[] {
  const label = Math.min(MOST_LABEL, Math.max(...points.map(({ name }) => displayWidth(name))));
  const figure = Math.max(...points.map(({ text }) => displayWidth(text)));
  const room = Math.max(5, width - label - figure - 4);
  const largest = Math.max(...points.map(({ value = 0 }) => value));
  return points.map(({ name, text, value }) =>
    `${pad(truncate(name, label), label)}  ${pad(text, figure, "right")}  ${value === undefined ? "" : colors.cyan(bar(value, largest, room))}`.trimEnd(),
  );
}

const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));

const paint = (index: number, text: string, { isColorSupported }: Colors): string =>
  isColorSupported
    ? `${ownSequence(`\u001b[38;5;${terminalPalette[index % terminalPalette.length]}m`)}${text}${ownSequence("\u001b[39m")}`
    : text;

const legend = (names: readonly string[], colors: Colors): string[] =>
  names.flatMap((name, i) => (name === "" ? [] : [`${paint(i, letterOf(i), colors)}  ${name}`]));

/** Lines over years: each point is a letter; if two meet, that of the last name is shown. */
function lines({ points: all, names }: Chart, { width, colors }: Options): string[] {
  const points = all.filter((point): point is Point & { value: number } => point.value !== undefined);
  const years = yearsOf(points);
  const largest = Math.max(...points.map(({ value }) => value), 0) || 1;
  const axis = formatNumber(largest, 0).length;
  const room = Math.max(20, width - axis - 3);
  const step = years.length === 1 ? 0 : Math.max(1, Math.floor((room - 4) / (years.length - 1)));
  const cells = Array.from({ length: HEIGHT }, () => Array.from({ length: room }, () => " "));
  const columnOf = (year: number) => Math.min(room - 1, years.indexOf(year) * step + 2);
  const rowOf = (value: number) => Math.round((1 - value / largest) * (HEIGHT - 1));
  names.forEach((name, i) => {
    const own = points.filter((point) => point.name === name);
    own.forEach((point, at) => {
      const next = own[at + 1];
      if (next === undefined) return;
      const [from, to] = [columnOf(point.year), columnOf(next.year)];
      for (let x = from + 1; x < to; x++) {
        const value = point.value + ((next.value - point.value) * (x - from)) / (to - from);
        (cells[rowOf(value)] as string[])[x] = paint(i, "·", colors);
      }
    });
  });
  names.forEach((name, i) => {
    for (const point of points)
      if (point.name === name)
        (cells[rowOf(point.value)] as string[])[columnOf(point.year)] = paint(i, letterOf(i), colors);
  });
  const scale = (row: number) =>
    row % 5 === 0 || row === HEIGHT - 1 ? formatNumber(largest * (1 - row / (HEIGHT - 1)), 0) : "";
  let ruler = "";
  for (const year of years) {
    const at = columnOf(year) - 1;
    if (at >= ruler.length) ruler = `${ruler.padEnd(at)}${year} `;
  }
  return [
    ...cells.map((line, row) => `${pad(scale(row), axis, "right")} │${line.join("")}`.trimEnd()),
    `${" ".repeat(axis)} └${"─".repeat(room)}`,
    `${" ".repeat(axis + 2)}${ruler.trimEnd()}`,
    "",
    ...legend(names, colors),
  ];
}

const yearsOf = (points: readonly Point[]): number[] =>
  [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);

/** Parts of the world, one line for each year, each part filled with its letter. */
function stacked({ points, names }: Chart, { width, colors }: Options): string[] {
  const room = Math.max(20, width - 6);
  return [
    ...yearsOf(points).map((year) => {
      let drawn = 0;
      let sum = 0;
      const parts = names.map((name, i) => {
        sum += points.find((point) => point.name === name && point.year === year)?.value ?? 0;
        const end = Math.min(room, Math.round((sum / 100) * room));
        const part = paint(i, letterOf(i).repeat(Math.max(0, end - drawn)), colors);
        drawn = Math.max(drawn, end);
        return part;
      });
      return `${year}  ${parts.join("")}`;
    }),
    `      ${"0 %".padEnd(Math.max(0, room - 5))}100 %`,
    "",
    ...legend(names, colors),
  ];
}
