import { fold as folded, nearest as nearestOf } from "@oreledger/data";
import { requireCount, requireIterable, requireText, requireTextList } from "../given.ts";

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
export function nearest(value: string, valid: Iterable<string>, count = 3): string[] {
  requireText("A value", value);
  requireIterable("The valid values", valid);
  const texts = [...valid];
  requireTextList("The valid values", texts);
  requireCount("The count", count);
  return nearestOf(value, texts, count);
}
