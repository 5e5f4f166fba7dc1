/**
 * The metrics of the field. Each result has its rows, denominator and caveats.
 *
 * What a metric needs besides its rows comes from the ledger of the rows. Plain numbers, and a table that was imported alone,
 * have no ledger: for these, the installed tables are bound here.
 *
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { hhi } from "@oreledger/sdk/metrics";
 * hhi(shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 })).explain();
 */

import { ledgerBehind } from "../ledger/behind.ts";
import * as named from "../metrics/compute.ts";
import {
  type AgreementPartners,
  type PartnersOf,
  agreementPartners as partnersIn,
} from "../metrics/policy/agreement-partners.ts";
import { agreementParties } from "../tables/agreement_parties.ts";
import { areas } from "../tables/areas.ts";
import { groupMembers } from "../tables/group_members.ts";
import { groups } from "../tables/groups.ts";
import { oxides } from "../tables/oxides.ts";
import { besideInstalled } from "./beside.ts";

export * from "./bound-metrics.ts";

export const agreementPartners = (of: PartnersOf): AgreementPartners =>
  partnersIn(
    ledgerBehind(of?.agreements) ?? {
      tables: { agreement_parties: agreementParties, areas, group_members: groupMembers, groups },
    },
    of,
  );

export const compute: typeof named.compute = /* @__PURE__ */ besideInstalled(named.compute, 2, () => ({
  group_members: groupMembers,
  groups,
  oxides,
}));
