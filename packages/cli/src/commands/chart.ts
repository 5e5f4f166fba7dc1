import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import { formatCitation, type Ledger } from "@oreledger/sdk";
import { sourceLine } from "@oreledger/sdk/answer";
import { idMeant } from "@oreledger/sdk/catalogue";
import { defineCommand, exit, type Flags } from "../call/command.ts";
import { count, oneOf } from "../call/read.ts";
import { asOfFlag } from "../call/shared-flags.ts";
import { shown, UsageError } from "../call/usage.ts";
import { type Chart, kinds } from "../chart/chart.ts";
import { chartOf } from "../chart/chart-of.ts";
import { boundsIn, marksIn, svgOf } from "../chart/draw.ts";
import { drawOnTerminal } from "../chart/terminal.ts";
import { citationLines } from "../render/answer.ts";
import { escapeHtml } from "../render/html.ts";
import { wrap } from "../render/width.ts";

const MOST = 7;
const endings = [".svg", ".png", ".html"] as const;

const flags = {
  commodity: { short: "c", value: "id", values: "commodity", description: "the commodity (default: rare-earths)" },
  series: {
    value: "series",
    values: "series",
    description: "the series: a chart takes one (default: usgs-mcs)",
  },
  stage: { short: "s", value: "stage", description: "the stage (default: mine, or the only printed stage)" },
  measure: { short: "m", value: "measure", description: "production, reserves or capacity (default: production)" },
  form: { value: "form", description: "the form, if a series prints several" },
  basis: { value: "basis", description: "the basis, if a series prints several" },
  area: {
    short: "a",
    value: "area",
    values: "area",
    description: "only these areas; one for revisions (default: the world)",
  },
  exporter: { short: "e", value: "area", values: "area", description: "for partners: the seller" },
  importer: { short: "i", value: "area", values: "area", description: "for partners: the buyer" },
  product: {
    short: "p",
    value: "product",
    description: "for partners: the product; `oreledger list products` lists them",
  },
  period: { value: "period", description: "for partners: the period (default: the newest complete year)" },
  year: { short: "y", value: "year", description: "only these years: 2024 or 2020..2024" },
  top: { value: "n", read: count, description: `the n largest areas (default: ${MOST})` },
  out: {
    short: "o",
    value: "file",
    values: "file",
    description: "write file.svg, file.html or, with @resvg/resvg-js installed, file.png",
  },
  font: {
    value: "file",
    values: "file",
    description: "with --out file.png: a font, if the system has none",
  },
  ...asOfFlag,
} as const satisfies Flags;

/** A chart of one series, on the terminal or in a file. */
export const command = defineCommand({
  description:
    "bars: areas in one year. lines: areas over the years. shares: shares of the world, stacked. revisions: every edition's figures of one area as a fan. reliance: US import reliance over the years, with what was first printed. prices: over the years. partners: a country's trade partners in a product. One chart never mixes units, bases, forms or series, and withheld figures are not drawn as zero.",
  arguments: [{ name: "kind", description: kinds.join(", "), values: kinds }],
  flags,
  examples: [
    { call: "chart bars --commodity rare-earths --year 2024 --as-of 2026-06", tells: "Who mined rare earths" },
    {
      call: "chart revisions --commodity rare-earths --form all --area AUS --as-of 2026-06",
      tells: "What each edition printed for Australia, as a fan",
    },
    { call: "chart reliance --commodity rare-earths --as-of 2026-06", tells: "US import reliance, with its revisions" },
  ],
  async run({ args, flags: given, io, ledger }) {
    const kind = oneOf(kinds)(args[0] as string, "<kind>");
    const chart = chartOf(ledger, kind, {
      ...given,
      exporter: areaMeant(ledger, given.exporter, "exporter"),
      importer: areaMeant(ledger, given.importer, "importer"),
      commodity: idMeant(ledger, "commodities", given.commodity ?? "rare-earths", "commodity"),
      asOf: given["as-of"],
      most: given.top ?? MOST,
    });
    if (given.out === undefined) {
      io.out(drawOnTerminal(chart, io));
      const beside = [...chart.notes, boundsIn(chart), marksIn(chart)].filter(Boolean);
      if (beside.length > 0)
        io.out(
          `\n${beside
            .flatMap((note) => wrap(note, io.width))
            .map(io.colors.dim)
            .join("\n")}\n`,
        );
      io.out(`\n${citationLines(chart.citations, io.width).map(io.colors.dim).join("\n")}\n`);
      return exit.answered;
    }
    await write(chart, sourceLine(ledger, chart.citations), given.out, given.font);
    io.err(`${given.out} holds the chart.\n`);
    return exit.answered;
  },
});

const areaMeant = (ledger: Ledger, name: string | undefined, input: string): string | undefined =>
  name === undefined ? undefined : idMeant(ledger, "areas", name, input);

async function write(chart: Chart, source: string, file: string, font: string | undefined): Promise<void> {
  const ending = extname(file).toLowerCase();
  if (font !== undefined && ending !== ".png")
    throw new UsageError("--font goes with --out file.png: SVG and HTML take the fonts of whoever reads them.");
  if (!(endings as readonly string[]).includes(ending))
    throw new UsageError(`--out takes a file that ends in ${endings.join(", ")}, not ${shown(file)}.`);
  const svg = svgOf(chart, source);
  if (ending === ".png") {
    const { pngOf } = await import("../chart/png.ts");
    writeFileSync(file, pngOf(svg, font));
  } else writeFileSync(file, ending === ".svg" ? svg : page(chart, svg));
}

/** The chart as a page with a table of its figures and its sources, in one file that needs no network. */
const page = ({ title, measure, points, citations }: Chart, svg: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; } svg { max-width: 100%; height: auto; } td, th { text-align: left; padding-right: 1rem; }</style>
</head>
<body>
${svg}<details><summary>The figures (${escapeHtml(measure)})</summary>
<table><tr><th>Name</th><th>Year</th><th>Figure</th></tr>
${points.map(({ name, year, value, text }) => `<tr><td>${escapeHtml(name)}</td><td>${year}</td><td>${escapeHtml(text || String(value))}</td></tr>`).join("\n")}
</table></details>
<h2>Sources</h2>
<ol>${citations.map((citation) => `<li>${escapeHtml(formatCitation(citation))}</li>`).join("\n")}</ol>
</body>
</html>
`;
