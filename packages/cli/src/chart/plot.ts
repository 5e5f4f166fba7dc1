import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Chart } from "./data.ts";
import { palette } from "./palette.ts";

const WIDTH = 640;
const HEIGHT = 320;

/** Draws a chart as SVG through Vega-Lite. It is bundled in a file of its own, which is read only when a chart is written. */
export function svgOf(chart: Chart, notes: readonly string[]): Promise<string> {
  const { spec } = compile(specOf(chart, notes));
  return new View(parse(spec), { renderer: "none" }).toSVG();
}

function specOf({ kind, title, subtitle, measure, points, names }: Chart, notes: readonly string[]): TopLevelSpec {
  const color = {
    field: "name",
    type: "nominal",
    sort: [...names],
    scale: { domain: [...names], range: [...palette] },
    title: null,
  } as const;
  const x = { field: "year", type: "ordinal", title: null, axis: { labelAngle: 0, labelOverlap: true } } as const;
  const y = { field: "value", type: "quantitative", title: measure } as const;
  const base = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: { text: title, subtitle: [subtitle, ...notes].filter(Boolean), anchor: "start" },
    background: "white",
    data: { values: points.map((point) => ({ ...point, order: names.indexOf(point.name) })) },
    config: { font: "DejaVu Sans, Arial, sans-serif" },
    width: WIDTH,
  } as const;
  switch (kind) {
    case "bars":
      return {
        ...base,
        height: { step: 22 },
        encoding: {
          y: { field: "name", type: "nominal", sort: [...names], title: null },
          x: { ...y, axis: { grid: true } },
        },
        layer: [
          { mark: { type: "bar", color: palette[0] } },
          { mark: { type: "text", align: "left", dx: 4 }, encoding: { text: { field: "text", type: "nominal" } } },
        ],
      };
    case "shares":
      return {
        ...base,
        height: HEIGHT,
        mark: { type: "bar" },
        encoding: {
          x,
          y: { ...y, stack: "zero", scale: { domain: [0, 100] } },
          color,
          order: { field: "order" },
        },
      };
    default:
      return {
        ...base,
        height: HEIGHT,
        encoding: { x, y, color: { ...color, legend: null } },
        layer: [
          { mark: { type: "line", point: { filled: kind === "lines" }, opacity: kind === "revisions" ? 0.75 : 1 } },
          {
            // A label at the end of each line, where a legend would send the eye away.
            transform: [
              { joinaggregate: [{ op: "max", field: "year", as: "last" }], groupby: ["name"] },
              { filter: "datum.year === datum.last" },
            ],
            mark: { type: "text", align: "left", dx: 7 },
            encoding: { text: { field: "name", type: "nominal" } },
          },
        ],
      };
  }
}
