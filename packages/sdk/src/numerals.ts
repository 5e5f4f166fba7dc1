const format = (digits: number) => new Intl.NumberFormat("en-US", { maximumSignificantDigits: digits });
const short = /* @__PURE__ */ format(6);
const long = /* @__PURE__ */ format(15);

/** No source prints more decimals of an amount. */
const PRINTED_DECIMALS = 3;

/**
 * A result in a sentence: at most six significant digits, unless it is exact, like sums and differences of printed figures.
 */
export const numeral = (value: number): string =>
  Number.isFinite(value)
    ? (Number(value.toFixed(PRINTED_DECIMALS)) === value ? long : short).format(value)
    : value > 0
      ? "∞"
      : "−∞";

/** A figure as its source gave it, not rounded. */
export const exact = (value: number): string => (Number.isFinite(value) ? long.format(value) : numeral(value));

/** A fraction as a percentage. */
export const percent = (fraction: number): string => `${numeral(Number((fraction * 100).toPrecision(4)))} %`;
