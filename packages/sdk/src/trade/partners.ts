import type { Citation } from "../cite/citation.ts";
import { OreledgerError } from "../errors.ts";
import type { HhiScale } from "../metrics/concentration/hhi.ts";
import { distribute } from "../metrics/core/distribution.ts";
import { type FlowFigure, partnersOf } from "../metrics/core/flows.ts";
import type { Denominator, Measure, Residual } from "../metrics/core/measure.ts";
import type { SupplierDetails } from "../metrics/core/supplier-index.ts";
import { tradeConcentration } from "../metrics/trade/trade-concentration.ts";
import { textAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { type Amount, amountOf } from "./amount.ts";
import { type FlowFilter, type FlowQuestion, flows, type Trade } from "./question.ts";
import { requireOneSeries, seriesOf } from "./series.ts";

/** One partner of one country's trade. */
export interface Partner extends Amount {
  readonly rank: number;
  readonly area: string;
  /** Of the denominator, as a fraction of one; of value or of quantity, as asked. */
  readonly share: number | undefined;
}

/** One country's trade in one product and period, and how it is counted. */
export interface PartnersQuestion extends FlowQuestion {
  readonly product: NonNullable<FlowQuestion["product"]>;
  readonly period: NonNullable<FlowQuestion["period"]>;
  /** What is ranked: value by default, or quantity. */
  readonly of?: FlowFigure;
  readonly scale?: HhiScale;
}

/** Whom a country trades one product with in one period, the largest first. */
export interface Partners {
  readonly partners: readonly Partner[];
  /** What the shares divide by: the row for the world where the source prints one, otherwise the sum of the partners. */
  readonly denominator: Denominator;
  /** What no partner is named for. */
  readonly residual: Residual | undefined;
  /** The Herfindahl–Hirschman index of the partners' shares. */
  readonly concentration: Measure<SupplierDetails>;
  readonly series: string;
  readonly warnings: readonly string[];
  readonly cite: () => Citation[];
}

/**
 * The partners of one country in one product and period, with shares, unit values and their concentration: destinations with
 * `from`, origins with `to`. Taken from the country's own books unless `basis` names others.
 *
 * A share is a share of the world only where the source prints a row for the world; else `warnings` says among whom.
 *
 * @example partners(ledger, { from: "CHN", product: "hs-284690", period: "2024" }).partners.slice(0, 3).map(({ area }) => area) // JPN, USA, VNM
 * @throws OreledgerError where not exactly one of from and to is given, or no flow answers.
 * @throws IncomparableRows where the flows differ in books, series, product, valuation or period.
 */
export function partners(ledger: Trade, question: PartnersQuestion): Partners {
  const { from, to, of = "value_usd", scale } = question;
  if ((from === undefined) === (to === undefined))
    throw new OreledgerError("Name one country: { from } for its destinations, or { to } for its origins.");
  const by = from === undefined ? "exporter" : "importer";
  const basis = question.basis ?? (from === undefined ? "importer_reported" : "exporter_reported");
  const all = flows(ledger, { ...question, basis });
  const query = withPartners(all, by);
  if (query.length === 0)
    throw new OreledgerError(
      `No source tells of the partners of ${JSON.stringify(from ?? to)} in ${JSON.stringify(question.product)}, ${JSON.stringify(question.period)}, by the books ${JSON.stringify(basis)}${all.length > 0 ? ": only of the world as a whole" : ""}.${all.length > 0 ? "" : otherBooks(ledger, question)}`,
    );
  requireOneSeries(query);
  const { suppliers, denominator, residual, warnings, whole } = distribute(partnersOf(query, by, of));
  const ranked = [...suppliers].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return {
    partners: ranked.map(({ label, value }, i) => ({
      rank: i + 1,
      area: label,
      ...amountOf(query.where({ [by]: label } as FlowFilter)),
      share: value === undefined || !whole.value ? undefined : value / whole.value,
    })),
    denominator,
    residual,
    concentration: tradeConcentration(query, {
      by,
      of,
      ...(scale === undefined ? {} : { scale }),
    }),
    series: [...seriesOf(query).keys()].join(", "),
    warnings,
    cite: () => query.cite(),
  };
}

/** Where the books that were meant hold nothing: the books that do. */
function otherBooks(ledger: Trade, { basis: _, ...question }: FlowQuestion): string {
  const found = [...flows(ledger, question).groupBy("flow_basis").keys()];
  return found.length === 0 ? "" : ` They stand in the books ${found.join(" and ")}: name the basis.`;
}

/** The flows of the series that name partners: one that prints the world alone has none to rank. */
function withPartners(query: Query<"exports">, by: "exporter" | "importer"): Query<"exports"> {
  const { context, rows } = query.internals();
  const named = Uint32Array.from(Array.from(rows).filter((row) => textAt(context.table, by, row) !== "_WLD"));
  const series = new Set<string>();
  for (const row of named) series.add(textAt(context.table, "source", row) as string);
  return query.where({ source: [...series] } as FlowFilter);
}
