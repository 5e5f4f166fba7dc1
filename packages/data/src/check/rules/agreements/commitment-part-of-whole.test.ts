import { expect, it } from "vitest";
import { impossibleParts } from "./commitment-part-of-whole.ts";

type Commitment = Parameters<typeof impossibleParts>[0][number];
const promise = (
  id: string,
  amount: number,
  contained_in: string | null = null,
  more: Partial<Commitment> = {},
): Commitment => ({
  id,
  contained_in,
  superseded_by: null,
  amount,
  currency: "USD",
  amount_basis: "announced",
  ...more,
});
const found = (...rows: Commitment[]) => impossibleParts(rows).map((b) => `${b.row.id} ${b.column}: ${b.expected}`);

it("accepts two minima inside a joint sum", () => {
  expect(found(promise("joint", 3e9), promise("usa", 1e9, "joint"), promise("aus", 1e9, "joint"))).toEqual([]);
});

it("catches a part that is larger, in another currency, or in a circle", () => {
  expect(found(promise("joint", 3e9), promise("part", 4e9, "joint"))[0]).toMatch(/at least 4000000000/);
  expect(found(promise("joint", 3e9), promise("part", 1, "joint", { currency: "AUD" }))[0]).toMatch(/in AUD/);
  expect(found(promise("a", 1, "b"), promise("b", 1, "a"))).toHaveLength(2);
});

it("asks superseded and superseded_by to agree", () => {
  expect(found(promise("old", 1, null, { superseded_by: "new" }), promise("new", 2))[0]).toMatch(/^old amount_basis/);
  expect(found(promise("old", 1, null, { amount_basis: "superseded" }))[0]).toMatch(/^old superseded_by/);
});
