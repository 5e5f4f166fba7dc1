export { type CheckResult, checkFolder, type OnProgress } from "./check.ts";
export type { Finding } from "./finding.ts";
export { ledgerRules } from "./rules/index.ts";
