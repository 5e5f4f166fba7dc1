import { type AreaCode, areaRole, type Universe } from "@oreledger/data";
import { oneExtract } from "../books/extract.ts";
import { newestTelling } from "../books/telling.ts";
import { boundsOthers, sourcesOf, universeOf } from "../books/universe.ts";
import type { Citation } from "../cite/citation.ts";
import { OreledgerError } from "../errors.ts";
import { type HhiScale, hhiOf } from "../metrics/concentration/hhi.ts";
import { shareIn } from "../metrics/concentration/share.ts";
import type { CoverageDetails } from "../metrics/core/coverage.ts";
import { distribute } from "../metrics/core/distribution.ts";
import { type FlowFigure, hasValues, partnersOf } from "../metrics/core/flows.ts";
import { areasNamed } from "../metrics/core/known-areas.ts";
import type { Denominator, Measure, Residual } from "../metrics/core/measure.ts";
import type { SupplierDetails } from "../metrics/core/supplier-index.ts";
import { textAt, textsOf } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { type Amount, amountOf } from "./amount.ts";
import { contentsNotes, contentsOf, conversionNotes } from "./contents.ts";
import { elsewhere } from "./elsewhere.ts";
import { type FlowQuestion, flows, noFlow, type Trade } from "./question.ts";
import { seriesOf } from "./series.ts";

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
  /** The newest complete year where it is left out. A year is answered by its twelve months where they name more partners. */
  readonly period?: FlowQuestion["period"];
  /** What is ranked: value by default, or quantity, which answers where the source prints no values. */
  readonly of?: FlowFigure;
  readonly scale?: HhiScale;
}

/** Whom a country trades one product with in one period, the largest first. */
export interface Partners {
  readonly partners: readonly Partner[];
  /** The year or period that answers. */
  readonly period: string;
  /** What is ranked, and what the shares are of. */
  readonly of: FlowFigure;
  /** The sum of the twelve months of the year stands for it. */
  readonly byMonths: boolean;
  /** Whose partners the source tells of: a ranking of chosen ones is none of the world. */
  readonly universe: Universe | undefined;
  /** Goods that come back to the country that they come from: in the total, and no partner's. */
  readonly reimports: Amount | undefined;
  /** Whose books answer: the country's own, unless others were named or its own name no partner. */
  readonly basis: string;
  /** The product that answers: of reconciled figures the code in their edition of the Harmonized System. */
  readonly product: string;
  /** What the product holds beside its commodities. */
  readonly alsoHolds: string | undefined;
  /** What the shares divide by: the row for the world where the source prints one, otherwise the sum of the partners. */
  readonly denominator: Denominator;
  /** What no partner is named for. */
  readonly residual: Residual | undefined;
  /** The Herfindahl–Hirschman index of the partners' shares. */
  readonly concentration: Measure<SupplierDetails>;
  /**
   * The share that some partners have together, in percent. A country that is not among all partners has none; one that is not
   * among the largest has between none and what the source sums up as others.
   *
   * @throws OreledgerError of one that is not among chosen partners: its share is not known. InvalidInput of an empty list.
   */
  readonly shareOf: (partners: AreaCode | readonly AreaCode[]) => Measure<CoverageDetails>;
  readonly series: string;
  readonly warnings: readonly string[];
  readonly cite: () => Citation[];
}

/**
 * The partners of one country in one product and period, with shares, unit values and their concentration: destinations with
 * `from`, origins with `to`. Taken from the country's own books unless `basis` names others, and from one extract of them: the
 * one that names all partners before one that names some, otherwise the one with the most. `warnings` names the others. Where its own
 * books name no partner, what a publisher reconciled from both sides' answers, and says so; the two are never mixed.
 *
 * A share is a share of the world where the source names all partners or prints a row for the world; else `warnings` says among whom.
 *
 * @example
 * const sold = partners(ledger, { from: "CHN", product: "hs-284690", period: "2024" });
 * sold.partners.slice(0, 3).map(({ area }) => area); // JPN, USA, VNM
 * sold.concentration.text; // "2,192.93 points"
 * sold.shareOf(["JPN", "USA"]).text; // "63.3071 percent"
 * @throws OreledgerError where not exactly one of from and to is given, or no flow answers.
 * @throws IncomparableRows where the flows differ in books, product, valuation or length of period.
 */
export function partners(ledger: Trade, question: PartnersQuestion): Partners {
  const { of: wanted, scale, ...asked } = question ?? {};
  const { query, period, by, notes } = partnersTold(ledger, asked);
  const cell = (column: string) => textAt(query.internals().context.table, column, rowOf(query)) as string;
  const source = sourcesOf(query)[0] as string;
  const universe = universeOf(query.internals().context, source);
  const valued = hasValues(query);
  if (!valued && wanted === "value_usd")
    throw new OreledgerError(`${source} prints no values of these flows: ask for their quantity.`);
  const of = wanted ?? (valued ? "value_usd" : "quantity");
  const distribution = distribute(partnersOf(query, by, of));
  const { suppliers, denominator, residual, warnings, whole } = distribution;
  const ranked = [...suppliers].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const keeper = cell(by === "exporter" ? "importer" : "exporter");
  const amountsBy: ReadonlyMap<string, Query<"exports">> = query.groupBy(by);
  const back = amountsBy.get(keeper);
  const [contents] = contentsOf(ledger, [cell("product")]);
  return {
    partners: ranked.map(({ label, value }, i) => ({
      rank: i + 1,
      area: label,
      ...amountOf(amountsBy.get(label) as Query<"exports">),
      share: value === undefined || !whole.value ? undefined : value / whole.value,
    })),
    period,
    of,
    byMonths: /^\d{4}$/.test(period) && cell("period") !== period,
    universe,
    basis: cell("flow_basis"),
    product: cell("product"),
    reimports: back === undefined ? undefined : amountOf(back),
    alsoHolds: contents?.alsoHolds,
    denominator,
    residual,
    concentration: hhiOf(distribution, scale),
    shareOf: (some) => {
      const areas = areasNamed(query, some, by);
      const formula = `s = (${areas.join(" + ")}) / all partners`;
      const measure = shareIn(distribution, { metric: "share", formula, areas }, {});
      const mayBe = (area: string) => boundsOthers(universe) && areaRole(area) === "supplier" && area !== keeper;
      const unknown = measure.details.unnamed.filter((area) => !mayBe(area));
      if (unknown.length > 0)
        throw new OreledgerError(
          `${unknown.join(", ")}: not among the ${suppliers.length} partners in ${source}, so the share is not known.`,
        );
      return measure;
    },
    series: [...seriesOf(query).keys()].join(", "),
    warnings: [
      ...(valued ? [] : [`${source} prints no values of these flows: the shares are of quantity.`]),
      ...notes,
      ...warnings,
      ...query.notes,
    ],
    cite: () => query.cite(),
  };
}

/** The flows of one country with its partners, and what must be known of them. */
export interface PartnersTold {
  readonly query: Query<"exports">;
  /** The year or period that answers. */
  readonly period: string;
  /** On which side of the flows the partners stand. */
  readonly by: "exporter" | "importer";
  readonly notes: readonly string[];
}

/**
 * The flows that answer who the partners of one country are: which books, extract and period count is decided here alone.
 *
 * @throws OreledgerError where not exactly one of from and to is given, or no flow answers.
 */
export function partnersTold(ledger: Trade, question: PartnersQuestion): PartnersTold {
  const { from, to } = question;
  if ((from === undefined) === (to === undefined))
    throw new OreledgerError("Name one country: { from } for its destinations, or { to } for its origins.");
  const by = from === undefined ? "exporter" : "importer";
  const basis = question.basis ?? (from === undefined ? "importer_reported" : "exporter_reported");
  const own = asked(ledger, { ...question, basis }, by);
  const useOther = own.query.length === 0 && question.basis === undefined;
  const { query, period } = useOther ? reconciled(ledger, question, by) : own;
  if (query.length === 0) throw new OreledgerError(noFlow(ledger, question, () => nobody(ledger, question, basis)));
  const source = sourcesOf(query)[0] as string;
  const { context } = query.internals();
  const cell = (column: string) => textAt(context.table, column, rowOf(query)) as string;
  const notes = useOther
    ? [
        `The ledger has no list of partners from the books of ${cell(by === "exporter" ? "importer" : "exporter")}: ${source} answers for ${cell("product")}, with figures reconciled from both sides’ reports.`,
      ]
    : otherList(ledger, question, universeOf(context, source), by);
  return { query, period, by, notes: [...contentsNotes(ledger, query), ...conversionNotes(ledger, query), ...notes] };
}

/** What a publisher reconciled from both sides' books, of the product or of its code in that publisher's edition. */
const reconciled = (ledger: Trade, question: PartnersQuestion, by: "exporter" | "importer") =>
  asked(ledger, { ...question, product: editionsOf(ledger, question.product), basis: "reconciled" }, by);

/** A product, and the same code in each edition in which the ledger holds it. */
function editionsOf({ tables }: Trade, product: PartnersQuestion["product"]): PartnersQuestion["product"] {
  if (typeof product !== "string") return product;
  const [row] = tables.products.where({ id: product }).toArray();
  if (row?.classification !== "hs_as_reported") return product;
  const editions = tables.products.where({ code: row.code, classification: "hs" }).toArray();
  return [product, ...editions.map(({ id }) => id)];
}

/** That a list of all partners stands beside one of chosen ones. */
function otherList(
  ledger: Trade,
  question: PartnersQuestion,
  universe: Universe | undefined,
  by: "exporter" | "importer",
): string[] {
  if (universe !== "chosen_partners" || question.basis !== undefined || question.series !== undefined) return [];
  const { query, period } = reconciled(ledger, { ...question, period: undefined }, by);
  const [row] = query.internals().rows;
  if (row === undefined) return [];
  const product = textAt(query.internals().context.table, "product", row);
  return [
    `${sourcesOf(query)[0]} has every partner in ${period}, with figures reconciled from both sides’ reports: ask for ${product} in the books "reconciled".`,
  ];
}

const rowOf = (query: Query<"exports">): number => query.internals().rows[0] as number;

/** The flows that answer: of the year or periods that were asked for, or of the newest complete year. */
function asked(
  ledger: Trade,
  question: PartnersQuestion,
  by: "exporter" | "importer",
): { readonly query: Query<"exports">; readonly period: string } {
  const { period } = question;
  const year = typeof period === "string" && /^\d{4}$/.test(period) ? period : undefined;
  if (period !== undefined && year === undefined) {
    const query = oneExtract(withPartners(flows(ledger, question), by), "partners");
    return { query, period: periodsIn(query) };
  }
  const every = flows(ledger, { ...question, period: undefined });
  const telling = newestTelling(every, year);
  if (telling !== undefined) return { query: telling.query, period: telling.year };
  // No complete year: what was asked for, as far as it goes.
  const query = oneExtract(withPartners(flows(ledger, question), by), "partners");
  return { query: year === undefined ? query.narrowed(new Uint32Array(), []) : query, period: year ?? "" };
}

/** The periods of some flows: from the first to the last where none between them is missing, otherwise each. */
function periodsIn(query: Query<"exports">): string {
  const periods = [...query.groupBy("period").keys()].sort();
  const at = (period: string): number => {
    const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(period) ?? [];
    return month === undefined ? Number(year) : 12 * Number(year) + Number(month);
  };
  const whole = periods.every((period, i) => i === 0 || at(period) === at(periods[i - 1] as string) + 1);
  return periods.length > 2 && whole ? `${periods[0]} to ${periods.at(-1)}` : periods.join(", ");
}

/** Why nobody answers, and who does: the world as a whole, or other books. */
function nobody(ledger: Trade, question: PartnersQuestion, basis: NonNullable<FlowQuestion["basis"]>): string {
  const { from, to, product, period } = question;
  const all = flows(ledger, { ...question, basis });
  const when = period === undefined ? "any complete year" : JSON.stringify(period);
  return `No source has the partners of ${JSON.stringify(from ?? to)} in ${JSON.stringify(product)}, ${when}, in the books ${JSON.stringify(basis)}${all.length > 0 ? ": only of the world as a whole" : ""}.${all.length > 0 ? "" : otherBooks(ledger, question)}${elsewhere(ledger, { ...question, basis }, isList)}`;
}

/** Where the books that were meant hold nothing: the books that do. */
function otherBooks(ledger: Trade, { basis: _, ...question }: FlowQuestion): string {
  const books = [...flows(ledger, question).groupBy("flow_basis")];
  const lists = books.filter(([, query]) => isList(query as Query<"exports">)).map(([basis]) => basis);
  if (lists.length > 0) return ` They are in the books ${lists.join(" and ")}: name the basis.`;
  return books.length === 0
    ? ""
    : ` The books ${books.map(([basis]) => basis).join(" and ")} have single flows of it, and no list of partners.`;
}

/** Whether flows name the partners of a country, and not one alone. */
const isList = (query: Query<"exports">): boolean => newestTelling(query)?.isList === true;

/** The flows of the sources that name partners: one that prints the world alone has none to rank. */
function withPartners(query: Query<"exports">, by: "exporter" | "importer"): Query<"exports"> {
  const { context, rows } = query.internals();
  const [source, partner] = [textsOf(context.table, "source", rows), textsOf(context.table, by, rows)];
  const naming = new Set(
    Array.from(rows)
      .filter((row) => partner(row) !== "_WLD")
      .map(source),
  );
  return query.narrowed(
    rows.filter((row) => naming.has(source(row))),
    [],
  );
}
