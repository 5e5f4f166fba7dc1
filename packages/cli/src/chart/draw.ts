import { type Bar, bars, type Drawing, fileOf, type Line, lines, REST, stacked } from "@oreledger/charts";
import { barePercent, formatNumber, legendOf } from "@oreledger/sdk/answer";
import type { Chart, Point } from "./chart.ts";

/** A chart as an SVG file, with its words, its signs explained, and its sources. */
export const svgOf = (chart: Chart, source: string): string =>
  fileOf(drawingOf(chart), {
    title: chart.title,
    subtitle: chart.subtitle,
    notes: [...chart.notes, ...signsIn(chart), source],
  });

function drawingOf(chart: Chart): Drawing {
  switch (chart.kind) {
    case "bars":
    case "partners":
      return bars(chart.points.map(barOf), chart.measure);
    case "shares":
      return stacked(
        yearsOf(chart.points).map((year) => ({
          label: String(year),
          slices: chart.points
            .filter((point) => point.year === year && point.value !== undefined)
            .map(({ id, name, value, text }) => ({
              id,
              label: name,
              share: value as number,
              text: `${text || barePercent(value as number)} %`,
            })),
        })),
        chart.measure,
      );
    default:
      return lines(linesOf(chart), chart.measure, (value) => formatNumber(value));
  }
}

const barOf = ({ name, value, high, text, kind }: Point): Bar => ({
  label: name,
  value,
  high,
  text,
  more: kind === "more",
});

const yearsOf = (points: readonly Point[]): number[] =>
  [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);

const linesOf = ({ names, points }: Chart): Line[] =>
  names.map((label) => {
    const own = points.filter(({ name }) => name === label);
    return {
      id: own[0]?.id ?? REST,
      label,
      points: own.map(({ edition, ...point }) => ({
        ...point,
        ...(edition === undefined ? {} : { edition: `ed. ${edition}` }),
      })),
    };
  });

/** The meaning of the marks after figures: only of those in the chart, and without bounds, which have a sign. */
export const marksIn = ({ points }: Chart): string =>
  legendOf(points.flatMap(({ figure }) => (figure === undefined ? [] : [{ ...figure, comparator: "eq" }])));

/** The note on bounds, which a chart of characters cannot show by a sign. */
export const boundsIn = ({ points }: Chart): string =>
  points.some(({ kind }) => kind === "more" || kind === "less")
    ? "A figure that is only a bound is drawn at the bound."
    : "";

/** The meaning of the marks and signs of a chart. */
function signsIn(chart: Chart): string[] {
  const { kind, points } = chart;
  const isLines = kind !== "bars" && kind !== "partners" && kind !== "shares";
  const has = (of: Point["kind"]) => points.some((point) => point.kind === of);
  const editions = new Set(points.map(({ edition }) => edition));
  const signs = isLines
    ? [
        has("estimated") ? "ring: estimated" : "",
        has("more") ? "arrow up: more than" : "",
        has("less") ? "arrow down: less than" : "",
        has("corrected") ? "square: corrected" : "",
        has("doubtful") ? "?: doubtful, not drawn" : "",
        points.some(({ first }) => first !== undefined) ? "diamond: as first printed" : "",
        editions.size > 1 && kind !== "revisions" ? "dashed: from one edition (ed.) to another" : "",
      ].filter(Boolean)
    : [
        has("more") ? "arrow: more than" : "",
        points.some(({ high }) => high !== undefined) ? "lighter: up to" : "",
      ].filter(Boolean);
  return [[marksIn(chart), ...signs].filter(Boolean).join(" · ")].filter(Boolean);
}
