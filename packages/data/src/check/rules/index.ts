import type { Row } from "../../form/address.ts";
import { type TableName, tables } from "../../tables/index.ts";
import type { Ledger, LedgerBreach, LedgerRule } from "../ledger.ts";
import { on } from "../ledger.ts";
import type { StreamedRule } from "../streamed-rule.ts";
import { mistakenUnions } from "./african-union.ts";
import { balanceMagnitude } from "./balance-magnitude.ts";
import { mappedCatchAlls } from "./catch-all-commodity.ts";
import { claimBestSource, claimCheck } from "./claim-check.ts";
import { beforeAgreement } from "./commitment-before-agreement.ts";
import { maybeSuperseded } from "./commitment-not-superseded.ts";
import { impossibleParts } from "./commitment-part-of-whole.ts";
import { computedShare } from "./computed-share.ts";
import { coordinate } from "./coordinate.ts";
import { correctionsHold } from "./corrections.ts";
import { dateAfterSource } from "./date-after-source.ts";
import { endingSoon } from "./event-ends-soon.ts";
import { statusBreaches } from "./event-status.ts";
import { wideExceptions } from "./exception-form.ts";
import { flowUniverse } from "./flow-universe.ts";
import { locatorFits } from "./locator.ts";
import { magnitude, unitSlip } from "./magnitude.ts";
import { membership } from "./membership.ts";
import { nameOfOneRow } from "./name-of-one-row.ts";
import { onOnePoint } from "./one-point.ts";
import { partnerTotal } from "./partner-total.ts";
import { incompleteLists } from "./party-list.ts";
import { repeatedPledges } from "./pledge-is-sum-of-children.ts";
import { notFromIssuer } from "./primary-from-issuer.ts";
import { printLinksJoin } from "./print-links.ts";
import { printedFigure, printedShare } from "./printed-figure.ts";
import { printedStatus } from "./printed-status.ts";
import { recordCap } from "./record-cap.ts";
import { foreignRelations } from "./relation-by-own-actor.ts";
import { impossibleDays } from "./relation-dates.ts";
import { reservesOverProduction } from "./reserves-over-production.ts";
import { movedSources } from "./series-host.ts";
import { unfitAddresses } from "./source-address-kind.ts";
import { statusAfterReading } from "./status-after-reading.ts";
import { unitAndBasis } from "./unit-and-basis.ts";
import { worldTotal } from "./world-total.ts";
import { yearInId } from "./year-in-id.ts";

/** The tables whose evidence level says how near the issuer a fact was read, act by act. */
const documented: readonly TableName[] = ["agreements", "commitments", "policy_events", "event_relations"];

function primaryFromIssuer(ledger: Ledger): LedgerBreach[] {
  const sources = new Map(ledger.rows("sources").map((source) => [source.id as string, source]));
  return documented.flatMap((table) => on(table, notFromIssuer(sources, ledger.rows(table) as never)));
}

/** Rows that refer to their own table in a circle: a part of its part, a parent of its parent. */
function circles(ledger: Ledger): LedgerBreach[] {
  const chains: readonly (readonly [TableName, string])[] = [
    ["commodities", "parent"],
    ["deposits", "part_of"],
    ["commitments", "contained_in"],
    ["commitments", "superseded_by"],
    ["sources", "erratum_of"],
  ];
  return chains.flatMap(([table, column]) => {
    const rows = ledger.rows(table) as unknown as readonly Row[];
    const next = new Map(rows.map((row) => [row.id, row[column]]));
    return rows.flatMap((row) => {
      const seen = new Set([row.id]);
      for (let id = row[column]; id !== null && id !== undefined; id = next.get(id as string) ?? null) {
        if (id === row.id)
          return [
            { table, row, column, expected: `a chain of ${column} that ends, not one that comes back to ${row.id}` },
          ];
        if (seen.has(id as string)) return [];
        seen.add(id as string);
      }
      return [];
    });
  });
}

/** Every rule that needs more than one row. A rule is a line here and a file of its own. */
export const ledgerRules: readonly LedgerRule[] = [
  printedFigure,
  printedShare,
  printedStatus,
  locatorFits,
  worldTotal,
  magnitude,
  unitSlip,
  balanceMagnitude,
  reservesOverProduction,
  correctionsHold,
  printLinksJoin,
  computedShare,
  unitAndBasis,
  recordCap,
  flowUniverse,
  coordinate,
  membership,
  claimCheck,
  claimBestSource,
  dateAfterSource,
  yearInId,
  nameOfOneRow,
  { id: "circle", description: "No row contains, corrects or succeeds itself through others.", check: circles },
  {
    id: "african-union",
    description: "`_AU` is the African Union and `AUS` is Australia.",
    check: (l) => on("agreement_parties", mistakenUnions(l.rows("agreements"), l.rows("agreement_parties"))),
  },
  {
    id: "catch-all-commodity",
    description: "A catch-all word such as critical minerals is never mapped to an element.",
    check(l) {
      const found = mappedCatchAlls(l.rows("commodities"), l.rows("group_members"));
      return [...on("commodities", found.commodities), ...on("group_members", found.members)];
    },
  },
  {
    id: "commitment-before-agreement",
    description: "A commitment is not older than its agreement.",
    check: (l) => on("commitments", beforeAgreement(l.rows("agreements"), l.rows("commitments"))),
  },
  {
    id: "commitment-not-superseded",
    description:
      "One lender's two promises to one project within 18 months: one supersedes the other, or both stand for a reason.",
    check: (l) => on("commitments", maybeSuperseded(l.rows("commitments"))),
  },
  {
    id: "commitment-part-of-whole",
    description: "A part is not more than its whole, and a superseded promise says so.",
    check: (l) => on("commitments", impossibleParts(l.rows("commitments"))),
  },
  {
    id: "event-status",
    description: "An act's status agrees with its own and its suspending act's dates.",
    check: (l) =>
      on("policy_events", statusBreaches(l.rows("policy_events"), l.rows("event_relations"), l.days.judgedOn)),
  },
  {
    id: "event-ends-soon",
    description: "Acts and suspensions that end within 30 days, or have ended since their status was seen.",
    reminder: true,
    check: (l) => on("policy_events", endingSoon(l.rows("policy_events"), l.rows("event_relations"), l.days.today)),
  },
  {
    id: "pledge-is-sum-of-children",
    description: "An agreement's headline is not the sum of its commitments, a project's worth or past support.",
    check: (l) => on("agreements", repeatedPledges(l.rows("agreements"), l.rows("commitments"))),
  },
  {
    id: "primary-from-issuer",
    description: "Primary evidence was read at its issuer, or in a named carrier's copy.",
    check: primaryFromIssuer,
  },
  {
    id: "relation-by-own-actor",
    description: "Only the body whose act it is suspends, ends or extends it for certain.",
    check: (l) => on("event_relations", foreignRelations(l.rows("policy_events"), l.rows("event_relations"))),
  },
  {
    id: "relation-dates",
    description: "The days of a relation agree with those of both acts, and none ends before it begins.",
    check: (l) => on("event_relations", impossibleDays(l.rows("policy_events"), l.rows("event_relations"))),
  },
  {
    id: "exception-form",
    description:
      "An exception accepts one cell as it stands, of a rule that weighs what is likely, for a reason in words.",
    check: (l) => on("exceptions", wideExceptions(l.rows("exceptions"), rulesOfTests)),
  },
  {
    id: "party-list",
    description: "A complete list of parties holds every area that the agreement's id and title name, and two or more.",
    check: (l) => on("agreements", incompleteLists(l.rows("agreements"), l.rows("agreement_parties"), l.rows("areas"))),
  },
  {
    id: "one-point",
    description: "Two deposits stand on one point only where one is part of the other, or both are parts of one.",
    check: (l) => on("deposits", onOnePoint(l.rows("deposits"))),
  },
  {
    id: "series-moved",
    description: "The sources of a series have one publisher, and one host and licence where three or more show it.",
    check: (l) => on("sources", movedSources(l.rows("sources"))),
  },
  {
    id: "status-after-reading",
    description: "No status is of a later day than the day up to which the sources were read.",
    check: (l) => [
      ...on("policy_events", statusAfterReading("policy_events", l.rows("policy_events"), l.rows("readings"))),
      ...on("agreements", statusAfterReading("agreements", l.rows("agreements"), l.rows("readings"))),
    ],
  },
  {
    id: "source-address-kind",
    description: "A source's address is no bare network address, no search page and no mirror.",
    check: (l) => on("sources", unfitAddresses(l.rows("sources"))),
  },
];

/** Every rule that needs several rows of a table that is streamed. */
export const streamedRules: readonly StreamedRule[] = [partnerTotal];

/** Rules that only tests can run, as they compare with files that are not committed; their exceptions stand in the same table. */
export const rulesOfTests: ReadonlySet<string> = new Set(["reference-cell"]);

/** The names of all tables, in reading order. */
export const tableNames = Object.keys(tables) as TableName[];
