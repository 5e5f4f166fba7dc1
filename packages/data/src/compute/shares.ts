import type { Share } from "../tables/shares.ts";

/** The columns by which a publisher prints rows together. */
export const printColumns = ["commodity", "stage", "measure", "form", "basis", "share_of", "year"] as const;

/** The name of the print in which a row stands, under one source. */
export const printOf = (row: Pick<Share, (typeof printColumns)[number] | "source">): string =>
  `${printColumns.map((column) => row[column]).join(" ")} ${row.source}`;

/** What the fixer writes into a row, and the checker recomputes. */
export type ComputedShare = Pick<Share, "share_pct" | "share_basis" | "share_denominator">;

const none: ComputedShare = { share_pct: null, share_basis: null, share_denominator: null };

/** Areas whose rows are a whole, or overlap with others: no part of a row sum, and without a share of their own. */
const isWhole = (area: string): boolean => area === "_WLD" || area === "_XUS";
const isAggregate = (area: string): boolean => area.startsWith("_") && area !== "_OTH";

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * The percentages of one print: each figure over the print's own world total; over the sum of its rows where the total is
 * absent, a bound or less than that sum allows. A printed percentage is left as it is; a bound or a withheld figure has none.
 *
 * An erratum's rows stand in its edition's print: give both together, the corrected rows instead of the ones they correct.
 *
 * @returns One entry for each row, in the order given.
 */
export function computeShares(print: readonly Share[]): ComputedShare[] {
  const total = print.find((row) => isWhole(row.area));
  const printed = total !== undefined && total.quantity !== null && total.quantity > 0 ? total.quantity : undefined;
  const parts = print.filter((row) => !isAggregate(row.area));
  const sum = parts.reduce((all, row) => all + (row.quantity ?? 0), 0);
  const complete = parts.length > 1;
  return print.map((row) => {
    if (row.share_basis === "printed")
      return { share_pct: row.share_pct, share_basis: "printed", share_denominator: null };
    if (row.quantity === null || isWhole(row.area) || row.unit === "pct") return none;
    const whole = printed ?? (complete && !isAggregate(row.area) && sum > 0 ? sum : undefined);
    if (whole === undefined || row.quantity > whole) return none;
    return {
      share_pct: round((row.quantity / whole) * 100),
      share_basis: "computed",
      share_denominator: printed === undefined ? "row_sum" : "printed_total",
    };
  });
}

/** The prints of many rows: rows of one source and print together, in the order of first appearance. */
export function groupPrints(rows: Iterable<Share>): Map<string, Share[]> {
  const prints = new Map<string, Share[]>();
  for (const row of rows) {
    const print = printOf(row);
    const known = prints.get(print);
    if (known) known.push(row);
    else prints.set(print, [row]);
  }
  return prints;
}

/**
 * The computed columns of every row: each print by itself, an erratum's rows within the print that they correct.
 *
 * @param erratumOf The source that each erratum corrects.
 */
export function computeAllShares(
  rows: readonly Share[],
  erratumOf: ReadonlyMap<string, string>,
): Map<Share, ComputedShare> {
  const prints = groupPrints(rows);
  const computed = new Map<Share, ComputedShare>();
  for (const print of prints.values()) {
    const first = print[0] as Share;
    const base = erratumOf.get(first.source);
    const corrected = new Set(print.map((row) => row.area));
    const unchanged =
      base === undefined
        ? []
        : (prints.get(printOf({ ...first, source: base })) ?? []).filter((row) => !corrected.has(row.area));
    const results = computeShares([...print, ...unchanged]);
    print.forEach((row, i) => {
      computed.set(row, results[i] as ComputedShare);
    });
  }
  return computed;
}
