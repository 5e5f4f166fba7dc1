import type { Rows } from "@oreledger/data";
import { OreledgerError } from "../errors.ts";
import { requireIterable, requireQuery } from "../given.ts";
import { type PrintShares, printShares } from "../metrics/concentration/print-shares.ts";
import type { Query } from "../query/query.ts";

/** The part of a whole that an area has, and what whole that is. */
export interface PartOfWhole {
  /** In percent. */
  readonly value: number;
  /** As a sentence names it: `the world without the United States`. */
  readonly of: string;
}

const WORLD = "the world";
const OTHERS = "the world without the United States";
const ROWS = "all countries listed";

/**
 * What `printShares` answers of the areas of a print: the parts as the print stands, errata laid over, never the cell of a row.
 * Undefined where it answers no figure, as of an area that is withheld, or that the printed total leaves out.
 *
 * @example
 * const mined = ledger.tables.shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * partsOf(mined)("CHN")?.of // "all countries listed"
 */
export function partsOf(print: Query<"shares">): (area: string) => PartOfWhole | undefined {
  requireQuery("A print", print, "shares");
  const answered = answerOf(print);
  if (answered === undefined) return () => undefined;
  const of = leavesOutUsa(print) ? OTHERS : answered.denominator.kind === "row_sum" ? ROWS : WORLD;
  return (area) => {
    const value = answered.of(area)?.share_pct;
    return value === undefined ? undefined : { value, of };
  };
}

/**
 * Whether the total that a print gives is of the world without the United States.
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
 * @example wholesOf([{ value: 40, of: "the world" }, { value: 10, of: "the world" }]) // "the world"
 */
export function wholesOf(parts: Iterable<PartOfWhole | undefined>): string {
  requireIterable("Parts", parts);
  return [...new Set([...parts].flatMap((part) => (part === undefined ? [] : [part?.of])))].join(", or of ");
}

/**
 * The part that a row is: what a publisher prints in percent as it is printed, of a quantity what `share` answers.
 * Undefined for a bound in percent.
 *
 * @example partOfRow(row, partsOf(print), (area) => area)?.value // 69.2
 */
export function partOfRow(
  { area, share_basis, share_of, share_pct, unit }: Rows["shares"],
  partOf: (area: string) => PartOfWhole | undefined,
  areaName: (id: string) => string,
): PartOfWhole | undefined {
  if (share_basis !== "printed") return unit === "pct" ? undefined : partOf(area);
  return share_pct === null ? undefined : { value: share_pct, of: share_of === "_WLD" ? WORLD : areaName(share_of) };
}

function answerOf(print: Query<"shares">): PrintShares | undefined {
  try {
    return printShares(print);
  } catch (error) {
    if (error instanceof OreledgerError) return undefined;
    throw error;
  }
}
