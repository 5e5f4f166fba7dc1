import { rules } from "../rules/index.ts";
import { exceptionForm } from "./exceptions.ts";
import type { LedgerRule, StreamedRule } from "./rule.ts";

/** Every rule that needs more than one row. */
export const ledgerRules: readonly LedgerRule[] = [
  ...rules.filter((rule): rule is LedgerRule => "check" in rule),
  exceptionForm,
];

/** Every rule that needs several rows of a table that is streamed. */
export const streamedRules: readonly StreamedRule[] = rules.filter((rule): rule is StreamedRule => "start" in rule);

/** The codes of the house rules. */
export const houseRules: ReadonlySet<string> = new Set(
  ledgerRules.filter(({ house }) => house).map(({ code }) => code),
);

/** The codes of the rules that find rows which wait for another. */
export const awaitingRules: ReadonlySet<string> = new Set(
  ledgerRules.filter(({ awaits }) => awaits).map(({ code }) => code),
);
