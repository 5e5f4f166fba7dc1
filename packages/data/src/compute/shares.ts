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
export const isWhole = (area: string): boolean => area === "_WLD" || area === "_XUS";
export const isAggregate = (area: string): boolean => area.startsWith("_") && area !== "_OTH";

/** Whether a row may be a part of its print's whole. */
export const isPart = ({ area }: Pick<Share, "area">): boolean => !isAggregate(area);

/** The row of a print's whole. */
export const totalOf = (print: readonly Share[]): Share | undefined => print.find((row) => isWhole(row.area));

/** A total that the source itself does not put into a figure: then no sum of rows is the whole either. */
const declined = new Set<Share["status"]>(["not_available", "not_applicable", "qualitative", "withheld"]);

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * What the rows of a print are divided by: the print's own world total; where the source gives one only for all forms
 * together, that; where the total is absent or a bound that the rows reach, their sum. None where the source says that it
 * has no total, or where the rows fall short of its bound.
 */
function denominatorOf(
  print: readonly Share[],
  wider: Share | undefined,
): { whole: number; name: Exclude<Share["share_denominator"], null> } | undefined {
  const total = totalOf(print) ?? wider;
  if (total !== undefined && total.quantity !== null && total.quantity > 0)
    return {
      whole: total.quantity,
      name: total.area === "_XUS" ? "printed_total_without_us" : "printed_total",
    };
  if (total !== undefined && declined.has(total.status)) return undefined;
  const parts = print.filter(isPart);
  const figures = parts.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
  const sum = figures.reduce((all, quantity) => all + quantity, 0);
  // One figure is no whole, nor are figures beside countries of which only the percentage is printed.
  if (figures.length < 2 || parts.some(({ unit }) => unit === "pct")) return undefined;
  if (sum <= 0 || sum < (total?.low ?? 0)) return undefined;
  return { whole: sum, name: "row_sum" };
}

/**
 * The percentages of one print: each figure over the print's denominator. A printed percentage is left as it is; a bound or
 * a withheld figure has none, nor has a figure that is larger than the whole.
 *
 * An erratum's rows stand in its edition's print: give both together, the corrected rows instead of the ones they correct.
 *
 * @param wider The world total of all forms together, for a print of one form that has no total of its own.
 * @returns One entry for each row, in the order given.
 */
export function computeShares(print: readonly Share[], wider?: Share): ComputedShare[] {
  const denominator = denominatorOf(print, wider);
  return print.map((row) => {
    if (row.share_basis === "printed")
      return { share_pct: row.share_pct, share_basis: "printed", share_denominator: null };
    if (denominator === undefined || row.quantity === null || isWhole(row.area) || row.unit === "pct") return none;
    if (row.area === "USA" && denominator.name === "printed_total_without_us") return none;
    if (isAggregate(row.area) && denominator.name === "row_sum") return none;
    if (row.quantity > denominator.whole) return none;
    return {
      share_pct: round((row.quantity / denominator.whole) * 100),
      share_basis: "computed",
      share_denominator: denominator.name,
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
 * The computed columns of every row: each print by itself, an erratum's rows within the print that they correct, the rows
 * of one form under the world total of all forms where they have none of their own.
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
    const whole = [...print, ...unchanged];
    const results = computeShares(whole, totalOf(whole) ?? totalOf(prints.get(widerPrintOf(first)) ?? []));
    print.forEach((row, i) => {
      computed.set(row, results[i] as ComputedShare);
    });
  }
  return computed;
}

/** The print of all forms together, beside that of one form. */
export const widerPrintOf = (row: Share): string => printOf({ ...row, form: "all" });

/** The rows of an importer with the shares that are ours to compute, none of its sources being an erratum. */
export function withComputedShares(rows: readonly Share[]): Share[] {
  const computed = computeAllShares(rows, new Map());
  return rows.map((row) => ({ ...row, ...computed.get(row) }));
}
