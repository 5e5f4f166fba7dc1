import type { Comparison, Suite } from "./bench.ts";

/** A figure with three digits that matter. */
export const figure = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en") : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

const spread = ({ low, high }: { low: number; high: number }): string =>
  low === high ? "" : `${figure(low)}–${figure(high)}`;

function table({ title, unit, lines, budgets }: Comparison): string {
  const ours = lines[0]?.median ?? 1;
  const cells =
    unit === "×"
      ? [[title, "ratio"], ...lines.map((line) => [line.name, `${figure(line.median)} ×`])]
      : [
          [title, unit, "middle half", "ratio"],
          ...lines.map((line) => [line.name, figure(line.median), spread(line), `${figure(line.median / ours)} ×`]),
        ];
  const widths = (cells[0] as string[]).map((_, column) =>
    Math.max(3, ...cells.map((row) => (row[column] as string).length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? `:${"-".repeat(width + 1)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const verdicts = budgets.map(
    ({ text, met, measured }) => `- Budget ${text}: ${met ? "kept" : "**missed**"}${measured && `, ${measured}`}.`,
  );
  return [
    line(cells[0] as string[]),
    rule,
    ...cells.slice(1).map(line),
    ...(verdicts.length > 0 ? ["", ...verdicts] : []),
  ].join("\n");
}

/** A suite's tables as a section of Markdown that reads well on a terminal too. */
export const asMarkdown = ({ title, about }: Suite, comparisons: readonly Comparison[]): string =>
  [`## ${title}`, ...(about === undefined ? [] : [about]), ...comparisons.map(table)].join("\n\n");

/** What a suite measured. */
interface Measured {
  readonly suite: Suite;
  readonly comparisons: readonly Comparison[];
}

/** Every budget and what became of it, a line each. */
function verdictLines(measured: readonly Measured[]): string[] {
  const budgets = measured.flatMap(({ suite, comparisons }) =>
    comparisons.flatMap(({ title, budgets }) => budgets.map((budget) => ({ suite: suite.title, title, ...budget }))),
  );
  return budgets.map(
    ({ suite, title, text, met, measured }) =>
      `| ${suite}: ${title} | ${text} | ${measured || "–"} | ${met ? "kept" : "**missed**"} |`,
  );
}

/** Every budget and what became of it, as one table. */
export const verdicts = (measured: readonly Measured[]): string =>
  ["| what | budget | measured | verdict |", "|:--|:--|--:|:--|", ...verdictLines(measured)].join("\n");

/**
 * A page of all suites, with what one of them measured later in the place of what it measured then.
 *
 * @param run Where and when that was, as a sentence.
 * @throws Error where the page has no such suite.
 */
export function withLater(page: string, measured: Measured, run: string): string {
  const { title, about } = measured.suite;
  const heading = `## ${title}\n`;
  const at = page.indexOf(heading);
  if (at < 0) throw new Error(`The page has no section ${title}: write a whole run.`);
  const end = page.indexOf("\n## ", at);
  const suite = { ...measured.suite, about: [about, run].filter((text) => text !== undefined).join("\n\n") };
  const section = `${asMarkdown(suite, measured.comparisons)}\n`;
  const lines = `${page.slice(0, at)}${section}${end < 0 ? "" : page.slice(end)}`.split("\n");
  const isVerdict = (line: string) => line.startsWith(`| ${title}: `);
  const first = lines.findIndex(isVerdict);
  return lines
    .flatMap((line, i) => (i === first ? verdictLines([measured]) : isVerdict(line) ? [] : [line]))
    .join("\n");
}
