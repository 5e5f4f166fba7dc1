import { expect, it } from "vitest";
import { oddAmounts } from "./odd-amount.ts";

type Row = Parameters<typeof oddAmounts>[0][number];
const row = (amount: number | null, more: Partial<Row> = {}): Row =>
  ({ amount, currency: "USD", instrument: "loan", amount_basis: "ceiling", ...more }) as Row;
const odd = (rows: readonly Row[]) => oddAmounts(rows).map(({ row }) => row.amount);
const loans = [row(1e8), row(2e8), row(3e8), row(4e9)];

it("finds an amount of thousands too many among those of its instrument, and leaves a large one", () => {
  expect(odd(loans)).toEqual([]);
  expect(odd([...loans, row(5e11)])).toEqual([5e11]);
  expect(odd([...loans, row(null), row(2e10)])).toEqual([]);
});

it("compares with the currency where the instrument has few, and with nothing where that has few, too", () => {
  expect(odd([...loans, row(5e11, { instrument: "grant" })])).toEqual([5e11]);
  expect(odd([...loans, row(5e11, { currency: "JPY" })])).toEqual([]);
});

it("leaves prices of a unit out, on both sides", () => {
  expect(odd([...loans, row(110, { amount_basis: "unit_price" })])).toEqual([]);
  expect(odd([row(110, { amount_basis: "unit_price" }), row(90), row(100), row(110), row(2e4)])).toEqual([2e4]);
});

it.each([
  [[1, 9, 10], 900, 0],
  [[10, 1, 9], 901, 1],
  [[9, 9, 9], 900, 0],
  [[100, 3, 1, 2], 250, 0],
  [[100, 3, 1, 2], 251, 1],
  [[1, 1], 1e9, 0],
])("a hundred times the median of %j: %d is %d finding", (others, amount, findings) => {
  expect(odd([...others.map((each) => row(each)), row(amount)])).toEqual(findings === 0 ? [] : [amount]);
});

it("says with what it compares", () => {
  const expected = (...rows: readonly Row[]) => oddAmounts(rows).map((breach) => breach.expected);
  expect(expected(...loans, row(5e11))).toEqual([expect.stringContaining("the median of 4 others of its instrument")]);
  expect(expected(...loans, row(5e11, { instrument: "grant" }))).toEqual([
    expect.stringContaining("250000000 USD, the median of 4 others of its currency"),
  ]);
});
