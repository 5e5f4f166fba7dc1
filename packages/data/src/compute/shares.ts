import { grouped } from "../grouped.ts";
import type { Share } from "../tables/shares.ts";
import { areaRole, leftOutBy } from "./area-role.ts";
import { defaultDenominator, type KnownFigure } from "./denominator.ts";
import { rounded } from "./rounded.ts";

/** The columns that are the same in all rows that a publisher prints together. */
export const printColumns = ["commodity", "stage", "measure", "form", "basis", "share_of", "year"] as const;

/** The name of a row's print, which includes the source. */
export const printOf = (row: Pick<Share, (typeof printColumns)[number] | "source">): string =>
  `${row.commodity} ${row.stage} ${row.measure} ${row.form} ${row.basis} ${row.share_of} ${row.year} ${row.source}`;

/** The columns that the fixer writes and the checker recomputes. */
export type ComputedShare = Pick<Share, "share_pct" | "share_basis" | "share_denominator">;

const none: ComputedShare = { share_pct: null, share_basis: null, share_denominator: null };

/** Whether a row may be a part of its print's whole. */
export const isPart = ({ area }: Pick<Share, "area">): boolean => {
  const role = areaRole(area);
  return role === "supplier" || role === "remainder";
};

/** Whether a row is for several areas, and so overlaps with others. */
export const isGroup = ({ area }: Pick<Share, "area">): boolean => areaRole(area) === "aggregate";

/** The row of a print's total. */
export const totalOf = (print: readonly Share[]): Share | undefined =>
  print.find(({ area }) => areaRole(area) === "whole");

/** The parts that a print's total includes: a total without the United States leaves that row out. */
export const partsOf = (print: readonly Share[], total: Share | undefined): Share[] =>
  print.filter((row) => isPart(row) && row.area !== leftOutBy(total?.area));

/** Statuses of a total for which the source gives no figure: then no sum replaces it, as no cell could say what the sum leaves out. */
const declined = new Set<Share["status"]>(["not_available", "not_applicable", "qualitative", "withheld"]);

/** Decimals of a stored percentage. */
const DECIMALS = 3;

const known = ({ quantity, low }: Share): KnownFigure => ({ value: quantity ?? undefined, low: low ?? quantity ?? 0 });

type DenominatorName = Exclude<Share["share_denominator"], null>;

/** What a print is divided by, with its name in the column; undefined if no share of the print is computed. */
function denominatorOf(print: readonly Share[]): { whole: number; name: DenominatorName } | undefined {
  const total = totalOf(print);
  const parts = partsOf(print, total);
  if (total !== undefined && total.quantity === null && declined.has(total.status)) return undefined;
  // If only a percentage is printed for some countries, the figures of the others are not the whole.
  if (total?.quantity == null && parts.some(({ unit }) => unit === "pct")) return undefined;
  const ofOneForm = print[0]?.form !== "all";
  const { by, value } = defaultDenominator(total && known(total), parts.map(known), { ofSome: ofOneForm });
  if (by === "nothing" || value === undefined || value <= 0) return undefined;
  const name = by === "total" ? "printed_total" : "row_sum";
  return { whole: value, name: leftOutBy(total?.area) === "USA" ? `${name}_without_us` : name };
}

/**
 * The percentages of one print: each figure divided by the print's denominator. A printed percentage is kept; a bound or a
 * withheld figure has none.
 *
 * An erratum's rows belong to its edition's print: give both together, with the corrected rows instead of the wrong ones.
 *
 * @returns One entry for each row, in the same order.
 */
export function computeShares(print: readonly Share[]): ComputedShare[] {
  const denominator = denominatorOf(print);
  const total = totalOf(print);
  return print.map((row) => {
    if (row.share_basis === "printed")
      return { share_pct: row.share_pct, share_basis: "printed", share_denominator: null };
    if (denominator === undefined || row.quantity === null || row === total || row.unit === "pct") return none;
    if (row.area === leftOutBy(total?.area)) return none;
    // A group of areas may overlap with the rows of a sum, and cannot be a part of a total that it exceeds.
    if (isGroup(row) && (denominator.name.startsWith("row_sum") || row.quantity > denominator.whole)) return none;
    return {
      share_pct: rounded((row.quantity / denominator.whole) * 100, DECIMALS),
      share_basis: "computed",
      share_denominator: denominator.name,
    };
  });
}

/** Rows grouped by source and print, in the order of first appearance. */
export const groupPrints = (rows: Iterable<Share>): Map<string, Share[]> => grouped(rows, printOf);

/**
 * The computed columns of every row, print by print; an erratum's rows belong to the print that they correct.
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
    const results = computeShares(whole);
    print.forEach((row, i) => {
      computed.set(row, results[i] as ComputedShare);
    });
  }
  return computed;
}

/** The print of all forms together that corresponds to the print of a row's form. */
export const widerPrintOf = (row: Share): string => printOf({ ...row, form: "all" });

/** An importer's rows with the shares that Oreledger computes. None of its sources may be an erratum. */
export function withComputedShares(rows: readonly Share[]): Share[] {
  const computed = computeAllShares(rows, new Map());
  return rows.map((row) => ({ ...row, ...computed.get(row) }));
}
