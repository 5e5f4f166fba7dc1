import { expect, it } from "vitest";
import { mistakenUnions } from "./african-union.ts";

const agreements = [
  {
    id: "kor-africa",
    title: "Korea-Africa Critical Minerals Dialogue",
    summary: "48 African states.",
    note: "The African Union chairs.",
  },
  { id: "usa-aus", title: "United States-Australia Framework", summary: "Projects.", note: null },
];
const found = (agreement: string, party: string) =>
  mistakenUnions(agreements, [{ agreement, party }]).map((b) => b.suggestion);

it("takes AU for what the agreement speaks of", () => {
  expect(found("usa-aus", "_AU")).toEqual(["AUS"]);
  expect(found("kor-africa", "AUS")).toEqual(["_AU"]);
  expect(found("kor-africa", "_AU")).toEqual([]);
  expect(found("usa-aus", "AUS")).toEqual([]);
});
