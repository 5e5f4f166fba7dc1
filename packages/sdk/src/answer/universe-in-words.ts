import type { Universe } from "@oreledger/data";
import { requireWord } from "../given.ts";

const words: Readonly<Record<Universe, string>> = {
  all_partners: "all partners listed",
  largest_partners: "the largest partners by name, the others in one sum",
  chosen_partners: "chosen partners only, not the world",
  world_only: "the world total alone",
};

/** Which partners a source names. */
export function universeInWords(universe: Universe | undefined): string {
  if (universe === undefined) return "which partners are listed, the source does not say";
  requireWord(...Object.keys(words))("A universe", universe);
  return words[universe];
}
