import { expect, it } from "vitest";
import { mappedCatchAlls } from "./catch-all-commodity.ts";

type Commodity = Parameters<typeof mappedCatchAlls>[0][number];
const commodity = (id: string, more: Partial<Commodity> = {}): Commodity => ({
  id,
  name: id,
  kind: "element",
  parent: null,
  symbol: null,
  aliases: [],
  ...more,
});
const word = commodity("critical-minerals", { name: "Critical minerals", kind: "catch_all" });
const found = (...rows: Commodity[]) => mappedCatchAlls(rows, []).commodities.map((b) => `${b.row.id} ${b.column}`);

it("keeps catch-all words away from every element", () => {
  expect(found(word, commodity("dysprosium", { parent: "rare-earths" }))).toEqual([]);
  expect(found(word, commodity("lithium", { parent: "critical-minerals" }))).toEqual(["lithium parent"]);
  expect(found({ ...word, parent: "rare-earths" })).toEqual(["critical-minerals parent"]);
  expect(found({ ...word, symbol: "Cm" })).toEqual(["critical-minerals symbol"]);
  expect(found(commodity("raw-materials", { name: "Raw materials", kind: "mineral" }))).toEqual(["raw-materials kind"]);
  expect(found(commodity("lithium", { aliases: ["battery minerals"] }))).toEqual(["lithium aliases"]);
});

it("keeps them out of groups", () => {
  const members = [
    { group: "eu-critical-2023", member_kind: "commodity" as const, member: "critical-minerals" },
    { group: "eu-critical-2023", member_kind: "commodity" as const, member: "lithium" },
  ];
  expect(mappedCatchAlls([word], members).members.map((b) => b.row.member)).toEqual(["critical-minerals"]);
});
