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
