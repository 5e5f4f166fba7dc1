import type { Command } from "../command.ts";

/** What help and completion know of a command without loading it. */
export interface Entry {
  readonly group: "Tables" | "Questions" | "Sources" | "Files" | "Shell";
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every command, in the order of the help. A command is loaded when it is called. */
export const commands: Readonly<Record<string, Entry>> = {
  shares: {
    group: "Tables",
    summary: "Who mines, refines, holds and could make what",
    load: () => import("./shares.ts"),
  },
  exports: { group: "Tables", summary: "Who sells to whom", load: () => import("./exports.ts") },
  "us-balances": {
    group: "Tables",
    summary: "US production, trade, stocks, consumption and import reliance",
    load: () => import("./us-balances.ts"),
  },
  deposits: { group: "Tables", summary: "Deposits, projects and announced finds", load: () => import("./deposits.ts") },
  "resource-estimates": {
    group: "Tables",
    summary: "What is said to lie in each deposit",
    load: () => import("./resource-estimates.ts"),
  },
  agreements: { group: "Tables", summary: "Acts between governments", load: () => import("./agreements.ts") },
  commitments: { group: "Tables", summary: "Promises of money or capacity", load: () => import("./commitments.ts") },
  "policy-events": {
    group: "Tables",
    summary: "Controls, bans, quotas, suspensions, laws and lists",
    load: () => import("./policy-events.ts"),
  },
  list: { group: "Tables", summary: "The rows of any other table", load: () => import("./list.ts") },
  brief: {
    group: "Questions",
    summary: "One sourced page on a commodity",
    load: () => import("./brief.ts"),
  },
  metric: {
    group: "Questions",
    summary: "A derived number, with its formula, its denominator and the sources behind it",
    load: () => import("./metric.ts"),
  },
  revisions: {
    group: "Questions",
    summary: "What every edition said of the same figure, side by side",
    load: () => import("./revisions.ts"),
  },
  claims: {
    group: "Questions",
    summary: "Published claims, our verdict on each, and the rows that bear on it",
    load: () => import("./claims.ts"),
  },
  controls: {
    group: "Questions",
    summary: "What restricts trade in a commodity on a day: in force, suspended, or not settled by any source",
    load: () => import("./controls.ts"),
  },
};
