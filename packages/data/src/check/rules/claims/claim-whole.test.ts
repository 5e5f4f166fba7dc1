import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { incomplete } from "./claim-whole.ts";

it("a claim has a time, a unit with its value, and a source for its verdict", () => {
  const right = { value: 70, unit: "pct", claimed_time: "2024", verdict: "confirmed", best_source: "s" };
  const found = (change: object) => columns(incomplete([{ ...right, ...change }] as never));
  expect([...found({}), ...found({ value: null, unit: null })]).toEqual([]);
  expect(found({ verdict: "unverified", best_source: null })).toEqual([]);
  expect(found({ value: null })).toEqual(["value"]);
  expect(found({ unit: null })).toEqual(["unit"]);
  expect(found({ claimed_time: null })).toEqual(["claimed_time"]);
  expect(found({ best_source: null })).toEqual(["best_source"]);
});
