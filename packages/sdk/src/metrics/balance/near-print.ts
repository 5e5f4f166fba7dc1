import { OreledgerError } from "../../errors.ts";
import { exact, numeral } from "../../numerals.ts";
import type { Figure } from "../core/figure.ts";
import { lastPlace } from "../core/printed-place.ts";
import type { Balance } from "./balance.ts";

/** Whether a computed result is the printed one, within half the last place that is printed. */
export const isNear = (value: number, printed: number): boolean =>
  Math.abs(value - printed) <= (lastPlace(printed) / 2) * 1.0000001;

/** A note if a computed result differs from the printed one by more than half of its last place. */
export function departure(value: number | undefined, printed: Figure | undefined, unit: string): string[] {
  if (value === undefined || printed?.value === undefined) return [];
  return isNear(value, printed.value)
    ? []
    : [
        `The edition prints ${exact(printed.value)}${unit}: its definition counts something else, or figures that it does not print.`,
      ];
}

const MOST_DEPARTURE = 0.1;

/**
 * Refuses a result that differs from the printed one by more than a tenth: rows are chosen by the words of a definition,
 * and this shows that the words were misread.
 *
 * @throws OreledgerError
 */
export function requireNear(
  value: number | undefined,
  { printed, inputs, details }: Balance,
  scale: number,
  unit: string,
): void {
  if (value === undefined || printed === undefined || details.definition === undefined) return;
  const exports = printed.status === "net_exporter";
  if (printed.value === undefined ? !(exports && value > 0) : Math.abs(value - printed.value) <= MOST_DEPARTURE * scale)
    return;
  throw new OreledgerError(
    `The rows give ${numeral(value)}${unit}, the edition prints ${exports ? "a net exporter" : `${numeral(printed.value as number)}${unit}`}: the definition does not count the same rows as ${inputs.map(({ label }) => label).join("; ")}. Give the terms yourself: production, imports, exports and stock release. The edition's definition: ${details.definition}`,
  );
}
