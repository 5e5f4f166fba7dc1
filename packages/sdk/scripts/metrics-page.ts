// Writes docs/metrics.md from the declarations in src/metrics: `pnpm generate`. With --check it writes nothing and fails where
// the page has drifted, or where an example does not give what it says.
import { answerOfLedger, writePage } from "../../../scripts/written-page.ts";
import { compute } from "../src/installed/metrics.ts";
import { catalogue } from "../src/metrics/catalogue.ts";
import { namesOf } from "../src/metrics/compute.ts";
import { categories, type Metric } from "../src/metrics/declare/metric.ts";
import { namesOfOption } from "../src/metrics/declare/option.ts";
import type { Measure } from "../src/metrics/index.ts";
import { runExample } from "./metric-examples.ts";

/** A metric with the name of its function, which headings have. */
type Named = Metric & { readonly fn: string };

const metrics = Object.entries(catalogue).map(([fn, metric]): Named => ({ ...metric, fn }));

const firstSentence = (text: string): string => /^[\s\S]*?[.](?=\s|$)/.exec(text)?.[0] ?? text;

function page(): string {
  const parts = [
    "# Metrics",
    "Every derived number of `@oreledger/sdk/metrics`: its formula, the source of the formula, one worked example on real rows, and its limits. `pnpm generate` writes this page from the declarations; the result below each example is what the code printed.",
    howToRead,
    ...Object.keys(categories).flatMap((category) => {
      const members = metrics.filter((each) => each.category === category);
      return [
        `| ${category} | |\n|---|---|\n${members.map(({ fn, summary }) => `| [\`${fn}\`](#${fn.toLowerCase()}) | ${firstSentence(summary).replaceAll("|", "\\|")} |`).join("\n")}`,
      ];
    }),
    ...Object.entries(categories).flatMap(([category, about]) => [
      `## ${category}`,
      about,
      ...metrics.filter((each) => each.category === category).flatMap(section),
    ]),
    ...byNames(),
  ];
  return `${parts.join("\n\n")}\n`;
}

const howToRead = `A metric takes a query, or plain numbers, and returns a \`Measure\`:

| field | contents |
|---|---|
| \`value\`, \`unit\` | the result; \`value\` is undefined if the figures give only bounds |
| \`low\`, \`high\` | the range of possible results, if an input is a bound, a range, withheld or not available |
| \`formula\`, \`substituted\` | the formula with names, and with its numbers |
| \`inputs\` | the figures: address of the row, label, value, bounds, status, source |
| \`denominator\` | what it divides by, and why: the larger of the printed total and the sum of the rows; the sum if the total is absent or a bound |
| \`residual\` | what is not attributed to an area: "other countries", and the total minus its rows |
| \`editions\`, \`series\`, \`asOf\`, \`preferred\` | whose figures, and of which vintage |
| \`warnings\` | what a reader must know before using the number |
| \`explain()\`, \`cite()\`, \`text\` | everything in words, the sources, the result as written in a sentence |

Withheld is never zero: it widens the bounds. Rows that must not be combined (another unit, basis, stage,
series, edition) are refused with an error that names them. Plain numbers may be \`null\` (unknown) or
\`{ low, high }\`; areas are keyed by code; \`_OTH\` is the part not attributed to an area and \`_WLD\` the total. On the command line
the same metrics are \`oreledger metric <name>\`.`;

function section(metric: Named): string[] {
  const { name, fn, summary, formula, reference, traps, throws = [], given, example, category } = metric;
  return [
    `### ${fn}`,
    summary,
    `\`\`\`math\n${formula}\n\`\`\``,
    `**Source.** ${reference}`,
    `**Example**\n\n\`\`\`js\n${example}\n\`\`\``,
    answerOfLedger(printed(runExample(metric))),
    ...(given === undefined ? [] : [`This example uses plain numbers. The reason: ${given}`]),
    `**Traps**\n\n${traps.map((trap) => `- ${trap}`).join("\n")}`,
    ...(throws.length === 0 ? [] : [`**Errors**\n\n${throws.map((each) => `- ${each}`).join("\n")}`]),
    ...(category === "Series" ? [] : [`On the command line: \`oreledger metric ${name}\`.`]),
  ];
}

/** The inputs of a metric by name, then its options: in brackets what may be left out. */
const inputsOf = ({ numbers, options }: Metric): string =>
  [
    numbers?.inputs,
    ...options
      .filter(({ byName, kind, needed }) => byName !== false && kind !== "scale" && kind !== "figure" && needed !== "")
      .map((option) => {
        const name = `\`${namesOfOption(option)[0]}${option.kind === "percent" ? "_pct" : ""}\``;
        return option.needed === undefined ? `[${name}]` : name;
      }),
  ].join("; ");

/** How every metric is asked for by names alone. */
function byNames(): string[] {
  const row = (metric: Metric): string => {
    const names = namesOf(metric).map((name) => `\`${name}\``);
    const example = metric.named ?? metric.numbers?.example ?? {};
    const call = `\`${JSON.stringify(example)}\``;
    return `| ${names.join(", ")} | ${inputsOf(metric)} | ${call} | ${compute(metric.name, example).text} |`;
  };
  return [
    "## By name",
    `Published worked examples give a metric, its inputs and a result. \`compute\` takes them as published, for every metric that accepts plain numbers:

\`\`\`js
import { compute } from "@oreledger/sdk/metrics";

compute("hhi", { shares_pct: [30, 30, 20, 20] }).value; // 2600
compute("reserves_to_production", { reserves: 85_000_000, reserves_comparator: "greater_than", production: 390_000 }).text; // "at least 217.949 years"
compute("share", { country: 89_200, world_total: 99_500 }, { unit: "fraction" }).value; // 0.896…
\`\`\`

The name of a metric is the name of its function, in upper or lower case, or one that the field uses. The name of an input may end in its
unit: \`_t\`, \`_kt\`, \`_mt\` (million tonnes), \`_kg\`, \`_usd\`, \`_million_usd\`, \`_pct\`, \`_fraction\`, \`_ppm\`,
\`_g_per_t\`, \`_usd_per_kg\`, and in its basis after that (\`production_t_reo\`): figures in different units are converted.
A figure is a number, \`null\` if unknown, or \`{ low, high }\`; \`<name>_comparator\` makes it a bound.
\`unit\` chooses how an HHI (\`points\`, \`0-1\`) or a ratio (\`percent\`, \`fraction\`) is expressed. An input that a metric does
not know is refused.

*A supply* is \`shares\` of 1, \`shares_pct\` of 100, or amounts such as \`production_t\`, \`reserves\`, \`imports_usd\` or
\`values\`: a list, or by area, where \`_OTH\` or "Other countries" is the part not attributed to an area; with \`world_total\` if one
is printed. \`denominator\` is \`published_total\` or \`sum_of_rows\`; \`residual\` is \`excluded\` (from the squares), \`as_one\`
(one more supplier) or \`pro_rata\` (spread over the named). Inputs in brackets are optional.`,
    `| metric | inputs | example | gives |\n|---|---|---|---|\n${metrics
      .filter(({ numbers }) => numbers !== undefined)
      .map(row)
      .join("\n")}`,
  ];
}

/** The rows of a result: a series by group, the areas of a print, or a list. */
function rowsOf(result: unknown): readonly Record<string, unknown>[] {
  if (result instanceof Map) return [...result].map(([group, value]) => ({ group, value }));
  return Array.isArray(result) ? result : (result as { readonly areas: readonly Record<string, unknown>[] }).areas;
}

/** What an example made: a measure in its own words, rows as a table. */
function printed(result: unknown): string {
  if (isMeasure(result)) return `\`\`\`text\n${result.explain()}\n\`\`\``;
  const rows = rowsOf(result);
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: unknown): string =>
    isMeasure(value)
      ? value.text
      : typeof value === "number"
        ? String(Number(value.toPrecision(6)))
        : String(value ?? "");
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => `\`${column}\``)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map((column) => cell(row[column])))),
  ].join("\n");
}

const isMeasure = (value: unknown): value is Measure =>
  typeof value === "object" && value !== null && typeof (value as Measure).explain === "function";

writePage(new URL("../../../docs/metrics.md", import.meta.url), page(), {
  check: process.argv.includes("--check"),
  name: "docs/metrics.md",
});
