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
import { type FlowFigure, hasValues, inexactNotes, partnersOf } from "../metrics/core/flows.ts";
import { areasNamed } from "../metrics/core/known-areas.ts";
import type { Denominator, Measure, Residual } from "../metrics/core/measure.ts";
import type { SupplierDetails } from "../metrics/core/supplier-index.ts";
import { textAt, textsOf } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { type Amount, amountOf } from "./amount.ts";
import { contentsNotes, contentsOf, conversionNotes } from "./contents.ts";
import { elsewhere } from "./elsewhere.ts";
import { periodsIn } from "./periods-in.ts";
import { type FlowQuestion, flows, noFlow, type Trade } from "./question.ts";
import { seriesOf } from "./series.ts";

/** One partner of one country's trade. */
export interface Partner extends Amount {
  readonly rank: number;
  readonly area: string;
  /** Its share of the denominator, as a fraction of one; by value or quantity, as requested. Undefined unless the shares are of all partners. */
  readonly share: number | undefined;
}

/** One country's trade in one product and period, and how to count it. */
export interface PartnersQuestion extends FlowQuestion {
  readonly product: NonNullable<FlowQuestion["product"]>;
  /** The newest complete year by default. The twelve months of a year replace it if they name more partners. */
  readonly period?: FlowQuestion["period"];
  /** What to rank by: value (default) or quantity, which is also used if the source prints no values. */
  readonly of?: FlowFigure;
  readonly scale?: HhiScale;
}

/** A country's trade partners for one product in one period, the largest first. */
export interface Partners {
  readonly partners: readonly Partner[];
  /** The year or period of the answer. */
  readonly period: string;
  /** What the ranking and the shares count. */
  readonly of: FlowFigure;
  /** Whether the year is the sum of its twelve months. */
  readonly byMonths: boolean;
  /** Which partners the source names: a ranking of selected ones is not one of the world. */
  readonly universe: Universe | undefined;
  /** Whether the shares are of all partners: the source names or sums them all, or prints a total. If not, their sum is no total: there are no shares. */
  readonly ofAll: boolean;
  /** Goods that return to their country of origin: counted in the total, but for no partner. */
  readonly reimports: Amount | undefined;
  /** Whose books were used: the country's own, unless others were requested or its own name no partner. */
  readonly basis: string;
  /** The product of the answer: for reconciled figures, the code in their edition of the Harmonized System. */
  readonly product: string;
  /** What the product contains besides its commodities. */
  readonly alsoHolds: string | undefined;
  /** The denominator of the shares: the row for the world if the source prints one, otherwise the sum of the partners. No value if they are not all. */
  readonly denominator: Denominator;
  /** The amount that no named partner has. */
  readonly residual: Residual | undefined;
  /** The Herfindahl–Hirschman index of the partners' shares. */
  readonly concentration: Measure<SupplierDetails>;
  /**
   * The total share of some partners, in percent. A country that is missing from all partners has none; one missing from the
   * largest has between none and what the source prints for others.
   *
   * Selected partners without a total have at most their share of the listed ones.
   *
   * @throws OreledgerError for one that is missing from selected partners: its share is not known. InvalidInput for an empty list.
   */
  readonly shareOf: (partners: AreaCode | readonly AreaCode[]) => Measure<CoverageDetails>;
  readonly series: string;
  readonly warnings: readonly string[];
  readonly cite: () => Citation[];
}

/**
 * The partners of one country in one product and period, with shares, unit values and their concentration: destinations with `from`,
 * origins with `to`. Uses the country's own books unless `basis` names others, and one extract of them: one that names all partners
 * before one that names some, otherwise the one with the most. `warnings` names the others. If its own books name no partner, figures
 * that a publisher reconciled from both sides' are used, and `warnings` says so; the two are never mixed.
 *
 * There are shares if the source names all partners, or the largest and the sum of the others, or prints a row for the world. Without
 * them `warnings` says so, and `concentration` and `shareOf` have bounds only.
 *
 * @example
 * const sold = partners(ledger, { from: "CHN", product: "hs-284690", period: "2024" });
 * sold.partners.slice(0, 3).map(({ area }) => area); // JPN, USA, VNM
 * sold.concentration.text; // "2,192.93 points"
 * sold.shareOf(["JPN", "USA"]).text; // "63.3071 percent"
 * @throws OreledgerError if not exactly one of from and to is given, or no flow answers.
 * @throws IncomparableRows if the flows differ in books, product, valuation or length of period.
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
    ofAll: distribution.ofAll === true,
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

/** The flows of one country with its partners, and notes on them. */
export interface PartnersTold {
  readonly query: Query<"exports">;
  /** The year or period of the answer. */
  readonly period: string;
  /** The side of the flows on which the partners are. */
  readonly by: "exporter" | "importer";
  readonly notes: readonly string[];
}

/**
 * The flows that show a country's partners. Only this function decides which books, extract and period count.
 *
 * @throws OreledgerError if not exactly one of from and to is given, or no flow answers.
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
  return {
    query,
    period,
    by,
    notes: [
      ...contentsNotes(ledger, query),
      ...conversionNotes(ledger, query),
      ...inexactNotes(query, "quantity"),
      ...notes,
    ],
  };
}

/** Figures that a publisher reconciled from both sides' books, for the product or its code in that publisher's edition. */
const reconciled = (ledger: Trade, question: PartnersQuestion, by: "exporter" | "importer") =>
  asked(ledger, { ...question, product: editionsOf(ledger, question.product), basis: "reconciled" }, by);

/** A product, and the same code in the other editions that the ledger has. */
function editionsOf({ tables }: Trade, product: PartnersQuestion["product"]): PartnersQuestion["product"] {
  if (typeof product !== "string") return product;
  const [row] = tables.products.where({ id: product }).toArray();
  if (row?.classification !== "hs_as_reported") return product;
  const editions = tables.products.where({ code: row.code, classification: "hs" }).toArray();
  return [product, ...editions.map(({ id }) => id)];
}

/** For a list of selected partners: the note that another list has them all. */
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

/** The flows of the requested year or periods, or of the newest complete year. */
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
  // Without a complete year: whatever matches the question.
  const query = oneExtract(withPartners(flows(ledger, question), by), "partners");
  return { query: year === undefined ? query.narrowed(new Uint32Array(), []) : query, period: year ?? "" };
}

/** Why there are no partners, and what there is: the world as a whole, or other books. */
function nobody(ledger: Trade, question: PartnersQuestion, basis: NonNullable<FlowQuestion["basis"]>): string {
  const { from, to, product, period } = question;
  const all = flows(ledger, { ...question, basis });
  const when = period === undefined ? "any complete year" : JSON.stringify(period);
  return `No source has the partners of ${JSON.stringify(from ?? to)} in ${JSON.stringify(product)}, ${when}, in the books ${JSON.stringify(basis)}${all.length > 0 ? ": only of the world as a whole" : ""}.${all.length > 0 ? "" : otherBooks(ledger, question)}${elsewhere(ledger, { ...question, basis }, isList)}`;
}

/** If the requested books have nothing: the books that have. */
function otherBooks(ledger: Trade, { basis: _, ...question }: FlowQuestion): string {
  const books = [...flows(ledger, question).groupBy("flow_basis")];
  const lists = books.filter(([, query]) => isList(query as Query<"exports">)).map(([basis]) => basis);
  if (lists.length > 0) return ` They are in the books ${lists.join(" and ")}: name the basis.`;
  return books.length === 0
    ? ""
    : ` The books ${books.map(([basis]) => basis).join(" and ")} have single flows of it, and no list of partners.`;
}

/** Whether flows name several partners of a country. */
const isList = (query: Query<"exports">): boolean => newestTelling(query)?.isList === true;

/** The flows of sources that name partners: one that prints only the world has none to rank. */
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
