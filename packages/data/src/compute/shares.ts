import { grouped } from "../grouped.ts";
import type { Share } from "../tables/shares.ts";
import { areaRole, leftOutBy } from "./area-role.ts";
import { defaultDenominator, type KnownFigure } from "./denominator.ts";
import { rounded } from "./rounded.ts";

/** The columns by which a publisher prints rows together. */
export const printColumns = ["commodity", "stage", "measure", "form", "basis", "share_of", "year"] as const;

/** The name of the print in which a row stands, under one source. */
export const printOf = (row: Pick<Share, (typeof printColumns)[number] | "source">): string =>
  `${row.commodity} ${row.stage} ${row.measure} ${row.form} ${row.basis} ${row.share_of} ${row.year} ${row.source}`;

/** What the fixer writes into a row, and the checker recomputes. */
export type ComputedShare = Pick<Share, "share_pct" | "share_basis" | "share_denominator">;

const none: ComputedShare = { share_pct: null, share_basis: null, share_denominator: null };

/** Whether a row may be a part of its print's whole. */
export const isPart = ({ area }: Pick<Share, "area">): boolean => {
  const role = areaRole(area);
  return role === "supplier" || role === "remainder";
};

/** Whether a row stands for several areas, and so overlaps with others. */
export const isGroup = ({ area }: Pick<Share, "area">): boolean => areaRole(area) === "aggregate";

/** The row of a print's whole. */
export const totalOf = (print: readonly Share[]): Share | undefined =>
  print.find(({ area }) => areaRole(area) === "whole");

/** The parts of a print that its total is of: a total without the United States is none of theirs. */
export const partsOf = (print: readonly Share[], total: Share | undefined): Share[] =>
  print.filter((row) => isPart(row) && row.area !== leftOutBy(total?.area));

/** A total that the source itself does not put into a figure: a cell has no room to say what a sum would leave out. */
const declined = new Set<Share["status"]>(["not_available", "not_applicable", "qualitative", "withheld"]);

/** Decimals of a stored percentage. */
const DECIMALS = 3;

const known = ({ quantity, low }: Share): KnownFigure => ({ value: quantity ?? undefined, low: low ?? quantity ?? 0 });

type DenominatorName = Exclude<Share["share_denominator"], null>;

/** What a print is divided by, with its name in the column; nothing where no share of it is computed. */
function denominatorOf(print: readonly Share[]): { whole: number; name: DenominatorName } | undefined {
  const total = totalOf(print);
  const parts = partsOf(print, total);
  if (total !== undefined && total.quantity === null && declined.has(total.status)) return undefined;
  // Figures beside countries of which only the percentage is printed are no whole.
  if (total?.quantity == null && parts.some(({ unit }) => unit === "pct")) return undefined;
  const ofOneForm = print[0]?.form !== "all";
  const { by, value } = defaultDenominator(total && known(total), parts.map(known), { ofOneForm });
  if (by === "nothing" || value === undefined || value <= 0) return undefined;
  const name = by === "total" ? "printed_total" : "row_sum";
  return { whole: value, name: leftOutBy(total?.area) === "USA" ? `${name}_without_us` : name };
}

/**
 * The percentages of one print: each figure over the print's denominator. A printed percentage is left as it is; a bound or
 * a withheld figure has none.
 *
 * An erratum's rows stand in its edition's print: give both together, the corrected rows instead of the ones they correct.
 *
 * @returns One entry for each row, in the order given.
 */
export function computeShares(print: readonly Share[]): ComputedShare[] {
  const denominator = denominatorOf(print);
  const total = totalOf(print);
  return print.map((row) => {
    if (row.share_basis === "printed")
      return { share_pct: row.share_pct, share_basis: "printed", share_denominator: null };
    if (denominator === undefined || row.quantity === null || row === total || row.unit === "pct") return none;
    if (row.area === leftOutBy(total?.area)) return none;
    // A group of areas may overlap with the rows of a sum, and is no part of a total that it exceeds.
    if (isGroup(row) && (denominator.name.startsWith("row_sum") || row.quantity > denominator.whole)) return none;
    return {
      share_pct: rounded((row.quantity / denominator.whole) * 100, DECIMALS),
      share_basis: "computed",
      share_denominator: denominator.name,
    };
  });
}

/** The prints of many rows: rows of one source and print together, in the order of first appearance. */
export const groupPrints = (rows: Iterable<Share>): Map<string, Share[]> => grouped(rows, printOf);

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
    const whole = [...print, ...unchanged];
    const results = computeShares(whole);
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
