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
  money: {
    group: "Questions",
    title: "Promises of money, added without counting twice, and why the rest is not added",
    load: async () => (await import("./money.ts")).question as unknown as AnyQuestion,
  },
  near: {
    group: "Questions",
    title: "Deposits within a distance of a capital, a deposit or a coordinate",
    load: async () => (await import("./near.ts")).question as unknown as AnyQuestion,
  },
  partners: {
    group: "Questions",
    title: "Whom a country trades a product with: shares, unit values, concentration",
    load: async () => (await import("./trade/partners.ts")).question as unknown as AnyQuestion,
  },
  search: {
    group: "Questions",
    title: "Commodities, countries, agreements, promises, acts, claims, deposits and sources by words",
    load: async () => (await import("./search.ts")).question as unknown as AnyQuestion,
  },
};
