import type { Citation } from "../cite/citation.ts";
import type { Context } from "./context.ts";
import { isInGroup } from "./in-group.ts";
import type { State } from "./state.ts";
import { isSupplier } from "./supplier.ts";

/** The state of a query and what it found. */
interface Asked extends State {
  readonly context: Context;
  readonly found: number;
  readonly superseded: number;
  readonly citations: readonly Citation[];
}

/** How a query was answered, one line for each step. */
export function explained(asked: Asked): string {
  const { context, steps, licences, preferred, chosen, sort, limit, found } = asked;
  const { table } = context;
  return [
    `${counted(found, "row")} of ${table.length} in ${table.name}.`,
    steps.length === 0
      ? ""
      : `Where ${steps.map(({ column, asked, negated }) => `${negated ? "not " : ""}${column} ${inWords(asked)}`).join(" and ")}.`,
    ...(table.columnNames.includes("source") ? editionRule(asked) : []),
    licences === undefined ? "" : `Only what may be passed on under ${licences.join(" or ")}.`,
    preferred === undefined ? "" : `If several series answer, the first of ${preferred.join(", ")} is kept.`,
    chosen === undefined
      ? ""
      : "Of these, the rows of one group, of the last year or period, or those selected by a function.",
    sort === undefined
      ? ""
      : `Sorted by ${sort.map(({ column, descending }) => `${column}${descending ? ", the largest first" : ""}`).join(", then by ")}.`,
    limit === undefined ? "" : `At most ${limit}.`,
    ...sourcesOf(asked),
    undatedOf(asked),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function inWords(condition: unknown): string {
  if (condition === isSupplier) return "is a country";
  if (condition === null || condition === "") return "is empty";
  if (isInGroup(condition)) return `in ${condition.group}${condition.on === undefined ? "" : ` on ${condition.on}`}`;
  if (Array.isArray(condition) && condition.length === 0) return "is in an empty list, which no row is";
  if (Array.isArray(condition))
    return `is ${condition.map((value) => (value === null ? "(empty)" : String(value))).join(" or ")}`;
  if (typeof condition !== "object") return `= ${condition}`;
  const { from, to } = condition as { from?: unknown; to?: unknown };
  return [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `to ${to}`].filter(Boolean).join(" ");
}

/** Which edition of each print counts. */
function editionRule({ context, asOf, everyEdition, superseded }: Asked): string[] {
  const { print } = context.table;
  if (everyEdition)
    return [
      `Every edition${asOf === undefined ? "" : ` published by ${asOf}`} is shown, including superseded figures.`,
    ];
  if (print.length === 0) return asOf === undefined ? [] : [`Only what was published by ${asOf}.`];
  return [
    `Of each series, rows with the same ${print.join(", ")} are printed and replaced together: the whole edition with the newest data ${asOf === undefined ? "in the ledger" : `published by ${asOf}`} answers, with its errata.`,
    superseded === 0
      ? "No superseded row was left out."
      : `${counted(superseded, "superseded row")} ${superseded === 1 ? "was" : "were"} left out.`,
  ];
}

/** For a query as of a day: the sources that are dated by the day on which they were read. */
function undatedOf({ asOf, citations }: Asked): string {
  if (asOf === undefined) return "";
  const undated = citations.flatMap(({ source, published, retrieved }) =>
    published === null && retrieved !== null ? [`${source} (${retrieved})`] : [],
  );
  return undated.length === 0
    ? ""
    : `Without a date of publication, so the day of reading counts: ${undated.join(", ")}.`;
}

const MOST_SOURCES = 12;

/** The sources of the rows, the most used first. */
function sourcesOf({ citations, context }: Asked): string[] {
  if (!context.table.columnNames.includes("source") || citations.length === 0) return [];
  const used = [...citations].sort((a, b) => b.rows - a.rows);
  const named = used.slice(0, MOST_SOURCES).map(({ source, rows }) => `${source} (${counted(rows, "row")})`);
  const more = used.length - named.length;
  return [`Publishers are never merged. Sources: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`];
}
