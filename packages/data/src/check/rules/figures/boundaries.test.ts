import { describe, expect, it } from "vitest";
import { oddAmounts } from "./odd-amount.ts";
import { quantitySlack, valueSlack } from "./partner-total.ts";

describe("an odd amount", () => {
  const sum = (amount: number | null, more: object = {}) =>
    ({ amount, currency: "USD", instrument: "loan", amount_basis: "announced", ...more }) as never;
  const found = (...rows: readonly never[]) =>
    oddAmounts(rows as readonly { amount: number | null }[] as never).map(({ row, expected }) => [
      (row as { amount: number }).amount,
      / (instrument|currency);/.exec(expected)?.[1],
    ]);

  it("is more than a hundred times the median of three others or more", () => {
    expect(found(sum(1), sum(1), sum(1), sum(100))).toEqual([]);
    expect(found(sum(1), sum(1), sum(1), sum(101))).toEqual([[101, "instrument"]]);
    expect(found(sum(1), sum(1), sum(101))).toEqual([]);
    expect(found(sum(1), sum(1), sum(3), sum(3), sum(200))).toEqual([]);
    expect(found(sum(1), sum(1), sum(3), sum(3), sum(201))).toEqual([[201, "instrument"]]);
  });

  it("is compared within its instrument if that has three others, and otherwise within its currency", () => {
    const grant = { instrument: "grant" };
    const grants = [sum(1, grant), sum(1, grant), sum(1, grant)];
    expect(found(...grants, sum(101))).toEqual([[101, "currency"]]);
    expect(found(...grants, sum(500), sum(500), sum(500), sum(600))).toEqual([]);
    expect(found(sum(1), sum(1), sum(1), sum(101, { currency: "AUD" }))).toEqual([]);
  });

  it("is not a price of a unit, nor compared with one", () => {
    const price = { amount_basis: "unit_price" };
    expect(found(sum(1), sum(1), sum(1), sum(999, price))).toEqual([]);
    expect(found(sum(1, price), sum(1), sum(1), sum(999))).toEqual([]);
    expect(found(sum(null), sum(1), sum(1), sum(999))).toEqual([]);
  });
});

describe("what rounding can hide", () => {
  it("in a value is half a dollar, half the last digit printed, or the precision of old files", () => {
    expect(valueSlack(0, "")).toBe(0.5);
    expect(valueSlack(0, "0 dollars")).toBe(0.5);
    expect(valueSlack(10_400_000, "10400000 dollars")).toBe(50_000);
    expect(valueSlack(10_400_000, "10400 thousand dollars")).toBe(50_000);
    expect(valueSlack(1_500_000, "1.5 million USD")).toBe(50_000);
    expect(valueSlack(2 ** 30, "")).toBe(64);
  });

  it("in a quantity is half a unit, or half of the last digit that is not zero, from a million on", () => {
    expect([0, 999_999, 900_000].map((quantity) => quantitySlack(quantity))).toEqual([0.5, 0.5, 0.5]);
    expect([1_000_000, 1_200_000, 1_234_567].map((quantity) => quantitySlack(quantity))).toEqual([
      500_000, 50_000, 0.5,
    ]);
    expect(quantitySlack(1_000_000.5)).toBe(0.5);
    expect(quantitySlack(44_400, "44400 kilograms")).toBe(50);
    expect(quantitySlack(0, "0 kilograms")).toBe(0.5);
  });
});
