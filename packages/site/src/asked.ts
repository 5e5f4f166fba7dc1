import { isOreledgerError } from "@oreledger/sdk";
import type { Answer } from "@oreledger/sdk/answer";
import { ask, type QuestionName } from "@oreledger/sdk/questions";
import type { Site } from "./site.ts";

/** A value that no row of a table holds, and rows of which nothing can be said: a page asks with ids of the ledger. */
const unanswered: ReadonlySet<string> = new Set(["unknown_value", "refused"]);

/**
 * What a question answers on the day of the site; undefined where it finds nothing, or refuses since no row can answer: a reader may
 * have mistyped a filter, a page did not.
 */
export function found(site: Site, name: QuestionName, inputs: Readonly<Record<string, unknown>>): Answer | undefined {
  try {
    const answer = ask(site.ledger, name, inputs, { today: site.day });
    return answer.nothing === undefined && answer.rows().length > 0 ? answer : undefined;
  } catch (error) {
    if (isOreledgerError(error) && unanswered.has(error.code)) return undefined;
    throw error;
  }
}
