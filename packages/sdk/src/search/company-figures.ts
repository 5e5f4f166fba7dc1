import { fold } from "@oreledger/data";
import { tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { stem } from "./stem.ts";
import { tokensOf } from "./tokens.ts";

/** Words that ask what a company makes or earns. */
const figures = () =>
  new Set(
    [
      "output",
      "production",
      "produce",
      "tonnes",
      "capacity",
      "shipments",
      "sales",
      "revenue",
      "profit",
      "earnings",
    ].map(stem),
  );

/**
 * Whether some words ask for a figure of a company, recognised by the first word of a promise's actor or a deposit's owner. The
 * ledger has figures of countries only, and its results must not pass for an answer.
 */
export function asksForCompany(
  ledger: LedgerWith<"areas" | "commitments" | "commodities" | "deposits">,
  words: string,
): boolean {
  const ofOutput = figures();
  const tokens = new Set(tokensOf(words));
  if (![...tokens].some((token) => ofOutput.has(token))) return false;
  const tables = tablesOf(ledger, "areas", "commitments", "commodities", "deposits");
  const named = new Set(
    [...tables.areas.toArray(), ...tables.commodities.toArray()].flatMap(({ id, name, aliases }) =>
      tokensOf([id, name, ...aliases].join(" ")),
    ),
  );
  const companies = [
    ...tables.commitments.toColumns().actor,
    ...tables.deposits.toColumns().owner.filter((owner) => owner !== null),
  ];
  return companies
    .flatMap((names) => names.split(/[;/]/))
    .map((name) => stem(fold(name).split(" ")[0] ?? ""))
    .some((first) => tokens.has(first) && !named.has(first) && !ofOutput.has(first));
}
