import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherLevel } from "./level-of-source.ts";

it("a source has one level of evidence in all its rows", () => {
  const cited = (...levels: string[]) =>
    ofOtherLevel(levels.map((level) => ({ table: "deposits", row: {}, source: "a", level })));
  expect(columns(cited("primary", "primary", "secondary"))).toEqual(["evidence_level"]);
  expect(columns(cited("primary", "secondary"))).toEqual(["evidence_level"]);
  expect(cited("primary", "primary", "secondary", "secondary")).toEqual([]);
});
