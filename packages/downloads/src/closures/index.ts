import type { OpenedLedger } from "../ledger.ts";
import type { DownloadTable } from "../table.ts";
import { actAreas, actCommodities, actStates } from "./acts.ts";
import { commodityWithin, groupReach } from "./groups.ts";
import { areaRoles, printNames, sourceVersions } from "./versions.ts";

/**
 * Tables that spare a reader of SQL the recursion and the rules: what contains what, who belongs to which group on which day, what an act
 * bears on, where it stands from day to day, and which edition or extract answers before which.
 */
export const closures = (opened: OpenedLedger): DownloadTable[] =>
  [commodityWithin, groupReach, actCommodities, actAreas, actStates, sourceVersions, printNames, areaRoles].map(
    (closure) => closure(opened),
  );
