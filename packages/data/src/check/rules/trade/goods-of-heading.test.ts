import { expect, it } from "vitest";
import { unlikeHeading } from "./goods-of-heading.ts";

const commodities = [
  { id: "aluminium", parent: null },
  { id: "bauxite", parent: "aluminium" },
  { id: "gibbsite", parent: "bauxite" },
  { id: "gallium", parent: null },
];
const found = (...products: readonly [code: string | null, ...commodities: string[]][]) =>
  unlikeHeading(
    products.map(([code, ...goods], i) => ({ id: `${code}-${i}`, code, commodities: goods })) as never,
    commodities as never,
  ).map(({ expected }) => expected);

it("a product does not name a commodity beside one that contains it", () => {
  expect(found(["2606", "bauxite", "gallium"])).toEqual([]);
  expect(found(["2606", "bauxite", "aluminium"])).toEqual(["bauxite without aluminium, which contains it"]);
  expect(found([null, "aluminium", "gibbsite"])).toEqual(["gibbsite without aluminium, which contains it"]);
});

it("a heading has the commodities of its subheadings, or wider ones", () => {
  expect(found(["2606", "aluminium"], ["260610", "bauxite"], ["26061010", "gibbsite"])).toEqual([]);
  expect(found(["2606", "bauxite"], ["260610", "aluminium"])).toEqual([
    "aluminium as well, like 260610-1, a part of it",
  ]);
  expect(found(["2606", "aluminium"], ["260610", "bauxite", "gallium"])).toEqual([
    "gallium as well, like 260610-1, a part of it",
  ]);
  // Codes that are the same, that only end alike, or are none, are no parts.
  expect(found(["2606", "aluminium"], ["2606", "gallium"], ["2826", "gallium"], [null, "gallium"])).toEqual([]);
});

it("a heading that is not divided has the commodities of its one subheading", () => {
  expect(found(["2606", "bauxite"], ["260600", "bauxite"], ["2606000000", "bauxite"])).toEqual([]);
  expect(found(["2606", "aluminium"], ["260600", "bauxite"])).toEqual([
    "bauxite, like 260600-1, which has the same goods",
  ]);
});
