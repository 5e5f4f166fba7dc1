import type { Rows, SeriesId } from "@oreledger/data";
import { tooOld } from "../answer/held-in-words.ts";
import { lastDay } from "../dates.ts";
import { OreledgerError } from "../errors.ts";
import { anything, type Check, requireInputs, requireText, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { type Filter, selected } from "../query/filter.ts";
import type { Query } from "../query/query.ts";

export type FlowFilter = Filter<Rows["exports"]>;

/** The tables of trade. */
export type Trade = LedgerWith<"exports" | "products">;

/** A question about trade: who sells, who buys, what, when, and by whose books. */
export interface FlowQuestion {
  /** One exporter or several. */
  readonly from?: FlowFilter["exporter"];
  /** One importer or several; `_WLD` is the world. */
  readonly to?: FlowFilter["importer"];
  readonly product?: FlowFilter["product"];
  /** A year (`2024`), a month (`2024-05`), a list, or a range of them: `{ from: "2018", to: "2024" }`. */
  readonly period?: string | readonly string[] | { readonly from: string; readonly to: string } | undefined;
  /** Whose books: `exporter_reported`, `importer_reported`, `reconciled` or `cited`. */
  readonly basis?: FlowFilter["flow_basis"];
  readonly series?: SeriesId | readonly SeriesId[];
  readonly source?: FlowFilter["source"];
  /** Figures as published by this day. */
  readonly asOf?: string;
}

/** The type of each input. The query checks the values, and names the nearest. */
const flowInputs: { readonly [Name in keyof FlowQuestion]-?: Check } = {
  from: anything,
  to: anything,
  product: anything,
  period: anything,
  basis: anything,
  series: anything,
  source: anything,
  asOf: requireText,
};

/**
 * The flows that a question names, from `exports`.
 *
 * @example flows(ledger, { from: "CHN", to: "JPN", product: "hs-284690", period: { from: "2020", to: "2024" } }).toArray()
 * @throws UnknownValue naming the nearest area, product or word.
 */
export function flows(ledger: Trade, question: FlowQuestion): Query<"exports"> {
  const tables = tablesOf(ledger, "exports");
  requireInputs("flows", question, {}, flowInputs);
  const { from, to, product, period, basis, series, source, asOf } = question;
  const query = selected(tables.exports, {
    exporter: from,
    importer: to,
    product,
    period: period === undefined ? undefined : periodsOf(period),
    flow_basis: basis,
    series,
    source,
  });
  return asOf === undefined ? query : query.asOf(asOf);
}

/** Why there is no flow on a day: the ledger has no edition that old, or the caller's reason. */
export function noFlow(ledger: Trade, { asOf, ...timeless }: FlowQuestion, otherwise: () => string): string {
  const old = asOf === undefined ? undefined : tooOld(flows(ledger, timeless), lastDay(asOf));
  return old ?? otherwise();
}

/** A range of years contains years, a range of months months: the months of a year are not further flows. */
function periodsOf(period: NonNullable<FlowQuestion["period"]>): string | readonly string[] {
  if (typeof period !== "object" || Array.isArray(period)) return period as string | readonly string[];
  // Untyped callers may pass null or one end: years and months would both match.
  const { from, to } = (period ?? {}) as { from?: string; to?: string };
  const [first, last] = [from, to].map((end) => /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(end ?? ""));
  if (!first || !last || (first[2] === undefined) !== (last[2] === undefined))
    throw new OreledgerError(
      `A range of periods goes from a year to a year or from a month to a month, not from ${JSON.stringify(from)} to ${JSON.stringify(to)}.`,
    );
  if (first[0] > last[0])
    throw new OreledgerError(`The range of periods runs backwards: name it from ${to} to ${from}.`);
  const yearly = first[2] === undefined;
  const number = (found: RegExpExecArray) => (yearly ? Number(found[1]) : 12 * Number(found[1]) + Number(found[2]) - 1);
  const name = (at: number) =>
    yearly ? String(at) : `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  const count = number(last) - number(first) + 1;
  return Array.from({ length: count }, (_, i) => name(number(first) + i));
}
