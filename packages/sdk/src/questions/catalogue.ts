// Made by `pnpm generate` from the questions' own files. Do not edit: change the file of the question.

import { question as money } from "./money.ts";
import { question as near } from "./near.ts";
import { question as partners } from "./trade/partners.ts";
import { question as search } from "./search.ts";

/**
 * Every question by its name: for lists, help, documentation and tools.
 *
 * @example Object.keys(questions).includes("near") // true
 */
export const questions = {
  money,
  near,
  partners,
  search,
};
