import { clean } from "./raw-cell.ts";

/** Misprints of the releases, and long forms, with the short forms that replace them. */
const respelled: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/[“”"]/g, ""],
  [/\bpoduction\b/g, "production"],
  [/\bmne\b/g, "mine"],
  [/\bgrosss\b/g, "gross"],
  [/\bilmentite\b/g, "ilmenite"],
  [/\beqivalent\b/g, "equivalent"],
  [/\bferosilicon\b/g, "ferrosilicon"],
  [/\bpuice\b/g, "pumice"],
  [/\bbenficiated\b/g, "beneficiated"],
  [/\btitanium dioxide \(tio2\)/g, "tio2"],
  [/\bpotassium oxide \(k2o\)/g, "k2o"],
  [/\bk2o equiv\b/g, "k2o equivalent"],
  [/\bmagnesium oxide \(mgo\)/g, "mgo"],
  [/\brare-earth-oxide(?: \(reo\))? equivalent/g, "reo equivalent"],
  [/\b(?:thousand|million)? ?metric (?:dry )?tons\b(?: of)?/g, ""],
  [/\bmillion liters\b/g, ""],
  [/\bthousand carats of\b/g, ""],
  [/\bworld(?: total)? (?=mine production|reserves)/g, ""],
];

/** A wording in the form in which it is compared: lower case, without misprints and units. */
export const plainWording = (text: string): string =>
  clean(respelled.reduce((all, [from, to]) => all.replace(from, to), clean(text).toLowerCase())).replace(/[\s.]+$/, "");

/** The parts of a wording, between commas, colons, dashes and brackets. */
export const segments = (wording: string): string[] =>
  wording
    .split(/[,:;()—]| - | -$|\bin$/)
    .map((part) =>
      part
        .trim()
        .replace(/[\s.]+$/, "")
        .replace(/^of /, ""),
    )
    .filter((part) => part !== "");
