import { fold as folded, nearest as nearestOf } from "@oreledger/data";
import { requireCount, requireText, requireTextList } from "../given.ts";

/**
 * A name as it is compared: without case, accents, dots, apostrophes, articles and punctuation, short words in full.
 *
 * @throws InvalidInput where it is no text.
 * @example fold("The Gambia") === fold("Gambia, the") // true
 */
export function fold(name: string): string {
  requireText("A name", name);
  return folded(name);
}

/**
 * The valid values nearest to one that is not valid: at most `count`, best first, none where nothing is near.
 *
 * @throws InvalidInput where it is no text, or the valid ones are no list of texts.
 * @example nearest("raer-earths", ["rare-earths", "gallium"]) // ["rare-earths"]
 */
export function nearest(value: string, valid: readonly string[], count = 3): string[] {
  requireText("A value", value);
  requireTextList("The valid values", valid);
  requireCount("The count", count);
  return nearestOf(value, valid, count);
}
