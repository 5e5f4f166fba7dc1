import { expect, it } from "vitest";
import { repeatedPledges } from "./pledge-is-sum-of-children.ts";

type Commitment = Parameters<typeof repeatedPledges>[1][number];
const child = (id: string, amount: number, more: Partial<Commitment> = {}): Commitment => ({
  id,
  agreement: "fund",
  contained_in: null,
  amount,
  currency: "USD",
  amount_basis: "announced",
  instrument: "equity",
  ...more,
});
const pledge = (pledged_amount: number | null) => [{ id: "fund", pledged_amount, pledged_currency: "USD" }];
const found = (amount: number | null, ...children: Commitment[]) =>
  repeatedPledges(pledge(amount), children).map((b) => b.expected);

it("catches a pledge that is the sum of its commitments", () => {
  expect(found(150, child("dfc", 75), child("ukr", 75))[0]).toMatch(/the sum of dfc and ukr/);
  expect(found(160, child("dfc", 75), child("ukr", 75))).toEqual([]);
  expect(found(150, child("dfc", 75), child("ukr", 75, { currency: "EUR" }))).toEqual([]);
});

it("catches the sum of the wholes, and of the parts of one", () => {
  const children = [
    child("joint", 300),
    child("usa", 100, { contained_in: "joint" }),
    child("aus", 100, { contained_in: "joint" }),
    child("gallium", 20),
  ];
  expect(found(320, ...children)[0]).toMatch(/the sum of joint and gallium/);
  expect(found(200, ...children)[0]).toMatch(/the sum of usa and aus/);
  expect(found(220, ...children)[0]).toMatch(/the sum of usa and aus and gallium/);
  expect(found(300, ...children)).toEqual([]);
});

it("catches a project value, a total of past support and a letter of interest", () => {
  expect(found(216, child("caremag", 216, { amount_basis: "project_value" }))[0]).toMatch(/project_value of caremag/);
  expect(found(30, child("forge", 30, { amount_basis: "aggregate" }))).toHaveLength(1);
  expect(found(900, child("exim", 900, { amount_basis: "non_binding" }))).toHaveLength(1);
  expect(found(250, child("jogmec", 250))).toEqual([]);
  expect(found(null, child("exim", 900, { amount_basis: "non_binding" }))).toEqual([]);
});

it.each([
  ["another agreement", { agreement: "other" }],
  ["no amount", { amount: null }],
  ["another currency", { currency: "EUR" }],
  ["a price of a unit", { amount_basis: "unit_price" }],
  ["a valuation", { amount_basis: "valuation" }],
] as const)("adds no child of %s", (_, more) => {
  expect(found(150, child("a", 75), child("b", 75, more as never))).toEqual([]);
  expect(found(75, child("b", 75, { amount_basis: "project_value", ...more } as never))).toHaveLength(
    "amount_basis" in more && more.amount_basis === "valuation" ? 1 : 0,
  );
});

it("catches a pledge that is a pipeline of projects, and leaves one that is a single loan", () => {
  expect(found(75, child("a", 75, { instrument: "project_pipeline" as never }))).toHaveLength(1);
  expect(found(75, child("a", 75))).toEqual([]);
});
