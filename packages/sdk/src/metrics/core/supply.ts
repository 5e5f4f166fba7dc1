import { type AreaRole, areaRole, leftOutBy } from "@oreledger/data";
import { InvalidInput } from "../../errors.ts";
import { kindOf } from "../../given.ts";
import { textAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { requireComparable } from "./comparable.ts";
import { type Figure, figureOf, type Given } from "./figure.ts";
import { type Lineage, lineageOf, noLineage } from "./lineage.ts";
import { figureAt, isQuery, type QueryOf } from "./rows.ts";
import { unitOf } from "./unit-of.ts";

/**
 * Areas and their amounts, as plain numbers. `_OTH` is what is not attributed to an area, `_WLD` is the total; other labels
 * with an initial underscore mean several areas and are left out.
 */
export interface GivenSupply {
  readonly areas: Readonly<Record<string, Given>> | readonly Given[];
  /** The total of which the areas are parts. */
  readonly total?: Given;
  /** The unit of the amounts. `pct` and `fraction` mean shares, of a whole of 100 or 1. */
  readonly unit?: string;
}

/**
 * Suppliers and their amounts: a query of one print of `shares`, or plain numbers, as amounts or as shares.
 *
 * @example hhi({ areas: { CHN: 270_000, AUS: 13_000, _OTH: 1_100 }, total: 390_000 })
 * @example hhi([30, 30, 20, 20])
 */
export type SupplyInput = QueryOf<"shares"> | GivenSupply | Readonly<Record<string, Given>> | readonly Given[];

/** Suppliers and their amounts, in the form that metrics compute with. */
export interface Supply {
  /** The named areas, without those that the source prints as nil. */
  readonly suppliers: readonly Figure[];
  /** The areas that the source prints as nil. */
  readonly nil: readonly string[];
  /** Whether the list is complete, with nothing printed for others: a country that is missing supplies nothing. */
  readonly listsAll?: boolean;
  /** Of partners: whether they and the others that the source sums are all, or it prints their total. If not, their sum is no total, and no share is computed. */
  readonly ofAll?: boolean;
  /** What the source prints as "other countries". */
  readonly other: Figure | undefined;
  /** The total that the source prints, or that the caller gave. */
  readonly total: Figure | undefined;
  /** The area that the total leaves out, named or not, such as the United States. */
  readonly leftOut: string | undefined;
  /** What the rule of the denominator needs to know: whether the figures are some of those that a total is of, such as one form of a commodity, or given by the caller. */
  readonly kind: { readonly ofSome?: boolean; readonly given?: boolean };
  /** Whether the total was printed by the source or given by the caller. */
  readonly totalKind: "printed_total" | "given";
  /** Whether the total was printed or given, so that it may be rounded, and is not the 100 or 1 of which shares are parts. */
  readonly totalIsPrinted: boolean;
  /** Why this is the total. */
  readonly totalWhy: string;
  readonly unit: string;
  readonly lineage: Lineage;
  readonly warnings: readonly string[];
}

/** What must be the same in all rows of one print. */
export const printColumns = [
  "series",
  "edition",
  "commodity",
  "stage",
  "measure",
  "form",
  "basis",
  "share_of",
  "year",
  "unit",
] as const;

/** Reads the suppliers and their amounts. @throws IncomparableRows if the rows are not one print. */
export function supplyOf(input: SupplyInput): Supply {
  if (isQuery(input)) {
    const { context, rows } = input.internals();
    return supplyOfRows(context, rows, lineageOf(input));
  }
  if (typeof input !== "object" || input === null)
    throw new InvalidInput(`${kindOf(input)} is neither a query of shares nor figures by area.`);
  const given = isGivenSupply(input) ? input : { areas: input as GivenSupply["areas"] };
  return supplyOfNumbers(given);
}

const isGivenSupply = (input: object): input is GivenSupply =>
  !Array.isArray(input) && typeof (input as GivenSupply).areas === "object" && (input as GivenSupply).areas !== null;

function supplyOfNumbers({ areas, total, unit = "" }: GivenSupply): Supply {
  const entries = Array.isArray(areas)
    ? (areas as readonly Given[]).map((given, i) => [String(i + 1), given] as const)
    : Object.entries(areas as Readonly<Record<string, Given>>);
  const figures = entries.map(([label, given]) => figureOf(label, given));
  const of = (role: AreaRole) => figures.filter(({ label }) => areaRole(label) === role);
  const one = (role: AreaRole): Figure | undefined => {
    const [first, second] = of(role);
    if (second !== undefined)
      throw new InvalidInput(`${first?.label} and ${second.label} are two names for the same thing: give one.`);
    return first;
  };
  const parts = { pct: 100, percent: 100, fraction: 1 }[unit];
  const given = total === undefined ? one("whole") : figureOf("total", total);
  return {
    suppliers: of("supplier"),
    nil: [],
    other: one("remainder"),
    leftOut: leftOutBy(one("whole")?.label),
    kind: { given: true },
    total: given ?? (parts === undefined ? undefined : figureOf("total", parts)),
    totalKind: "given",
    totalIsPrinted: given !== undefined,
    totalWhy: given === undefined && parts !== undefined ? `shares are parts of ${parts}` : "the given total",
    unit,
    lineage: noLineage,
    warnings: leftOut(of("aggregate").map(({ label }) => label)),
  };
}

const leftOut = (aggregates: readonly string[]): string[] =>
  aggregates.length === 0 ? [] : [`${aggregates.join(", ")} cover several countries and are left out.`];

/** The role of a row's area in its print. */
function roleAt({ table }: Context, row: number): AreaRole {
  const area = textAt(table, "area", row) as string;
  return area === textAt(table, "share_of", row) ? "whole" : areaRole(area);
}

/** Reads the suppliers and their amounts from the rows of one print. @throws IncomparableRows if they are of several. */
function supplyOfRows(context: Context, rows: Uint32Array, lineage: Lineage): Supply {
  // A row for several countries together is left out, and may have another unit: the IEA prints tonnes by country, and
  // percent for the three largest.
  const counted = rows.filter((row) => roleAt(context, row) !== "aggregate");
  requireComparable({ context, rows: counted.length === 0 ? rows : counted }, printColumns);
  return supplyOfPrint(context, rows, lineage);
}

/**
 * Whether every row has a printed share, and none is the total: the shares are then of a whole that is not among the rows, and the
 * sum of the rows is not the whole.
 */
const printsSharesAlone = (context: Context, rows: Uint32Array): boolean =>
  rows.every((row) => roleAt(context, row) !== "whole" && textAt(context.table, "share_basis", row) === "printed");

/** Reads the suppliers and their amounts from rows that are known to be of one print. */
export function supplyOfPrint(context: Context, rows: Uint32Array, lineage: Lineage): Supply {
  const { table } = context;
  const some = rows.find((row) => roleAt(context, row) !== "aggregate") ?? rows[0];
  const unit = some === undefined ? "" : (textAt(table, "unit", some) as string);
  const basis = some === undefined ? "" : (textAt(table, "basis", some) as string);
  const percentages = unit === "pct" || (some !== undefined && printsSharesAlone(context, rows));
  const column = percentages ? "share_pct" : "quantity";
  const suppliers: Figure[] = [];
  const nil: string[] = [];
  const aggregates: string[] = [];
  const incomplete: string[] = [];
  const doubtful: string[] = [];
  const seen = new Map<string, number>();
  let [other, total]: (Figure | undefined)[] = [];
  for (const row of rows) {
    const area = textAt(table, "area", row) as string;
    const known = seen.get(area);
    if (known !== undefined) requireComparable({ context, rows: [known, row] }, ["source"]);
    seen.set(area, row);
    const figure = figureAt(context, row, area, column);
    if (figure.status === "incomplete") incomplete.push(area);
    if (figure.status === "doubtful") doubtful.push(area);
    const role = roleAt(context, row);
    if (role === "whole") total = figure;
    else if (role === "remainder") other = figure;
    else if (role === "aggregate") aggregates.push(area);
    else if (figure.status === "nil") nil.push(area);
    else if (figure.status !== "not_applicable") suppliers.push(figure);
  }
  const isPrinted = total?.value !== undefined || !percentages;
  return {
    suppliers,
    nil,
    other,
    leftOut: leftOutBy(total?.label),
    kind: { ofSome: some !== undefined && textAt(table, "form", some) !== "all" },
    total: isPrinted ? total : figureOf("total", 100),
    totalKind: "printed_total",
    totalIsPrinted: isPrinted,
    totalWhy: percentages
      ? "the source prints percentages of the whole"
      : `the total that ${lineage.editions.join(", ")} prints`,
    unit: percentages ? "pct" : unitOf(unit, basis),
    lineage,
    warnings: [
      ...leftOut(aggregates),
      ...(incomplete.length === 0 ? [] : [`${incomplete.join(", ")}: the source says that the figure is incomplete.`]),
      ...(doubtful.length === 0
        ? []
        : [
            `${doubtful.join(", ")}: the printed figure is certainly wrong and is left out; the row's correction says why.`,
          ]),
    ],
  };
}
