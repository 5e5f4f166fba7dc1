import { type Note, noteOfInputs } from "../../answer/answer.ts";
import type { NameInput } from "./refusal.ts";

/** Conditions by the name of their input. */
type Conditions = Readonly<Record<string, unknown>>;

/** A condition as it was written. */
const inText = (given: unknown): string =>
  given === "" || given === null
    ? "''"
    : typeof given === "object" && !Array.isArray(given)
      ? JSON.stringify(given)
      : String(given);

/**
 * For an answer without rows: how many there are without each condition.
 *
 * @param count The number of rows that meet some conditions.
 * @param given The conditions as written, to quote them.
 */
export function withoutEach(
  conditions: Conditions,
  count: (others: Conditions) => number,
  given: Conditions,
): (called: NameInput) => string[] {
  const counted = Object.entries(conditions)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const { [name]: _, ...others } = conditions;
      return { name, value: inText(given[name] ?? value), rows: count(others) };
    });
  return (called) =>
    counted
      .filter(({ rows }) => rows > 0)
      .map(
        ({ name, value, rows }) => `Without ${called(name)} ${value}, ${rows} ${rows === 1 ? "row does" : "rows do"}.`,
      );
}

/** The hints in one sentence after another or, without one, the advice to try fewer filters. */
export const orFewer = (hints: readonly string[]): string =>
  hints.length > 0 ? hints.join(" ") : "Try fewer filters.";

/** The note of an answer without rows: how many there are without each condition. */
export function noneOf(
  text: string,
  conditions: Conditions,
  count: (others: Conditions) => number,
  given: Conditions,
): Note {
  const hints = withoutEach(conditions, count, given);
  return noteOfInputs("no_rows", (called) => `${text} ${orFewer(hints(called))}`);
}
