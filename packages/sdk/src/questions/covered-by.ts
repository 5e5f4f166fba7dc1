import type { AgreementType, AreaCode, CommodityId, Rows } from "@oreledger/data";
import { type Restriction, restrictionsOn } from "../acts/restrictions.ts";
import type { Footnotes } from "../answer/footnotes.ts";
import { type Paragraph, paragraph } from "../answer/page.ts";
import { lastDay } from "../dates.ts";
import { LEADING_SERIES } from "../ledger/leading-series.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { present } from "../lists.ts";
import type { SharingOptions } from "../metrics/core/distribution.ts";
import { agreementCoverage } from "../metrics/policy/agreement-coverage.ts";
import { agreementPartners } from "../metrics/policy/agreement-partners.ts";
import { restrictionCoverage } from "../metrics/policy/restriction-coverage.ts";
import type { Range } from "../query/condition.ts";
import { selected } from "../query/filter.ts";
import type { Query } from "../query/query.ts";
import { naming, ofShares } from "./declare/columns.ts";
import type { ConditionRead, Input, InputsRead } from "./declare/input.ts";
import { InputRefused } from "./declare/refusal.ts";
import { stage } from "./stage-meant.ts";

/** The inputs of `coverage`. */
export const inputs = [
  { name: "of", kind: "area", about: "the partners of this country: USA" },
  {
    name: "signed",
    kind: "condition",
    column: "agreements.signed",
    value: "dates",
    about: "only its agreements signed in a month, on a day or in a period: 2025-10, 2025-10-01..2026-02-04",
  },
  {
    name: "type",
    kind: "list",
    about:
      "only its agreements of these types (default: framework,mou); with `controlsOn`: only export restrictions of these types (default: all)",
  },
  { name: "partners", kind: "areas", groups: "members", about: "instead of a country's partners: these areas" },
  {
    name: "controlsOn",
    kind: "date",
    about: "instead of agreements: supply under acts that restrict its export on that day",
  },
  {
    name: "importer",
    kind: "area",
    about: "with `controlsOn`: for one importer; acts that target others do not count",
  },
  { name: "commodity", kind: "commodity", short: "c", default: "rare-earths", about: "which commodity" },
  stage,
  { ...ofShares.measure, default: "production", about: "production, reserves or capacity" },
  { ...ofShares.form, about: "the form, if a series prints several" },
  { ...ofShares.basis, about: "the basis, if a series prints several" },
  { ...ofShares.series, default: LEADING_SERIES, about: "whose figures" },
  { ...ofShares.year, value: "years", about: "the data year or years: 2024, 2020..2024", otherwise: "the last two" },
] as const satisfies readonly Input[];

/** The inputs, as understood. */
export type Asked = InputsRead<typeof inputs>;

/** The tables that the question reads. */
export const tables = [
  ...naming,
  "agreement_parties",
  "agreements",
  "event_relations",
  "policy_events",
  "print_links",
  "readings",
  "shares",
  "sources",
] as const;
export type Reads = LedgerWith<(typeof tables)[number]>;

export type Shares = Query<"shares">;
type Denominator = SharingOptions["denominator"];

/** The covered part: by agreements, by named areas or by controls. */
export function chosenBy(ledger: Reads, asked: Asked, signedText: unknown) {
  const given = [asked.of, asked.partners, asked.controlsOn].filter((input) => input !== undefined);
  if (given.length !== 1)
    throw new InputRefused(
      { code: "conflicting_inputs" },
      (called) =>
        `Give one of three: ${called("of")} with a country (its agreement partners), ${called("partners")} with a list of areas, or ${called("controlsOn")} with a day.`,
    );
  if (asked.importer !== undefined && asked.controlsOn === undefined)
    throw new InputRefused(
      { code: "conflicting_inputs", input: "importer" },
      (called) => `${called("importer")} needs ${called("controlsOn")}: acts can target importers, agreements cannot.`,
    );
  if (asked.controlsOn !== undefined) {
    const on = lastDay(asked.controlsOn);
    const types = asked.type as Restriction["event"]["type"][] | undefined;
    const restricting = ledger.tables.policy_events.wide().where({ restricts: "exports" }).toColumns().type as string[];
    const kinds = [...new Set(restricting)].sort();
    const wrong = types?.find((type) => !kinds.includes(type));
    if (wrong !== undefined)
      throw new InputRefused(
        { code: "unknown_value", input: "type", nearest: kinds },
        (called) =>
          `${called("type")} with ${called("controlsOn")} takes the types of acts that restrict exports, ${kinds.join(", ")}, not ${JSON.stringify(wrong)}.`,
      );
    const commodity = asked.commodity as CommodityId;
    const controls = { on, commodity, ...present({ types, importer: asked.importer }) };
    const others = restrictionsOn(ledger, { commodity, date: on }).inForce.filter(
      ({ event, reach }) =>
        event.restricts !== "exports" || reach === "technology" || (types !== undefined && !types.includes(event.type)),
    );
    return {
      title: `Under ${types === undefined ? "an act that restricts exports" : types.map((type) => type.replaceAll("_", " ")).join(" or ")} on ${on}`,
      measure: (query: Shares, denominator: Denominator) =>
        restrictionCoverage(query, controls, { ...(denominator && { denominator }), scale: "percent" }),
      notes: (footnotes: Footnotes, _: (id: string) => string, { acts }: Counted) => [
        ...countedActs(ledger, acts as readonly string[], footnotes),
        ...notCounted(ledger, others, footnotes),
      ],
      data: { controlsOn: on, types, importer: asked.importer, notCounted: others.map(({ event }) => event.id) },
    };
  }
  if (asked.partners !== undefined) {
    const list = asked.partners;
    return {
      title: `Held by ${list.join(", ")}`,
      measure: (query: Shares, denominator: Denominator) =>
        agreementCoverage(query, list, { ...(denominator && { denominator }), scale: "percent" }),
      notes: () => [],
      data: { partners: list },
    };
  }
  const of = asked.of as AreaCode;
  const signed = asked.signed as Range<string> | undefined;
  const { agreements } = ledger.tables;
  const among = selected(agreements, { signed });
  const partnersOf = {
    agreements: among,
    of,
    ...present({ types: asked.type as readonly AgreementType[] | undefined }),
  };
  const partners = agreementPartners(ledger, partnersOf);
  const { acts, agreements: counted, notCounted: others, types } = partners;
  const typeOf = new Map<string, string>(among.toArray().map(({ id, type }) => [id, type]));
  return {
    title: `Partners of ${of} by ${counted.length} ${counted.length === 1 ? "agreement" : "agreements"}${signed === undefined ? "" : ` signed ${typeof signedText === "string" ? signedText : inText(asked.signed)}`}`,
    measure: (query: Shares, denominator: Denominator) =>
      agreementCoverage(query, partnersOf, { ...(denominator && { denominator }), scale: "percent" }),
    notes: (footnotes: Footnotes, areaName: (id: string) => string) => [
      paragraph(
        `Counted: signed agreements of ${areaName(of)} of the type ${types.join(" or ")}. Each partner, with the agreement that makes it one:`,
      ),
      {
        kind: "items" as const,
        items: Object.entries(acts).map(([area, ids]) => ({
          text: `${area} ${areaName(area)}: ${ids.join(", ")}`,
          marks: footnotes.mark(agreements.wide().where({ id: ids }).cite()),
        })),
      },
      ...(others.length === 0
        ? []
        : [
            paragraph(
              `Not counted, because they are of another type or not signed: ${others.map((id) => `${id} (${(typeOf.get(id) ?? "").replaceAll("_", " ")})`).join(", ")}.`,
              footnotes.mark(agreements.wide().where({ id: others }).cite()),
            ),
          ]),
    ],
    data: { of, types, agreements: counted, partners: acts, notCounted: others },
  };
}

/** What was counted, from the details of either kind of measure. */
export type Counted = { readonly acts: unknown };

/** The acts by which supply counts as restricted. */
function countedActs({ tables }: Reads, ids: readonly string[], footnotes: Footnotes): Paragraph[] {
  if (ids.length === 0) return [];
  const named = tables.policy_events.toArray().filter(({ id }) => ids.includes(id));
  const marks = footnotes.mark(tables.policy_events.wide().where({ id: ids }).cite());
  return [paragraph(`Counted, in force for the whole commodity: ${actsInWords(named)}.`, marks)];
}

/** The acts in force that restrict the commodity in other ways. */
function notCounted({ tables }: Reads, others: readonly Restriction[], footnotes: Footnotes): Paragraph[] {
  if (others.length === 0) return [];
  const acts = others.map(({ event }) => event);
  const marks = footnotes.mark(tables.policy_events.where({ id: acts.map(({ id }) => id) }).cite());
  const why = "it does not restrict exports of the goods or is of another type";
  return [paragraph(`In force but not counted, because ${why}: ${actsInWords(acts)}.`, marks)];
}

const actsInWords = (acts: readonly Pick<Rows["policy_events"], "id" | "actors" | "type">[]): string =>
  acts.map(({ id, actors, type }) => `${id} (${actors.join(", ")}, ${type.replaceAll("_", " ")})`).join(", ");

/** A condition in words. */
export function inText(condition: ConditionRead | undefined): string {
  if (condition === null || condition === undefined || typeof condition !== "object") return String(condition);
  if (Array.isArray(condition)) return condition.join(", ");
  const { from = "", to = "" } = condition as Range<string | number>;
  return `${from}..${to}`;
}
