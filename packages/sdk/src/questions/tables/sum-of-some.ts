import { type Note, noteOfInputs } from "../../answer/answer.ts";
import type { AnyQuery } from "../../query/query.ts";

/** The note that a sum leaves out the rows beyond a limit. */
export const sumOfSome = (asked: AnyQuery, all: number): Note[] =>
  asked.length === all
    ? []
    : [
        noteOfInputs(
          "sum_of_some",
          (called) =>
            `The sum is of ${asked.length} of the ${all} rows that match: ${called("limit")} leaves out the others.`,
        ),
      ];
