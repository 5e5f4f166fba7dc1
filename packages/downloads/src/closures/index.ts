import type { OpenedLedger } from "../ledger.ts";
import type { DownloadTable } from "../table.ts";
import { actAreas, actCommodities, actStates } from "./acts.ts";
import { commodityWithin, groupReach } from "./groups.ts";

/**
 * Tables that spare a reader of SQL the recursion and the rules: what contains what, who belongs to which group on which day, what an act
 * bears on, and where it stands from day to day.
 */
export const closures = (opened: OpenedLedger): DownloadTable[] =>
  [commodityWithin, groupReach, actCommodities, actAreas, actStates].map((closure) => closure(opened));
