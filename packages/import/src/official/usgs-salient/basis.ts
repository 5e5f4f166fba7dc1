import type { basis } from "../../../../data/src/tables/vocabulary.ts";

export type Basis = keyof typeof basis;

/** The words of the releases for what their tonnes measure, the most specific first. */
const words: readonly (readonly [RegExp, Basis])[] = [
  [/gross weight/i, "gross"],
  [/rare-earth-oxide|\bREO\b/, "REO"],
  [/Y2O3/, "Y2O3"],
  [/ZrO2/, "ZrO2"],
  [/TiO2/, "TiO2"],
  [/\bMgO\b/, "MgO"],
  [/K2O/, "K2O"],
  [/Ta2O5/, "Ta2O5"],
  [/scandium oxide equivalent/i, "Sc2O3"],
  [/tungsten trioxide/i, "WO3"],
  [/calcined equivalent/i, "Al2O3"],
  [/\bcontained\b|\bcontent\b|elemental iodine|of silicon\b/i, "element"],
];

/** The basis that a text names, or undefined. */
export const basisIn = (text: string): Basis | undefined => words.find(([pattern]) => pattern.test(text))?.[1];

/** Notes of a statistic that are about its basis, among those that only mention one. */
export const basisNote = (note: string): boolean => /^(Gross weight|Calcined equivalent weights)\.$/.test(note);

/** The sentence in which a chapter says what its data measure. */
export const basisOfChapter = (text: string): string =>
  text.split(/(?<=\.)\s/).find((sentence) => /^\(?data|contained/i.test(sentence)) ?? text.split(". ")[0] ?? "";
