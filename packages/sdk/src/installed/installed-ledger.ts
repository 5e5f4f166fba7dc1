import { version } from "@oreledger/data";
import { type Ledger, lazyLedger } from "../ledger/ledger.ts";
import type { AnyQuery } from "../query/query.ts";
import * as tables from "../tables/index.ts";

const installed = (): Ledger => {
  const all: readonly AnyQuery[] = [
    tables.agreementCommodities,
    tables.agreementParties,
    tables.agreements,
    tables.areas,
    tables.citations,
    tables.claimEvidence,
    tables.claims,
    tables.commitmentSteps,
    tables.commitments,
    tables.commodities,
    tables.corrections,
    tables.depositLocations,
    tables.deposits,
    tables.eventRelations,
    tables.exceptions,
    tables.exportFlows,
    tables.groupMembers,
    tables.groups,
    tables.licences,
    tables.oxides,
    tables.policyEvents,
    tables.printLinks,
    tables.productLinks,
    tables.products,
    tables.readings,
    tables.redirects,
    tables.resourceEstimates,
    tables.shares,
    tables.sources,
    tables.usBalances,
  ];
  const byName = new Map(all.map((each) => [each.table as string, each]));
  const load = (name: string) => (byName.get(name) as AnyQuery).internals().context;
  return lazyLedger("@oreledger/data", version, [...byName.keys()].sort(), load);
};

/**
 * The installed ledger: every table of this version of `@oreledger/data`. This imports them all; to use one table, import
 * it alone.
 *
 * @example
 * ledger.tables.shares.length === shares.length; // true
 */
export const ledger: Ledger = /* @__PURE__ */ installed();
