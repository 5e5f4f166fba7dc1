import { expect, it } from "vitest";
import { notAsPrinted } from "./printed-figure.ts";
import { sharesNotAsPrinted } from "./printed-share.ts";

const figure = (quantity: number, printed: string) =>
  ({ quantity, low: null, high: null, comparator: "eq", printed, unit: "t", correction: null }) as const;

it("catches digits that are not the printed ones, and lets powers of ten be if no unit is printed", () => {
  expect(notAsPrinted([figure(31_000, "13,000 metric tons")])).toMatchObject([
    { column: "quantity", suggestion: "13000" },
  ]);
  expect(notAsPrinted([figure(13_000, "13 thousand metric tons"), figure(13_000, "13,000")])).toEqual([]);
  expect(notAsPrinted([figure(130, "13"), figure(0.013, "13 (thousands)")])).toEqual([]);
});

it("catches a figure that is not in the printed unit", () => {
  expect(
    notAsPrinted([figure(13_000, "13,000 metric tons"), figure(2_270_000, "2270 t; note: thousand metric tons")]),
  ).toEqual([]);
  for (const factor of [1000, 10, 0.1, 0.001])
    expect(notAsPrinted([figure(13_000 * factor, "13 kt")])).toMatchObject([
      { column: "quantity", suggestion: "13000" },
    ]);
  expect(notAsPrinted([figure(13_000, "13,000 kilograms")])).toMatchObject([{ column: "unit", suggestion: "kg" }]);
});

it("catches a percentage that is another number, or the printed one times ten", () => {
  const percent = (quantity: number, printed: string) => ({ ...figure(quantity, printed), unit: "pct" }) as const;
  expect(notAsPrinted([percent(71, "71 percent"), percent(90, "186000 t; more than 90 percent")])).toEqual([]);
  expect(notAsPrinted([percent(17, "71 percent")])).toMatchObject([{ column: "quantity", suggestion: "71" }]);
  expect(notAsPrinted([percent(7.1, "71 percent")])).toMatchObject([{ suggestion: "71" }]);
});

it("leaves a figure that has no print, and a print without a figure", () => {
  const none = { ...figure(5, ""), quantity: null } as const;
  expect(
    notAsPrinted([
      { ...none, printed: "5 metric tons" },
      { ...figure(5, ""), printed: null },
    ]),
  ).toEqual([]);
});

it("catches a percentage that its cell does not print", () => {
  const row = { share_pct: 96, share_basis: "printed", printed: "69 percent of the world" } as const;
  expect(sharesNotAsPrinted([row])).toMatchObject([{ column: "share_pct" }]);
  expect(
    sharesNotAsPrinted([
      { ...row, share_pct: 69 },
      { ...row, share_basis: "computed" },
    ]),
  ).toEqual([]);
});

it.each([
  ["a quantity", { quantity: 31 }, "quantity"],
  ["a lower bound", { quantity: null, low: 31 }, "low"],
  ["an upper bound", { quantity: null, high: 31 }, "high"],
] as const)("names the column of %s", (_, cells, column) => {
  expect(notAsPrinted([{ ...figure(0, "13 t"), ...cells }])).toMatchObject([{ column }]);
});

it.each([
  ["a range", { comparator: "range" }],
  ["a corrected cell", { correction: "mcs-unit" }],
  ["a cell that begins with no number", { printed: "W" }],
  ["no print", { printed: null }],
  ["no figure", { quantity: null }],
] as const)("leaves %s", (_, cells) => {
  expect(notAsPrinted([{ ...figure(31, "13 t"), ...cells }])).toEqual([]);
});

it("compares zero with zero only", () => {
  expect(notAsPrinted([figure(0, "0 t"), figure(0, "0")])).toEqual([]);
  expect(notAsPrinted([figure(0, "13 t")])).toHaveLength(1);
  expect(notAsPrinted([figure(13, "0 t")])).toMatchObject([{ suggestion: "0" }]);
});

it.each([
  [{ share_basis: "computed" }, 0],
  [{ share_pct: null }, 0],
  [{ printed: null }, 0],
  [{ printed: "the larger part" }, 0],
  [{ share_pct: 69 }, 0],
  [{ share_pct: 9 }, 1],
] as const)("a share of which %j: %d findings", (cells, findings) => {
  const row = { share_pct: 96, share_basis: "printed", printed: "69 percent of 1,000 t" } as const;
  expect(sharesNotAsPrinted([{ ...row, ...cells } as never])).toHaveLength(findings);
});
