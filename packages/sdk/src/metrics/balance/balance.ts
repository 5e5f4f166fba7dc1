import { addressAt } from "../../address.ts";
import { OreledgerError } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { textAt, valueAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { ambiguous } from "../../query/vintage/ambiguous.ts";
import { type Rows, requireComparable } from "../core/comparable.ts";
import type { Figure } from "../core/figure.ts";
import type { Interval } from "../core/interval.ts";
import { asGiven } from "../core/measure.ts";
import { figureAt, isQuery, type QueryOf } from "../core/rows.ts";
import { type ReadTerm, type Term, termOf } from "../core/terms.ts";
import { unitOf } from "../core/unit-of.ts";
import { type BalanceSide, itemAndForm, type Side, sideOf, sideOfRows } from "./sides.ts";
import { releaseOf } from "./stocks.ts";

/** A balance, by the definition that the caller chooses: each edition counts its own forms. */
export interface BalanceTerms {
  readonly production: BalanceSide;
  readonly imports: BalanceSide;
  readonly exports: BalanceSide;
  /** What stocks released: positive if they shrank. Leave out if the definition does not count it. */
  readonly stockRelease?: BalanceSide;
  /** The result that the edition itself prints, for comparison. */
  readonly printed?: Term;
}

/** Refuses anything but rows of `us_balances` or the terms of a balance. */
export const requireBalance = (what: string, input: unknown): void =>
  requireRowsOrFigures(what, input, "production", "imports", "exports", "stockRelease", "printed");

/** The details of a balance. */
export interface BalanceDetails {
  /** The result that the edition prints. */
  readonly printed: number | undefined;
  /** The edition's own definition, if a row has one. */
  readonly definition: string | undefined;
  /** Computed from rows or numbers; false if the result is the printed one, which the rows do not reproduce. */
  readonly computed: boolean;
}

/** A balance in the form that metrics compute with: production, imports, exports and, where counted, stock release. */
export interface Balance {
  readonly terms: readonly ReadTerm[];
  /** The figures behind the terms. */
  readonly inputs: readonly Figure[];
  readonly printed: Figure | undefined;
  /** The unit of the rows, with its basis; for plain numbers, that of the caller. */
  readonly unit: string;
  readonly details: BalanceDetails;
}

/**
 * Reads a balance. The rows of a query are chosen by the definition that the edition itself prints.
 *
 * @param result The item of `us_balances` of the printed result.
 * @param form The form of the result, if the edition prints several.
 * @throws OreledgerError if a row that the definition counts is missing, or it does not tell which of several counts.
 */
export function balanceOf(
  input: BalanceTerms | QueryOf<"us_balances">,
  result: "apparent_consumption" | "net_import_reliance",
  form?: string,
): Balance {
  if (isQuery(input)) {
    const query = input as QueryOf<"us_balances">;
    const { sides, printed, definition } = sidesOfQuery(query, result, form);
    const { context } = query.internals();
    const figure =
      printed === undefined ? undefined : figureAt(context, printed, "printed", "quantity", Number.NEGATIVE_INFINITY);
    return ofSides(sides, figure, definition);
  }
  const terms = input as BalanceTerms;
  const printed =
    terms.printed === undefined ? undefined : termOf("printed", terms.printed, "quantity", Number.NEGATIVE_INFINITY);
  const from = printed?.row;
  return ofSides(
    [
      sideOf("production", terms.production),
      sideOf("imports", terms.imports),
      sideOf("exports", terms.exports),
      ...(terms.stockRelease === undefined
        ? []
        : [sideOf("stock release", terms.stockRelease, Number.NEGATIVE_INFINITY)]),
    ],
    printed?.figure,
    from === undefined ? undefined : (textAt(from.context.table, "definition", from.row) ?? undefined),
  );
}

function ofSides(sides: readonly Side[], printed: Figure | undefined, definition: string | undefined): Balance {
  const rows = sides.flatMap(({ rows: each }) => (each === undefined ? [] : [each]));
  requireComparable(rows, ["series", "edition", "commodity", "year", "unit", "basis"]);
  return {
    terms: sides.map(({ term }) => term),
    inputs: sides.flatMap(({ figures }) => figures),
    printed,
    unit: unitOfRows(rows),
    details: { printed: printed?.value, definition, computed: true },
  };
}

function unitOfRows([first]: readonly Rows[]): string {
  const [row] = first?.rows ?? [];
  if (first === undefined || row === undefined) return asGiven;
  const text = (name: string) => textAt(first.context.table, name, row);
  return unitOf(text("unit") as string, text("basis"));
}

/** The sides of one edition's balance, found by the definition that it prints. */
interface FoundSides {
  readonly sides: readonly Side[];
  /** The row of the result that the edition prints. */
  readonly printed: number | undefined;
  readonly definition: string | undefined;
}

/**
 * Finds the rows that the edition's own definition counts.
 *
 * @throws OreledgerError naming the definition and the rows, if one is missing or the definition does not tell which.
 */
function sidesOfQuery(query: QueryOf<"us_balances">, result: string, form: string | undefined): FoundSides {
  const { context, rows: all } = query.internals();
  const { table } = context;
  requireComparable({ context, rows: all }, ["series", "edition", "commodity", "year"]);
  const [first] = all;
  if (first === undefined)
    throw new OreledgerError("No row matches, so there is no balance: it needs rows of one commodity.");
  const text = (name: string, row: number) => textAt(table, name, row);
  // Figures of single partners are parts of others.
  const rows = table.columnNames.includes("partner")
    ? [...all].filter((row) => text("partner", row) === "_WLD")
    : [...all];
  const printed = theResult(context, rows, result, form);
  const consumption =
    result === "apparent_consumption" ? printed : theResult(context, rows, "apparent_consumption", form, printed);
  const definition =
    [consumption, printed]
      .map((row) => (row === undefined ? null : text("definition", row)))
      .find((each) => each !== null) ?? undefined;
  const refuse = (why: string, found: readonly number[] = []): never => {
    throw new OreledgerError(
      `${text("commodity", first)} ${valueAt(table.column("year"), first)}: ${why}${found.length === 0 ? "" : ` (${found.map((row) => addressAt(table, row)).join(", ")})`}. Give the terms yourself: production, imports, exports and stock release.${definition === undefined ? " The edition prints no definition." : ` The edition's definition: ${definition}`}`,
    );
  };
  // An older ledger lacks the column.
  const tells = printed !== undefined && table.columnNames.includes("counts");
  const counts = tells ? (valueAt(table.column("counts"), printed) as readonly string[]) : [];
  if (counts.length === 0) return refuse("the definition does not say which rows count");
  const items = [...new Set(counts.map((name) => name.slice(0, name.indexOf("/"))))];
  const stocks = { industry: items.includes("stocks"), government: items.includes("shipments_from_stockpile") };
  const others = ["imports", "exports", "stocks", "shipments_from_stockpile"];
  const side = (label: string, of: readonly string[]): Side => {
    if (of.length === 0) return sideOf(label, 0);
    const used = rows.filter(
      (row) => of.includes(text("item", row) as string) && counts.includes(itemAndForm(context, row, "/")),
    );
    if (used.length === 0) return refuse(`no row for ${label}`);
    requireComparable({ context, rows: used }, ["unit", "basis"]);
    return sideOfRows(label, query, context, used);
  };
  return {
    sides: [
      side(
        "production",
        items.filter((item) => !others.includes(item)),
      ),
      side("imports", ["imports"]),
      side(
        "exports",
        items.filter((item) => item === "exports"),
      ),
      ...(stocks.industry || stocks.government ? [releaseOf(query, context, rows, stocks, refuse)] : []),
    ],
    printed,
    definition,
  };
}

/** The row of a result: that of the form asked for, or the only one; for the consumption behind a reliance, that of its form. */
function theResult(
  context: Context,
  rows: readonly number[],
  item: string,
  form: string | undefined,
  of?: number,
): number | undefined {
  const { table } = context;
  const found = rows.filter((row) => textAt(table, "item", row) === item);
  const named = found.filter(
    (row) => textAt(table, "form", row) === (form ?? (of === undefined ? "all" : textAt(table, "form", of))),
  );
  if (named.length === 1) return named[0];
  const [only, second] = found;
  if (only === undefined) return undefined;
  if (second === undefined) return only;
  if (of !== undefined) return undefined;
  throw ambiguous(context, found, false);
}

/** Net imports, stock release included, from the terms of a balance. */
export const netImports = ([, imports, exports, stocks]: readonly number[]): number =>
  (imports as number) - (exports as number) + (stocks ?? 0);

/** The possible range of net imports. */
export const netImportsRange = ([, imports, exports, stocks]: readonly Interval[]): Interval => ({
  low: (imports as Interval).low - (exports as Interval).high + (stocks?.low ?? 0),
  high: (imports as Interval).high - (exports as Interval).low + (stocks?.high ?? 0),
});
