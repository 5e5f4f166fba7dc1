import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule as circle } from "./circle.ts";

it("no chain of parts, parents or corrections comes back to where it began", () => {
  const commodities = (...parents: (string | null)[]) => ({
    commodities: parents.map((parent, i) => ({ id: "abc"[i], parent })),
  });
  expect(breachesOf(circle, commodities("b", "c", null))).toEqual([]);
  expect(breachesOf(circle, commodities("b", "c", "a"))).toEqual(["a parent", "b parent", "c parent"]);
  expect(breachesOf(circle, commodities("a"))).toEqual(["a parent"]);
  // What only leads into a circle is not part of it.
  expect(breachesOf(circle, commodities("b", "c", "b"))).toEqual(["b parent", "c parent"]);
});
