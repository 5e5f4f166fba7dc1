/**
 * The inputs that several questions share: a filter on a column, to which each adds what it says of it. They are plain objects, so that
 * a bundle without the question leaves them out.
 */
import type { Input } from "./input.ts";

export const ofShares = {
  area: { name: "area", kind: "condition", column: "shares.area", names: "areas", short: "a", value: "area" },
  basis: { name: "basis", kind: "condition", column: "shares.basis", value: "basis" },
  commodity: { name: "commodity", kind: "condition", column: "shares.commodity", names: "commodities", argument: true },
  form: { name: "form", kind: "condition", column: "shares.form", value: "form" },
  measure: { name: "measure", kind: "condition", column: "shares.measure", short: "m", value: "measure" },
  series: { name: "series", kind: "condition", column: "shares.series", value: "series" },
  stage: { name: "stage", kind: "condition", column: "shares.stage", short: "s", value: "stage" },
  year: { name: "year", kind: "condition", column: "shares.year", short: "y", value: "year" },
} as const satisfies Readonly<Record<string, Omit<Input, "about">>>;

/** The day as of which a question is answered. */
export const asOf = {
  name: "asOf",
  kind: "date",
  about: "as published by a day: YYYY, YYYY-MM or YYYY-MM-DD",
} as const satisfies Input;

/** The tables by which areas and commodities are named. */
export const naming = ["areas", "commodities", "group_members", "groups"] as const;
