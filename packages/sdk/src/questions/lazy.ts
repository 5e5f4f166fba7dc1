// Made by `pnpm generate` from the questions' own files. Do not edit: change the file of the question.

import type { AnyQuestion } from "./declare/question.ts";

/** What a list shows of a question, and the question itself, loaded when it is asked. */
export interface LazyQuestion {
  readonly group: AnyQuestion["group"];
  readonly title: string;
  readonly load: () => Promise<AnyQuestion>;
}

/** Every question by its name. */
export const lazyQuestions: Readonly<Record<string, LazyQuestion>> = {
  agreements: {
    group: "Tables",
    title: "Acts between governments",
    load: async () => (await import("./tables/agreements.ts")).question as unknown as AnyQuestion,
  },
  brief: {
    group: "Questions",
    title: "One screen on a commodity or a country, each figure with who says so",
    load: async () => (await import("./brief/brief.ts")).question as unknown as AnyQuestion,
  },
  check: {
    group: "Questions",
    title: "Who prints a figure that you read elsewhere, and who contradicts it",
    load: async () => (await import("./check/check.ts")).question as unknown as AnyQuestion,
  },
  claims: {
    group: "Questions",
    title: "Published claims, our verdict on each, and the rows that bear on it",
    load: async () => (await import("./claims.ts")).question as unknown as AnyQuestion,
  },
  commitments: {
    group: "Tables",
    title: "Promises of money or capacity",
    load: async () => (await import("./tables/commitments.ts")).question as unknown as AnyQuestion,
  },
  controls: {
    group: "Questions",
    title: "What restricts trade in a commodity on a day: in force, suspended, or not settled by any source",
    load: async () => (await import("./acts/controls.ts")).question as unknown as AnyQuestion,
  },
  coverage: {
    group: "Questions",
    title: "The share of world supply held by agreement partners, or under export controls, by edition",
    load: async () => (await import("./coverage.ts")).question as unknown as AnyQuestion,
  },
  deposits: {
    group: "Tables",
    title: "Deposits, projects and announced finds",
    load: async () => (await import("./tables/deposits.ts")).question as unknown as AnyQuestion,
  },
  exports: {
    group: "Tables",
    title: "Who sells to whom",
    load: async () => (await import("./tables/exports.ts")).question as unknown as AnyQuestion,
  },
  imports: {
    group: "Questions",
    title: "Where the imports of the United States come from",
    load: async () => (await import("./imports.ts")).question as unknown as AnyQuestion,
  },
  metric: {
    group: "Questions",
    title: "A derived number, with its formula, its denominator and the sources behind it",
    load: async () => (await import("./metric/metric.ts")).question as unknown as AnyQuestion,
  },
  mirror: {
    group: "Questions",
    title: "One flow in both sides' books, with the ratio of their values",
    load: async () => (await import("./trade/mirror.ts")).question as unknown as AnyQuestion,
  },
  money: {
    group: "Questions",
    title: "Promises of money, added without counting twice, and why the rest is not added",
    load: async () => (await import("./money/money.ts")).question as unknown as AnyQuestion,
  },
  near: {
    group: "Questions",
    title: "Deposits within a distance of a capital, a deposit or a coordinate",
    load: async () => (await import("./ground/near.ts")).question as unknown as AnyQuestion,
  },
  partners: {
    group: "Questions",
    title: "Whom a country trades a product with: shares, unit values, concentration",
    load: async () => (await import("./trade/partners.ts")).question as unknown as AnyQuestion,
  },
  "policy-events": {
    group: "Tables",
    title: "Controls, bans, quotas, suspensions, laws and lists",
    load: async () => (await import("./tables/policy-events.ts")).question as unknown as AnyQuestion,
  },
  prices: {
    group: "Questions",
    title: "Prices by year: of what quality, in which unit, of which kind",
    load: async () => (await import("./prices.ts")).question as unknown as AnyQuestion,
  },
  reliance: {
    group: "Questions",
    title: "How far the United States rely on imports, by commodity and year, and what was first printed",
    load: async () => (await import("./reliance.ts")).question as unknown as AnyQuestion,
  },
  "resource-estimates": {
    group: "Tables",
    title: "What is said to lie in each deposit",
    load: async () => (await import("./tables/resource-estimates.ts")).question as unknown as AnyQuestion,
  },
  revisions: {
    group: "Questions",
    title: "What every edition said of the same figure, side by side",
    load: async () => (await import("./revisions.ts")).question as unknown as AnyQuestion,
  },
  search: {
    group: "Questions",
    title: "Commodities, countries, agreements, promises, acts, claims, deposits and sources by words",
    load: async () => (await import("./search.ts")).question as unknown as AnyQuestion,
  },
  shares: {
    group: "Tables",
    title: "Who mines, refines, holds and could make what",
    load: async () => (await import("./tables/shares.ts")).question as unknown as AnyQuestion,
  },
  sources: {
    group: "Sources",
    title: "Every version of every edition that the ledger cites",
    load: async () => (await import("./tables/sources.ts")).question as unknown as AnyQuestion,
  },
  trend: {
    group: "Questions",
    title: "One flow over time: value, growth, quantity, unit value",
    load: async () => (await import("./trade/trend.ts")).question as unknown as AnyQuestion,
  },
  "us-balances": {
    group: "Tables",
    title: "US production, trade, stocks, consumption and import reliance",
    load: async () => (await import("./tables/us-balances.ts")).question as unknown as AnyQuestion,
  },
};
