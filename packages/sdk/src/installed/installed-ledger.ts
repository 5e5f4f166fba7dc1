import { version } from "@oreledger/data";
import { type Ledger, type LedgerTables, lazyLedger } from "../ledger/ledger.ts";
import { agreementCommodities } from "../tables/agreement_commodities.ts";
import { agreementParties } from "../tables/agreement_parties.ts";
import { agreements } from "../tables/agreements.ts";
import { areas } from "../tables/areas.ts";
import { citations } from "../tables/citations.ts";
import { claimEvidence } from "../tables/claim_evidence.ts";
import { claims } from "../tables/claims.ts";
import { commitmentSteps } from "../tables/commitment_steps.ts";
import { commitments } from "../tables/commitments.ts";
import { commodities } from "../tables/commodities.ts";
import { corrections } from "../tables/corrections.ts";
import { depositLocations } from "../tables/deposit_locations.ts";
import { deposits } from "../tables/deposits.ts";
import { eventRelations } from "../tables/event_relations.ts";
import { exceptions } from "../tables/exceptions.ts";
import { exportFlows } from "../tables/exports.ts";
import { groupMembers } from "../tables/group_members.ts";
import { groups } from "../tables/groups.ts";
import { licences } from "../tables/licences.ts";
import { oxides } from "../tables/oxides.ts";
import { policyEvents } from "../tables/policy_events.ts";
import { printLinks } from "../tables/print_links.ts";
import { productLinks } from "../tables/product_links.ts";
import { products } from "../tables/products.ts";
import { readings } from "../tables/readings.ts";
import { redirects } from "../tables/redirects.ts";
import { resourceEstimates } from "../tables/resource_estimates.ts";
import { shares } from "../tables/shares.ts";
import { sources } from "../tables/sources.ts";
import { usBalances } from "../tables/us_balances.ts";

const tables: LedgerTables = {
  agreement_commodities: agreementCommodities,
  agreement_parties: agreementParties,
  agreements,
  areas,
  citations,
  claim_evidence: claimEvidence,
  claims,
  commitment_steps: commitmentSteps,
  commitments,
  commodities,
  corrections,
  deposit_locations: depositLocations,
  deposits,
  event_relations: eventRelations,
  exceptions,
  exports: exportFlows,
  group_members: groupMembers,
  groups,
  licences,
  oxides,
  policy_events: policyEvents,
  print_links: printLinks,
  product_links: productLinks,
  products,
  readings,
  redirects,
  resource_estimates: resourceEstimates,
  shares,
  sources,
  us_balances: usBalances,
};

/**
 * The ledger that is installed: every table of this version of `@oreledger/data`. Importing it imports them all; a program
 * that needs one table imports that one.
 *
 * @example
 * ledger.tables.shares.length === shares.length; // true
 */
export const ledger: Ledger = /* @__PURE__ */ lazyLedger(
  "@oreledger/data",
  version,
  /* @__PURE__ */ Object.keys(tables),
  (name) => tables[name as keyof LedgerTables].internals().context,
);
