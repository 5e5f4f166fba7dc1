import { addressAt } from "../../address.ts";
import { isOreledgerError, OreledgerError } from "../../errors.ts";
import { textAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { versionOf } from "../../query/vintage/vintage.ts";
import { unlessRefused } from "../../unless-refused.ts";
import { cellText, requireComparable } from "../core/comparable.ts";
import { type Figure, figureText } from "../core/figure.ts";
import { lineageOfRows } from "../core/lineage.ts";
import { Measure } from "../core/measure.ts";
import { figureAt, isQuery, type QueryOf } from "../core/rows.ts";
import type { BalanceDetails, BalanceTerms } from "./balance.ts";
import { isNear } from "./near-print.ts";

/** The items that a balance is made of: no price, no employment, no list of import sources makes it refuse. */
const items = [
  "apparent_consumption",
  "exports",
  "imports",
  "mine_production",
  "net_import_reliance",
  "primary_production",
  "production",
  "secondary_production",
  "shipments",
  "shipments_from_stockpile",
  "stocks",
] as const;

/** A result that an edition prints, and how it is computed from the rows beside it. */
export interface PrintedBalance {
  readonly metric: string;
  readonly item: "apparent_consumption" | "net_import_reliance";
  readonly form: string | undefined;
  /** From the rows of the printed result's edition, or from plain numbers. */
  readonly compute: (of: BalanceTerms | QueryOf<"us_balances">, form: string | undefined) => Measure<BalanceDetails>;
  /** From the printed figure to the unit of the result. */
  readonly factor: number;
  readonly unit: (printed: { readonly unit: string; readonly basis: string }) => string;
}

/**
 * The result of plain numbers, or that of an edition: computed from its rows where they reproduce what it prints, as printed where they do not, since the
 * edition then counts what it does not print.
 *
 * @throws OreledgerError naming the printed rows and the form to pass, if several forms are printed; naming the printed row, where
 *   it holds no figure and the rows give none.
 */
export function asEditionPrints(
  input: BalanceTerms | QueryOf<"us_balances">,
  of: PrintedBalance,
): Measure<BalanceDetails> {
  if (!isQuery(input)) return of.compute(input as BalanceTerms, of.form);
  const query = input as QueryOf<"us_balances">;
  const { context, row, rows, form } = behindPrinted(query, of);
  if (row === undefined) return of.compute(rows, form);
  const printed = figureAt(context, row, "printed", "quantity", Number.NEGATIVE_INFINITY);
  const computed = unlessRefused(
    () => of.compute(rows, form),
    (error) => error,
  );
  if (!isOreledgerError(computed) && agrees(computed, printed, of.factor)) return computed;
  return printedMeasure(query, context, row, printed, of, computed);
}

/** The printed result that is meant, and the rows of its edition that a balance is made of. */
export function behindPrinted(
  query: QueryOf<"us_balances">,
  of: Pick<PrintedBalance, "item" | "form">,
): {
  readonly context: Context;
  readonly row: number | undefined;
  readonly rows: QueryOf<"us_balances">;
  readonly form: string | undefined;
} {
  const used = query.wide().where({ item: items }) as QueryOf<"us_balances">;
  const { context, rows } = used.internals();
  requireComparable({ context, rows }, ["series", "commodity", "year"]);
  const row = printedRow(context, [...rows], of);
  if (row === undefined) return { context, row, rows: used, form: of.form };
  const { edition } = versionOf(context.sources, textAt(context.table, "source", row) as string);
  const ofEdition = used.wide().where({ edition }) as QueryOf<"us_balances">;
  return { context, row, rows: ofEdition, form: textAt(context.table, "form", row) as string };
}

/** The printed result of the form that is meant. */
function printedRow(
  context: Context,
  rows: readonly number[],
  { item, form }: Pick<PrintedBalance, "item" | "form">,
): number | undefined {
  const { table } = context;
  const text = (name: string, row: number) => textAt(table, name, row) as string;
  const found = rows.filter((row) => text("item", row) === item && cellText(context, row, "partner") === "_WLD");
  const [only, second] = found;
  if (only === undefined) return undefined;
  const named = found.filter((row) => text("form", row) === (form ?? "all"));
  if (named.length === 1) return named[0];
  if (form === undefined && second === undefined) return only;
  const told = found.map((row) => `${text("form", row)}: ${text("printed", row)} (${addressAt(table, row)})`);
  throw new OreledgerError(
    `${text("commodity", only)} ${cellText(context, only, "year")}: the edition prints ${item} for ${told.join("; ")}. Name one of these forms, such as ${text("form", only)}${form === undefined ? "" : `, and not ${form}`}.`,
  );
}

/** Whether what the rows give is what the edition prints: within half a place of a figure, within a bound, below zero for a letter. */
function agrees({ value, low, high }: Measure, printed: Figure, factor: number): boolean {
  if (printed.status === "net_exporter") return (value ?? high ?? Number.POSITIVE_INFINITY) <= 0;
  const isOpen = printed.low === Number.NEGATIVE_INFINITY && printed.high === Number.POSITIVE_INFINITY;
  if (value === undefined) return isOpen && (low !== undefined || high !== undefined);
  if (printed.value !== undefined) return isNear(value / factor, printed.value);
  return value / factor >= printed.low && value / factor <= printed.high;
}

function printedMeasure(
  query: QueryOf<"us_balances">,
  context: Context,
  row: number,
  printed: Figure,
  { metric, factor, unit }: PrintedBalance,
  computed: Measure<BalanceDetails> | OreledgerError,
): Measure<BalanceDetails> {
  const text = (name: string) => textAt(context.table, name, row);
  const exporter = printed.status === "net_exporter";
  const [low, high] = [printed.low * factor, exporter ? 0 : printed.high * factor];
  const said = `${text("commodity")} ${cellText(context, row, "year")}, ${text("form")}: the edition prints ${text("printed")} (${printed.address})`;
  const why = isOreledgerError(computed)
    ? computed.message
    : computed.value === undefined
      ? "The other rows give no figure."
      : `The other rows give ${computed.text}: the edition counts something else, or figures that it does not print.`;
  if (printed.value === undefined && low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY)
    throw new OreledgerError(`${said}, and its rows give none. ${why}`);
  const value = printed.value === undefined ? undefined : printed.value * factor;
  return new Measure<BalanceDetails>({
    metric,
    value,
    unit: unit({ unit: text("unit") as string, basis: text("basis") as string }),
    range: value === undefined ? { low, high } : undefined,
    formula: "as the edition prints it",
    substituted: text("printed") ?? figureText(printed),
    inputs: [printed],
    lineage: lineageOfRows(query, context, [row]),
    warnings: [
      `As printed, not computed: ${said}. ${why}`,
      ...(exporter ? ["A net exporter: the USGS prints a letter here, not a figure."] : []),
    ],
    details: { printed: printed.value, definition: text("definition") ?? undefined, computed: false },
  });
}
