import type { Rows } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { requireIterable, requireQuery } from "../given.ts";
import { type PrintShares, printShares } from "../metrics/concentration/print-shares.ts";
import { valueAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { type Version, versionOf, versionsOf } from "../query/vintage/vintage.ts";
import { unlessRefused } from "../unless-refused.ts";

/** The wholes of parts, as named in a sentence. */
const wholes = {
  world: "the world",
  without_usa: "the world without the United States",
  rows: "all countries listed",
} as const;

/** The part of a whole that an area has, and the whole. */
export interface PartOfWhole {
  /** In percent. */
  readonly value: number;
  /** `other` is an area that a publisher names. */
  readonly whole: keyof typeof wholes | "other";
  /** The whole in a sentence: `the world without the United States`. */
  readonly of: string;
}

/**
 * The result of `printShares` for the areas of a print, with errata applied, never the cell of a row. Undefined if there is no
 * figure, as for an area that is withheld or that the printed total leaves out.
 *
 * @example
 * const mined = ledger.tables.shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * partsOf(mined)("CHN")?.of // "all countries listed"
 */
export function partsOf(print: Query<"shares">): (area: string) => PartOfWhole | undefined {
  requireQuery("A print", print, "shares");
  const answered = answerOf(print);
  if (answered === undefined) return () => undefined;
  const whole = leavesOutUsa(print) ? "without_usa" : answered.denominator.kind === "row_sum" ? "rows" : "world";
  return (area) => {
    const value = answered.of(area)?.share_pct;
    return value === undefined ? undefined : { value, whole, of: wholes[whole] };
  };
}

/** The columns that make rows one print, with the series and edition of their source. */
const ofPrint = ["commodity", "stage", "measure", "form", "basis", "share_of", "year", "unit"] as const;

/**
 * `partsOf` the print of any row among these, which must be the rows that stand: read once for all prints, as a page asks it of many.
 *
 * @example partsIn(ledger.tables.shares.where({ commodity: "gallium" }))(row)("CHN")?.value
 */
export const partsIn = (standing: Query<"shares">): ((row: Rows["shares"]) => ReturnType<typeof partsOf>) =>
  inPrints(standing, partsOf);

/**
 * What a function says of the print of any row among these, which must be the rows that stand. It is asked once for each print.
 *
 * @example inPrints(ledger.tables.shares.where({ commodity: "gallium" }), (print) => hhi(print))(row).value
 */
export function inPrints<Said>(
  standing: Query<"shares">,
  say: (print: Query<"shares">) => Said,
): (row: Rows["shares"]) => Said {
  requireQuery("Rows that stand", standing, "shares");
  const { context, rows } = standing.internals();
  const versionAt = versionsOf(context.table, context.sources, rows);
  const columns = ofPrint.map((name) => context.table.column(name, rows));
  const keyOf = ({ series, edition }: Version, cells: readonly unknown[]) => [series, edition, ...cells].join("\n");
  const prints = grouped(rows, (row) =>
    keyOf(
      versionAt(row),
      columns.map((column) => valueAt(column, row)),
    ),
  );
  const said = new Map<string, Said>();
  return (row) => {
    const print = keyOf(
      versionOf(context.sources, row.source),
      ofPrint.map((name) => row[name]),
    );
    if (!said.has(print)) said.set(print, say(standing.narrowed(Uint32Array.from(prints.get(print) ?? []), [])));
    return said.get(print) as Said;
  };
}

/**
 * Whether the total of a print is of the world without the United States.
 *
 * @example
 * const mined = ledger.tables.shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * leavesOutUsa(mined) // false
 */
export function leavesOutUsa(print: Query<"shares">): boolean {
  requireQuery("A print", print, "shares");
  const labels: readonly string[] = print.toColumns().area;
  return labels.includes("_XUS") && !labels.includes("_WLD");
}

/**
 * The wholes of several parts, each once.
 *
 * @example wholesOf([{ value: 40, whole: "world", of: "the world" }, { value: 10, whole: "world", of: "the world" }]) // "the world"
 */
export function wholesOf(parts: Iterable<PartOfWhole | undefined>): string {
  requireIterable("Parts", parts);
  return [...new Set([...parts].flatMap((part) => (part === undefined ? [] : [part?.of])))].join(", or of ");
}

/**
 * The part of a row: a printed percentage as printed, for a quantity the result of `share`. Undefined for a bound in
 * percent.
 *
 * @example partOfRow(row, partsOf(print), (area) => area)?.value // 69.2
 */
export function partOfRow(
  { area, share_basis, share_of, share_pct, unit }: Rows["shares"],
  partOf: (area: string) => PartOfWhole | undefined,
  areaName: (id: string) => string,
): PartOfWhole | undefined {
  if (share_basis !== "printed") return unit === "pct" ? undefined : partOf(area);
  if (share_pct === null) return undefined;
  return share_of === "_WLD"
    ? { value: share_pct, whole: "world", of: wholes.world }
    : { value: share_pct, whole: "other", of: areaName(share_of) };
}

const answerOf = (print: Query<"shares">): PrintShares | undefined =>
  unlessRefused(
    () => printShares(print),
    () => undefined,
  );
