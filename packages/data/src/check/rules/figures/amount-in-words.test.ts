import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { slippedAmounts, type Texts } from "./amount-in-words.ts";

const found = (amount: number | null, texts: Partial<Texts>) =>
  columns(slippedAmounts([{ amount }], "amount", () => ({ own: [], ...texts })));

it("an amount is what its row says in words, not a tenth, a hundredth or a thousandth of it", () => {
  const own = ["EUR 12bn", null, undefined];
  expect([...found(12e9, { own }), ...found(5e6, { own }), ...found(null, { own })]).toEqual([]);
  for (const factor of [1000, 100, 10, 0.1, 0.01, 0.001]) expect(found(12e9 * factor, { own })).toEqual(["amount"]);
  expect(found(12e5, { own })).toEqual([]);
});

it("a text on several amounts shows only a slip of a thousand", () => {
  const wider = ["Each invests USD 1bn."];
  expect([...found(1e9, { wider }), ...found(1e8, { wider })]).toEqual([]);
  expect(found(1e6, { wider })).toEqual(["amount"]);
});

it("an address can confirm an amount, not deny it", () => {
  const own = ["after a financing of USD 50m"];
  expect(found(5e6, { own, confirming: ["aclara 5 million from dfc"] })).toEqual([]);
  expect(found(5e6, { own })).toEqual(["amount"]);
  expect(found(1.4e6, { confirming: ["a 1 4 million stake"] })).toEqual([]);
});

it.each([
  ["fra-mng-400k", 400e3],
  ["INR 16,300 crore", 163e9],
  ["5 thousand dollars", 5e3],
])("reads %s", (text, amount) => {
  expect(found(amount * 10, { own: [text.replaceAll("-", " ")] })).toEqual(["amount"]);
});
