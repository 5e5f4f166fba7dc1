import { describe, expect, it } from "vitest";
import { formatFigure, formatNumber, legendIn, legendOf } from "./figures.ts";

const figure = (change: object) => ({
  quantity: null,
  comparator: "eq",
  low: null,
  high: null,
  status: "reported",
  ...change,
});

it("what is small is not zero", () =>
  expect([0.000098, -0.00012, 0.0004, 0, 0.0006].map((value) => formatNumber(value))).toEqual([
    "0.000098",
    "-0.00012",
    "0.0004",
    "0",
    "0.0006",
  ]));

describe("formatFigure", () => {
  it("keeps bounds, ranges and marks", () => {
    expect(formatFigure(figure({ quantity: 13000, status: "estimated" }))).toBe("13,000e");
    expect(formatFigure(figure({ comparator: "gt", low: 75e6 }))).toBe(">75,000,000");
    expect(formatFigure(figure({ comparator: "lt", high: 0.5 }))).toBe("<0.5");
    expect(formatFigure(figure({ comparator: "range", low: 10000, high: 15000 }))).toBe("10,000–15,000");
    expect(formatFigure(figure({ comparator: "approx", quantity: 20e6 }))).toBe("~20,000,000");
  });

  it("marks what is corrected and what is doubtful, and says what the marks mean", () => {
    const corrected = figure({ quantity: 3_250_000, correction: "usgs-mcs-2025-titanium-production-unit" });
    const doubtful = figure({ status: "doubtful", correction: "usgs-mcs-2025-kaolin-world-total-digit" });
    expect(formatFigure(corrected)).toBe("3,250,000c");
    expect(formatFigure(doubtful)).toBe("?");
    expect(legendOf([corrected, doubtful])).toBe(
      "? doubtful: printed wrongly, left out (list corrections) · c corrected: the release is in error (list corrections)",
    );
  });

  it("names no mark that stands nowhere", () => {
    // What no figure is known of carries no mark of an estimate.
    expect(legendOf([figure({ status: "estimated" }), figure({ quantity: 5, status: "reported" })])).toBe("");
    expect(legendOf([figure({ quantity: 5, status: "provisional" })])).toBe("p provisional");
    expect(legendOf([figure({ status: "net_exporter" })], ["exported more than it imported"])).toBe("");
    const page = (text: string) => legendIn([text]);
    expect(page("580e USD/kg and >90 %, in 2025; W")).toBe("> < bound · W withheld, not zero · e estimated");
    expect(page("7 places – by HS 2846, a map; which? none: 12 p.m., 5 places")).toBe("");
  });

  it("never writes zero for what is withheld or unknown", () => {
    expect(formatFigure(figure({ status: "withheld" }))).toBe("W");
    expect(formatFigure(figure({ status: "not_available" }))).toBe("n.a.");
    expect(formatFigure(figure({ quantity: 0, status: "nil" }))).toBe("0");
  });
});
