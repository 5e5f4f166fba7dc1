/**
 * The options that several metrics share; others are in the metric's file. They are plain objects: a bundle without
 * declarations leaves them out.
 */

/** The denominator. */
export const denominator = {
  name: "denominator",
  kind: "word",
  words: {
    published_total: "printed_total",
    printed_total: "printed_total",
    world_total: "printed_total",
    sum_of_rows: "row_sum",
    row_sum: "row_sum",
  },
  value: "kind",
  about:
    "divide by printed_total or row_sum (default: the larger of the two; the sum if the total is absent or a bound)",
} as const;

/** How to treat what no area is named for. */
export const residual = {
  name: "residual",
  kind: "word",
  words: {
    excluded: "exclude",
    exclude: "exclude",
    as_one: "include_as_one",
    include_as_one: "include_as_one",
    pro_rata: "pro_rata",
    spread: "pro_rata",
  },
  value: "policy",
  about: "the unattributed residual: exclude (default), include_as_one supplier, or pro_rata over the named",
} as const;

/** The scale of an HHI. */
export const hhiScale = {
  name: "scale",
  kind: "scale",
  words: { points: "points", fraction: "fraction" },
  about: "points (default) or fraction",
} as const;

/** The scale of a ratio. */
export const ratioScale = {
  name: "scale",
  kind: "scale",
  words: { percent: "percent", fraction: "fraction" },
  about: "percent (default) or fraction",
} as const;

/** The figure of flows that counts. */
export const flowFigure = {
  name: "of",
  kind: "word",
  words: { value_usd: "value_usd", quantity: "quantity" },
  byName: false,
  flag: "figure",
  value: "figure",
  about: "value_usd (default) or quantity",
} as const;

/** The same for rows that may be flows. It has no flag, as the rows that a terminal finds are not flows. */
export const figureOfFlows = {
  name: "of",
  kind: "word",
  words: { value_usd: "value_usd", quantity: "quantity" },
  byName: false,
} as const;

/** The area that stops. */
export const without = {
  name: "area",
  kind: "area",
  names: ["removed", "largest", "without"],
  flag: "without",
  about: "the area that stops (default: the largest)",
} as const;

/** The unit of a grade. */
export const gradeUnit = {
  name: "gradeUnit",
  kind: "word",
  apart: true,
  names: ["grade_unit"],
  words: { pct: "pct", ppm: "ppm", "g/t": "g/t" },
  value: "unit",
  about: "pct, ppm or g/t (default: g/t)",
} as const;

/** The form of the commodity in the result. */
export const form = { name: "form", kind: "text", byName: false, about: "the product form" } as const;

/** Whose exports and imports. */
export const eitherSide = { name: "area", kind: "area", byName: false, needed: "USA", about: "whose figure" } as const;
