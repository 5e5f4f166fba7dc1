import { column, quantity, slug, term, verbatim } from "./column.ts";
import type { Breach, RowRule } from "./table.ts";
import { comparator, status } from "./vocabulary.ts";

/** The columns that say how well a figure is known. */
export const figure = {
  comparator: column(term(comparator), {
    description: "How the printed figure relates to the true value.",
    example: "eq",
  }),
  low: column(quantity.nullable(), {
    description: "The lower bound, in `unit`. Set for `gt` and `range`.",
    example: "75000000",
  }),
  high: column(quantity.nullable(), {
    description: "The upper bound, in `unit`. Set for `lt` and `range`.",
    example: "200000",
  }),
  status: column(term(status), {
    description: "How the figure is known. Withheld and not available are never zero.",
    example: "reported",
  }),
};

/** What the source printed, verbatim. */
export const printed = column(verbatim.nullable(), {
  description:
    "The cell and its unit exactly as the source printed them; a word has no unit. After `; note:` comes the footnote that explains the cell, or only the footnote if the cell is empty.",
  example: "13,000 metric tons",
});

/** The column that names the correction applied to the row's figure. */
export const correction = column(slug.nullable(), {
  description:
    "The correction that explains why the figure differs from `printed`, or why it is left out as `doubtful`. Empty: the figure is as printed.",
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

/** The comparator determines which bounds are set. */
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

/** A status that means "no figure" has no figure; nil has zero; a bound or a range has no quantity. */
export const quantityFitsStatus: RowRule<Figure> = {
  code: "quantity-fits-status",
  description:
    "Withheld, not available, not applicable, qualitative, net exporter and doubtful have no quantity; nil is 0; a bound has no quantity.",
  check: (row): Breach | undefined => {
    if (valueless.has(row.status) && (row.quantity !== null || row.low !== null || row.high !== null))
      return { column: "quantity", expected: `empty, since the status is ${row.status}`, suggestion: "" };
    if (row.status === "nil" && row.quantity !== 0)
      return { column: "quantity", expected: "0, since the status is nil", suggestion: "0" };
    if (row.comparator !== "eq" && row.comparator !== "approx" && row.quantity !== null)
      return {
        column: "quantity",
        expected: `empty, since ${row.comparator} means a bound and not a figure`,
        suggestion: "",
      };
    return undefined;
  },
};
