/** How a figure is known, as the columns `comparator`, `low`, `high` and `status` of a row say. */
export interface Figure {
  readonly quantity: number | null;
  readonly comparator: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly status: string;
}

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });

/** A number with thousands separators and at most three decimals. */
export const formatNumber = (value: number): string => grouped.format(value);

/** A percentage with one decimal, or with none from 10 on where it is whole. */
export const formatPercent = (value: number): string =>
  `${new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 }).format(value)} %`;

/** The mark after a figure: e estimated, p provisional, f forecast, i incomplete. */
const marks: Record<string, string> = { estimated: "e", provisional: "p", forecast: "f", incomplete: "i" };

/** The words that stand where there is no figure. */
const words: Record<string, string> = {
  withheld: "withheld",
  not_available: "n.a.",
  not_applicable: "–",
  qualitative: "(in words)",
  net_exporter: "net exporter",
  included_elsewhere: "incl. elsewhere",
};

/** The legend for the marks that `formatFigure` writes. */
export const legend =
  "e estimated · p provisional · f forecast · i incomplete · > < bound · ~ about · withheld and n.a. are not zero";

/** A figure as a reader should see it: bounds, ranges and marks kept. */
export function formatFigure({ quantity, comparator, low, high, status }: Figure): string {
  const mark = marks[status] ?? "";
  if (comparator === "gt" && low !== null && low !== undefined) return `>${formatNumber(low)}${mark}`;
  if (comparator === "lt" && high !== null && high !== undefined) return `<${formatNumber(high)}${mark}`;
  if (comparator === "range" && low !== null && low !== undefined && high !== null && high !== undefined)
    return `${formatNumber(low)}–${formatNumber(high)}${mark}`;
  if (quantity === null) return words[status] ?? "–";
  return `${comparator === "approx" ? "~" : ""}${formatNumber(quantity)}${mark}`;
}
