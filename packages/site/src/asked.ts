import type { Answer } from "@oreledger/sdk/answer";
import { ask, InputRefused, type QuestionName } from "@oreledger/sdk/questions";
import type { Site } from "./site.ts";

/**
 * What a question answers on the day of the site; undefined where it finds nothing. A filter on a value that no row of a table holds
 * is refused by a question, since a reader may have mistyped it: a page asks with ids of the ledger.
 */
export function found(site: Site, name: QuestionName, inputs: Readonly<Record<string, unknown>>): Answer | undefined {
  try {
    const answer = ask(site.ledger, name, inputs as never, { today: site.day });
    return answer.nothing === undefined && answer.rows().length > 0 ? answer : undefined;
  } catch (error) {
    if (error instanceof InputRefused && error.code === "unknown_value") return undefined;
    throw error;
  }
}
