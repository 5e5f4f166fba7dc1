/**
 * The options that several metrics share. One that a single metric has stands in its file. They are plain objects: a bundle
 * that asks no declaration leaves them out.
 */

/** What to divide by. */
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

/** What becomes of what no area is named for. */
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

/** How an HHI is told. */
export const hhiScale = {
  name: "scale",
  kind: "scale",
  words: { points: "points", fraction: "fraction" },
  about: "points (default) or fraction",
} as const;

/** How a ratio is told. */
export const ratioScale = {
  name: "scale",
  kind: "scale",
  words: { percent: "percent", fraction: "fraction" },
  about: "percent (default) or fraction",
} as const;

/** Which figure of flows counts. */
export const flowFigure = {
  name: "of",
  kind: "word",
  words: { value_usd: "value_usd", quantity: "quantity" },
  byName: false,
  flag: "figure",
  value: "figure",
  about: "value_usd (default) or quantity",
} as const;

/** The same of rows that may be flows, without a flag: those that a terminal finds are none. */
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

/** In which unit a grade is told. */
export const gradeUnit = {
  name: "gradeUnit",
  kind: "word",
  apart: true,
  names: ["grade_unit"],
  words: { pct: "pct", ppm: "ppm", "g/t": "g/t" },
  value: "unit",
  about: "pct, ppm or g/t (default: g/t)",
} as const;

/** Of which form of the commodity the result is. */
export const form = { name: "form", kind: "text", byName: false, about: "the product form" } as const;

/** Whose exports and imports. */
export const eitherSide = { name: "area", kind: "area", byName: false, needed: "USA", about: "whose figure" } as const;
