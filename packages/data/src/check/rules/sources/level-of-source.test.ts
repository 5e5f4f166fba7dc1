import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherLevel, rule } from "./level-of-source.ts";

it("a source has one level of evidence in all its rows", () => {
  const cited = (...levels: string[]) =>
    ofOtherLevel(levels.map((level) => ({ table: "deposits", row: {}, source: "a", level })));
  expect(columns(cited("primary", "primary", "secondary"))).toEqual(["evidence_level"]);
  expect(columns(cited("primary", "secondary"))).toEqual(["evidence_level"]);
  expect(cited("primary", "primary", "secondary", "secondary")).toEqual([]);
});

it("says how many other rows there are, and compares rows of one source that have a level", () => {
  const of = (...rows: (readonly [source: string | null, level: string | null])[]) =>
    Array.from(
      rule.check({
        rows: (table: string) =>
          table === "deposits" ? rows.map(([source, evidence_level]) => ({ source, evidence_level })) : [],
      } as never),
      ({ expected }) => expected.slice(0, expected.indexOf(" of this")),
    );
  expect(of(["a", "primary"], ["a", "primary"], ["a", "database"])).toEqual(["primary, like the other 2 rows"]);
  expect(of(["a", "primary"], ["a", "database"])).toEqual(["database, like the other row"]);
  expect(of(["a", "primary"], ["b", "database"])).toEqual([]);
  expect(of(["a", "primary"], ["a", null], [null, "database"])).toEqual([]);
});
