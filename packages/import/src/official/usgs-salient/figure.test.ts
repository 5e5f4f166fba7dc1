import { describe, expect, it } from "vitest";
import { readFigure } from "./figure.ts";

const figure = { quantity: null, comparator: "eq", low: null, high: null, status: undefined };

describe("a printed cell", () => {
  it.each([
    ["7,900", { ...figure, quantity: 7900 }],
    ["e150", { ...figure, quantity: 150, status: "estimated" }],
    ["—", { ...figure, quantity: 0, status: "nil" }],
    ["0", { ...figure, quantity: 0, status: "nil" }],
    [">95", { ...figure, comparator: "gt", low: 95 }],
    [">50%", { ...figure, comparator: "gt", low: 50 }],
    ["<1,000", { ...figure, comparator: "lt", high: 1000 }],
    ["500–17,000", { ...figure, comparator: "range", low: 500, high: 17_000 }],
    ["Less than ½ unit.", { ...figure, comparator: "lt", high: 0.5 }],
    ["Less than 1/2 unit.", { ...figure, comparator: "lt", high: 0.5 }],
    ["Less than 50,000 tons", { ...figure, comparator: "lt", high: 50_000, absolute: true }],
    ["−88", { ...figure, quantity: -88 }],
    ["?1", { ...figure, quantity: -1 }],
    ["W", { ...figure, status: "withheld" }],
    ["NA", { ...figure, status: "not_available" }],
    ["E", { ...figure, status: "net_exporter" }],
    ["XX", { ...figure, status: "not_applicable" }],
    ["Variable, depending on type of product", { ...figure, status: "qualitative" }],
  ])("%s", (cell, read) => expect(readFigure(cell, [])).toEqual(read));

  it("that is a symbol stands for its note", () => {
    expect(readFigure("s", ["Estimated.", "Less than 500 carats."])).toMatchObject({ high: 500, absolute: true });
    expect(readFigure("s", ["Large unreported stock purchases preclude calculation of a figure."])).toMatchObject({
      status: "not_available",
      quantity: null,
    });
  });

  it.each(["", "s", "w", "12 tons", "1.2.3", "about 5", "--", "(4)"])("%j is not understood, and never zero", (cell) =>
    expect(readFigure(cell, [])).toBeUndefined(),
  );
});
