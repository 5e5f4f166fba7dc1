import type { Share } from "../../../../data/src/tables/shares.ts";

/** What a word of the release says about the figure beside it. */
export interface Reading {
  readonly commodity?: string;
  readonly stage?: Share["stage"];
  readonly measure?: Share["measure"];
  readonly form?: string;
  readonly basis?: Share["basis"];
  /** What is counted, if it is more or less than the other columns say. */
  readonly scope?: string;
  readonly estimated?: true;
  /** Its meaning for reserves, if the rest applies only to production. */
  readonly reserves?: Reading;
}

/** Words with the same meaning, or with a meaning made from each word. */
export const allOf = (
  words: readonly string[],
  reading: (word: string) => Reading,
): Readonly<Record<string, Reading>> => Object.fromEntries(words.map((word) => [word, reading(word)]));

/** Words that are the names of forms. */
export const forms = (...words: readonly string[]) => allOf(words, (word) => ({ form: word.replaceAll(" ", "-") }));

/** Words that say what is counted, and become the scope unchanged. */
export const scopes = (...words: readonly string[]) =>
  allOf(words, (word) => ({ scope: `${word.charAt(0).toUpperCase()}${word.slice(1)}` }));

/** Words without further meaning. */
export const idle = (...words: readonly string[]) => allOf(words, () => ({}));

/** Words that mean the same in every chapter. */
export const words: Readonly<Record<string, Reading>> = {
  ...idle("", "rounded", "production", "reserves", "capacity", "production capacity", "yearend capacity"),
  ...idle("primary production", "all forms", "dry tons", "calcined equivalent weights", "overseas territory of france"),
  estimated: { estimated: true },
  "mine production": { stage: "mine" },
  ...allOf(["primary and secondary refinery production", "refinery production", "refinery capacity"], () => ({
    stage: "refining",
  })),
  ...allOf(["smelter production", "smelter capacity"], () => ({ stage: "smelting" })),
  ...allOf(["plant production", "plant capacity"], () => ({ stage: "plant" })),
  "gross weight": { basis: "gross" },
  "contained content": { basis: "element" },
  "k2o equivalent": { basis: "K2O" },
  "reo equivalent": { basis: "REO" },
  "zro2 content": { basis: "ZrO2" },
  ...scopes("beneficiated", "marketable", "crude", "crude ore", "crude and beneficiated", "unspecified minerals"),
  ...scopes("steatite", "includes steatite", "includes crude", "includes pegmatites", "processed", "shipments"),
  ...scopes("quicklime only", "hydrated and quicklime", "industrial and construction", "exports", "net exports"),
  ...scopes("recoverable", "concentrate", "ocher", "umber", "ocher and red iron oxide", "crude and anode slimes"),
  ...scopes("copper telluride"),
  "includes puerto rico": { scope: "Includes Puerto Rico" },
};
