import { expect, it } from "vitest";
import { ofOtherRecord, ofOtherStudy } from "./record-of-one-deposit.ts";

it("a record is of one deposit, and a study of the id that names it", () => {
  const rows = (...deposits: string[]) =>
    deposits.map((deposit) => ({ source: "s", locator: "table, rec_id 7", deposit }));
  expect(ofOtherRecord(rows("a", "a"), ({ deposit }) => deposit)).toEqual([]);
  expect(ofOtherRecord(rows("a", "b"), ({ deposit }) => deposit)).toHaveLength(1);
  const locator = "Resources, OBJECTID 9, citing Fourie (2017)";
  expect(ofOtherStudy([{ id: "a-fourie-2017-b", source: "s", locator }])).toEqual([]);
  expect(ofOtherStudy([{ id: "a-eccles-2018", source: "s", locator }])).toHaveLength(1);
});

it("takes the author and the year of the study", () => {
  const of = (id: string) => ofOtherStudy([{ id, source: "s", locator: "Resources, citing Fourie (2017)" }]).length;
  expect(["a-fourie-2017", "a-fourie-2018", "a-eccles-2017", "a"].map(of)).toEqual([0, 1, 1, 1]);
  expect(ofOtherStudy([{ id: "a", source: "s", locator: null }])).toEqual([]);
});

it("takes records of two sources for two, and a locator without a record for none", () => {
  const of = (...rows: object[]) => ofOtherRecord(rows as never, (row) => (row as { id?: string }).id ?? "").length;
  expect(of({ id: "a", source: "s", locator: "gid 7" }, { id: "b", source: "t", locator: "gid 7" })).toBe(0);
  expect(of({ id: "a", source: "s", locator: "gid 7" }, { id: "b", source: "s", locator: "gid 8" })).toBe(0);
  expect(of({ id: "a", source: "s", locator: "p. 7" }, { id: "b", source: "s", locator: "p. 7" })).toBe(0);
  expect(of({ id: "a", source: "s", locator: null }, { id: "b", source: "s", locator: null })).toBe(0);
});
