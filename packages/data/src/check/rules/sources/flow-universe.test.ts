import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule as flowUniverse } from "./flow-universe.ts";

it("a source of flows says whose partners it tells of", () => {
  const found = (universe: string | null, flows: number) =>
    breachesOf(
      flowUniverse,
      { sources: [{ id: "s", universe }] },
      { exports: { citing: new Map(flows > 0 ? [["s", flows]] : []) } },
    );
  expect([...found("all_partners", 3), ...found(null, 0)]).toEqual([]);
  expect(found(null, 3)).toEqual(["s universe"]);
});
