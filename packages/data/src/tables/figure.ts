import { column, quantity, slug, term, text } from "./column.ts";
import type { Breach, RowRule } from "./table.ts";
import { comparator, status } from "./vocabulary.ts";

/** The columns that say how a figure is known. */
export const figure = {
  comparator: column(term(comparator), {
    title: "Comparator",
    description: "How the printed figure relates to the true value.",
    example: "eq",
  }),
  low: column(quantity.nullable(), {
    title: "Low",
    description: "The lower bound, in `unit`. Set for `gt` and `range`.",
    example: "75000000",
  }),
  high: column(quantity.nullable(), {
    title: "High",
    description: "The upper bound, in `unit`. Set for `lt` and `range`.",
    example: "200000",
  }),
  status: column(term(status), {
    title: "Status",
    description: "How the figure is known. Withheld and not available are never zero.",
    example: "reported",
  }),
};

/** What the source printed, verbatim. */
export const printed = column(text.nullable(), {
  title: "Printed",
  description:
    "The cell and its unit exactly as the source printed them, a word without the unit. After `; note:` the footnote that gives the cell its meaning; that footnote alone where the cell is empty.",
  example: "13,000 metric tons",
});

/** The column by which a row names the correction that its figure went through. */
export const correction = column(slug.nullable(), {
  title: "Correction",
  description:
    "The correction by which the figure differs from what `printed` holds, or for which it is left out as `doubtful`. Empty: the figure is as printed.",
  example: "usgs-mcs-2026-vanadium-reserves-unit",
  reference: "corrections",
});

interface Figure {
  quantity: number | null;
  comparator: keyof typeof comparator;
  low: number | null;
  high: number | null;
  status: keyof typeof status;
}

const valueless = new Set<keyof typeof status>([
  "withheld",
  "not_available",
  "not_applicable",
  "qualitative",
  "net_exporter",
  "doubtful",
]);

/** Bounds stand where the comparator says, and nowhere else. */
export const boundsFitComparator: RowRule<Figure> = {
  code: "bounds-fit-comparator",
  description: "`gt` has low only, `lt` has high only, `range` has both in order, `eq` and `approx` have neither.",
  check: (row): Breach | undefined => {
    const { comparator, low, high } = row;
    const needsLow = comparator === "gt" || comparator === "range";
    const needsHigh = comparator === "lt" || comparator === "range";
    if (needsLow !== (low !== null))
      return {
        column: "low",
        expected: needsLow
          ? `a bound, since the comparator is ${comparator}`
          : `empty, since the comparator is ${comparator}`,
      };
    if (needsHigh !== (high !== null))
      return {
        column: "high",
        expected: needsHigh
          ? `a bound, since the comparator is ${comparator}`
          : `empty, since the comparator is ${comparator}`,
      };
    if (low !== null && high !== null && low > high)
      return { column: "high", expected: `${low} or more, not below low` };
    return undefined;
  },
};

/** A status that means "no figure" comes with no figure; nil comes with zero; a bound or a range has no quantity of its own. */
export const quantityFitsStatus: RowRule<Figure> = {
  code: "quantity-fits-status",
  description:
    "Withheld, not available, not applicable, qualitative, net exporter and doubtful have no quantity; nil is 0; a bound has no quantity of its own.",
  check: (row): Breach | undefined => {
    if (valueless.has(row.status) && (row.quantity !== null || row.low !== null || row.high !== null))
      return { column: "quantity", expected: `empty, since the status is ${row.status}`, suggestion: "" };
    if (row.status === "nil" && row.quantity !== 0)
      return { column: "quantity", expected: "0, since the status is nil", suggestion: "0" };
    if (row.comparator !== "eq" && row.comparator !== "approx" && row.quantity !== null)
      return {
        column: "quantity",
        expected: `empty, since ${row.comparator} prints a bound and no figure`,
        suggestion: "",
      };
    return undefined;
  },
};
