import type { Note } from "../../answer/answer.ts";
import { OreledgerError } from "../../errors.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Measure } from "../../metrics/core/measure.ts";
import { selected } from "../../query/filter.ts";

/**
 * The answers for the other estimates of a deposit: a tonnage may have been claimed as ore, as metal and as oxide, and one
 * answer shows only one reading.
 */
export function otherEstimates(
  { tables }: Ledger,
  id: string,
  own: Measure,
  measure: (estimate: string) => Measure,
): readonly Note[] {
  const estimates = tables.resource_estimates;
  const [asked] = selected(estimates, { id }).toArray();
  if (asked === undefined) return [];
  const others = selected(estimates, { deposit: asked.deposit, analyte: asked.analyte })
    .toArray()
    .flatMap((other) => {
      if (other.id === id) return [];
      try {
        const { text } = measure(other.id);
        return text === own.text ? [] : [`${other.id}: ${text}`];
      } catch (error) {
        // An estimate without a tonnage has no answer.
        if (error instanceof OreledgerError || error instanceof RangeError) return [];
        throw error;
      }
    });
  return others.length === 0
    ? []
    : [
        {
          code: "other_estimates",
          text: `By the other estimates of ${asked.deposit}: ${others.join("; ")}.`,
        },
      ];
}
