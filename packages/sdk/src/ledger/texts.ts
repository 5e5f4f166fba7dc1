import { fold as folded, nearest as nearestOf } from "@oreledger/data";
import { requireCount, requireIterable, requireText, requireTextList } from "../given.ts";

/**
 * A name in the form in which names are compared: without case, accents, dots, apostrophes, articles and punctuation, and with abbreviations expanded.
 *
 * @throws InvalidInput if it is not a text.
 * @example fold("The Gambia") === fold("Gambia, the") // true
 */
export function fold(name: string): string {
  requireText("A name", name);
  return folded(name);
}

/**
 * The valid values nearest to an invalid one: at most `count`, nearest first; none if nothing is near.
 *
 * @throws InvalidInput if it is not a text, or the valid ones are not texts.
 * @example nearest("raer-earths", ["rare-earths", "gallium"]) // ["rare-earths"]
 */
export function nearest(value: string, valid: Iterable<string>, count = 3): string[] {
  requireText("A value", value);
  requireIterable("The valid values", valid);
  const texts = [...valid];
  requireTextList("The valid values", texts);
  requireCount("The count", count);
  return nearestOf(value, texts, count);
}
