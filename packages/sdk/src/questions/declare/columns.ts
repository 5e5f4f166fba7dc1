/**
 * Inputs that several questions share: filters on a column, to which each question adds its own words. They are plain objects, so a
 * bundle without the question leaves them out.
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

/** The tables that name areas and commodities. */
export const naming = ["areas", "commodities", "group_members", "groups"] as const;
