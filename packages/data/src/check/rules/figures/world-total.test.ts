import { describe, expect, it } from "vitest";
import type { Share } from "../../../tables/shares.ts";
import { roundingOf, totalBreach } from "./world-total.ts";

const row = (area: string, quantity: number | null, rest: Partial<Share> = {}): Share =>
  ({ area, quantity, low: null, high: null, comparator: "eq", status: "reported", share_of: "_WLD", ...rest }) as Share;
const found = (...args: Parameters<typeof totalBreach>) => {
  const breach = totalBreach(...args);
  return breach && [(breach.row as Share).area, breach.suggestion ?? ""];
};

describe("totalBreach", () => {
  it("bears with the rounding of the print, and with a gap that a withheld figure may fill", () => {
    expect(found([row("CHN", 240_000), row("AUS", 18_000), row("_WLD", 260_000)])).toBeUndefined();
    expect(found([row("CHN", 240_000), row("AUS", 18_000), row("_WLD", 350_000)])).toEqual(["_WLD", ""]);
    expect(
      found([row("CHN", 240_000), row("AUS", 18_000), row("USA", null, { status: "withheld" }), row("_WLD", 350_000)]),
    ).toBeUndefined();
  });

  it("finds the figure with a footnote digit glued to it, and a total that lost a digit", () => {
    expect(found([row("AUS", 1_166_000), row("CHN", 31_000), row("_OTH", 113_000), row("_WLD", 210_000)])).toEqual([
      "AUS",
      "66000",
    ]);
    expect(found([row("CHN", 7800), row("IND", 8400), row("_OTH", 28_000), row("_WLD", 4400)])).toEqual(["_WLD", ""]);
    // A figure a thousand times too large has no mark glued to it: nothing is left of it but zeros.
    expect(found([row("AUS", 29_000_000), row("CHN", 351_000), row("_WLD", 380_000)])).toEqual(["_WLD", ""]);
  });

  it("counts the United States only in a total that does, and countries printed together where the total needs them", () => {
    expect(found([row("USA", 50_000), row("CHN", 30_000), row("IND", 10_000), row("_XUS", 40_000)])).toBeUndefined();
    expect(found([row("_USCA", 60_000), row("CHN", 30_000), row("IND", 10_000), row("_WLD", 100_000)])).toBeUndefined();
    expect(found([row("_USCA", 20_000), row("CHN", 30_000), row("IND", 11_000), row("_WLD", 101_500)])).toEqual([
      "_WLD",
      "",
    ]);
  });

  it("counts the forms of a country that is not counted whole", () => {
    const forms = [
      row("USA", 69_000, { form: "from-natural-gas" }),
      row("USA", 7000, { form: "from-cliffside-field" }),
    ];
    const print = [row("QAT", 61_000), row("DZA", 27_000), row("_WLD", 164_000)];
    expect(found(print)).toEqual(["_WLD", ""]);
    expect(found(print, forms)).toBeUndefined();
  });

  it.each([
    [0, 0],
    [5, 0.5],
    [13_000, 500],
    [13_001, 0.5],
    [1.25, 0.005],
    [100, 50],
  ])("rounding can hide of %d: %d", (figure, hidden) => {
    expect(roundingOf(figure)).toBeCloseTo(hidden, 12);
  });

  it.each([
    [101, undefined],
    [102, ["_WLD", ""]],
    [97, undefined],
    [96, ["_WLD", ""]],
  ])("of 11, 22 and 66 the total may be %d within half a unit of each of the four, or not", (total, breach) => {
    expect(found([row("CHN", 11), row("AUS", 22), row("IND", 66), row("_WLD", total)])).toEqual(breach);
  });

  it("adds the upper bounds of figures to what rounding can hide, above the total", () => {
    const bound = { comparator: "lt", high: 4 } as const;
    const of = (total: number) => found([row("CHN", 22), row("AUS", 88), row("IND", null, bound), row("_WLD", total)]);
    expect(of(105)).toBeUndefined();
    expect(of(104)).toEqual(["_WLD", ""]);
  });

  it("compares at least two rows with a total that is a figure", () => {
    expect(found([row("CHN", 5), row("_WLD", 100)])).toBeUndefined();
    expect(found([row("CHN", 5), row("AUS", 5), row("_WLD", 100)])).toEqual(["_WLD", ""]);
    expect(found([row("CHN", 5), row("AUS", 5)])).toBeUndefined();
    expect(found([row("CHN", 5), row("AUS", 5), row("_WLD", null)])).toBeUndefined();
  });

  it("lets a figure that is not known fill a gap, but not an excess", () => {
    for (const unknown of [row("USA", null), row("USA", 1, { status: "incomplete" })]) {
      expect(found([row("CHN", 240), row("AUS", 18), unknown, row("_WLD", 350)])).toBeUndefined();
      expect(found([row("CHN", 240), row("AUS", 18), unknown, row("_WLD", 150)])).toEqual(["_WLD", ""]);
    }
  });

  it("counts the lower bound of a range, and a form only of a country without a figure of its own", () => {
    expect(found([row("CHN", 11), row("AUS", null, { low: 22 }), row("_WLD", 33)])).toBeUndefined();
    const forms = [row("CHN", 7, { form: "crude" })];
    expect(found([row("CHN", 11), row("AUS", 22), row("_WLD", 33)], forms)).toBeUndefined();
  });

  it("takes countries printed together only for what the total lacks", () => {
    const of = (together: number, total: number) =>
      found([row("_USCA", together), row("CHN", 31), row("IND", 11), row("_WLD", total)]);
    expect(of(61, 103)).toBeUndefined();
    expect(of(61, 42)).toBeUndefined();
    expect(of(61, 203)).toEqual(["_WLD", ""]);
    expect(of(61, 21)).toEqual(["_WLD", ""]);
  });

  it("names no glued digit if two rows may have one", () => {
    expect(found([row("AUS", 151), row("CHN", 151), row("IND", 11), row("_WLD", 213)])).toEqual(["_WLD", ""]);
    expect(found([row("AUS", 151), row("CHN", 33), row("IND", 11), row("_WLD", 95)])).toEqual(["AUS", "51"]);
    expect(found([row("AUS", 511), row("CHN", 33), row("IND", 11), row("_WLD", 95)])).toEqual(["AUS", "51"]);
  });
});
