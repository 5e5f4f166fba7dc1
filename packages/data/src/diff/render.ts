import { visibleJson } from "../csv/visible.ts";
import { paint } from "../terminal.ts";
import type { Bump } from "./bump.ts";
import type { LedgerDiff, TableDiff } from "./diff-ledger.ts";
import { addition, correction, counts, schemaLines, sentenceOf, summaryOf } from "./summary.ts";

export const formats = ["text", "json", "markdown"] as const;

/** The most rows of one kind that are listed for each table in text and Markdown; JSON has all. */
const MOST_LISTED = 50;

const and = (rest: number): string[] => (rest > 0 ? [`… and ${rest.toLocaleString("en")} more`] : []);

/** The rows of one table, a line each, with the sign of their change. */
function rowLines({
  added,
  removed,
  changed,
}: TableDiff): { readonly sign: "+" | "-" | "~" | " "; readonly text: string }[] {
  const some = (sign: "+" | "-" | "~", texts: readonly string[]) => [
    ...texts.slice(0, MOST_LISTED).map((text) => ({ sign, text })),
    ...and(texts.length - MOST_LISTED).map((text) => ({ sign: " " as const, text })),
  ];
  return [
    ...some("+", added.map(addition)),
    ...some(
      "-",
      removed.map(({ address }) => address),
    ),
    ...some("~", changed.map(correction)),
  ];
}

const names = ({ before, after }: LedgerDiff): string =>
  [before, after]
    .map(({ label, version }) => (version && !label.includes(version) ? `${label} (${version})` : label))
    .join(" → ");

/** A difference for a terminal. */
export function asText(diff: LedgerDiff): string {
  const colour = { "+": paint.green, "-": paint.red, "~": paint.yellow, " ": paint.dim };
  const tables = diff.tables.flatMap((table) => [
    paint.bold(`${table.table}: ${counts(table)}`),
    ...schemaLines(table).map((line) => `  ${paint.magenta("*")} ${line}`),
    ...rowLines(table).map(({ sign, text }) => `  ${colour[sign](`${sign} ${text}`)}`),
    "",
  ]);
  return [paint.dim(names(diff)), ...tables, sentenceOf(diff)].join("\n");
}

/** A complete difference for programs: rows as cells by column. */
export const asJson = (diff: LedgerDiff): string => visibleJson(JSON.stringify(diff, null, 2));

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>|]/g, "\\$&").replaceAll("\n", " ");

/** A difference for a pull request: a table of counts, then what changed, folded. */
export function asMarkdown(diff: LedgerDiff): string {
  if (diff.tables.length === 0) return `${sentenceOf(diff)}\n`;
  return [
    sentenceOf(diff),
    "",
    "| table | change |",
    "|---|---|",
    ...diff.tables.map((table) => `| ${escaped(table.table)} | ${escaped(counts(table))} |`),
    "",
    ...diff.tables.flatMap((table) => [
      `<details><summary>${escaped(`${table.table}: ${counts(table)}`)}</summary>`,
      "",
      ...summaryOf(table).map((line) => `- ${escaped(line)}`),
      "",
      "```diff",
      ...rowLines(table).map(
        ({ sign, text }) => `${sign === "~" ? "!" : sign} ${text.replaceAll("```", "'''").replaceAll("\n", " ")}`,
      ),
      "```",
      "",
      "</details>",
      "",
    ]),
  ].join("\n");
}

/** The bump and its reasons, for a terminal. */
export function bumpAsText({ level, reasons, withoutRedirect }: Bump, since: string): string {
  const lines = reasons.map(
    ({ level: of, table, what, which }) =>
      `  ${paint.bold(of.padEnd(5))} ${table}: ${what}${which.length === 1 && which[0] === table ? "" : paint.dim(` (${[...which.slice(0, 3), ...and(which.length - 3)].join(", ")})`)}`,
  );
  return [
    level === "none"
      ? `Nothing changed since ${since}: no release of the data is needed.`
      : `Since ${since} the data needs a ${paint.bold(level)} release:`,
    ...lines,
    ...(withoutRedirect.length === 0
      ? []
      : [
          "",
          `Without a redirect (a row in redirects.csv says what took the place of a retired id, or that nothing did):`,
          ...[
            ...withoutRedirect.slice(0, MOST_LISTED).map((address) => `  ${address}`),
            ...and(withoutRedirect.length - MOST_LISTED),
          ],
        ]),
  ].join("\n");
}

/** The bump and its reasons, for a pull request. */
export function bumpAsMarkdown({ level, reasons, withoutRedirect }: Bump): string {
  return [
    level === "none" ? "No release of the data is needed." : `The data needs a **${level}** release.`,
    "",
    ...reasons.map(
      ({ level: of, table, what, which }) =>
        `- **${of}**: ${escaped(table)}, ${escaped(what)}${which.length > 0 && which[0] !== table ? ` (${[...which.slice(0, 3).map((name) => `\`${name.replaceAll("`", "'")}\``), ...and(which.length - 3)].join(", ")})` : ""}`,
    ),
    ...(withoutRedirect.length === 0
      ? []
      : [
          "",
          "Retired ids without a redirect:",
          ...[
            ...withoutRedirect.slice(0, MOST_LISTED).map((address) => `- \`${address}\``),
            ...and(withoutRedirect.length - MOST_LISTED).map((more) => `- ${more}`),
          ],
        ]),
    "",
  ].join("\n");
}
