import { expect, it } from "vitest";
import { almostTheirId } from "./name-in-id.ts";

it("a name does not lack a letter of its id", () => {
  const found = (id: string, name: string) => almostTheirId([{ id, name }]).length;
  expect([
    found("peat", "Peat"),
    found("kragero", "Kragerø"),
    found("p-t-koba", "P.T. Koba"),
    found("multiple", "Several"),
  ]).toEqual([0, 0, 0, 0]);
  expect([found("peat", "Pat"), found("magnesite", "Magnsite"), found("peat", "Peaat")]).toEqual([1, 1, 1]);
});

it.each([
  ["tin", "Ti", 0],
  ["ab", "Abc", 1],
  ["tin", "Tins", 1],
  ["tins", "Tin", 1],
  ["tin", "Tin", 0],
  ["tin", "Tan", 0],
  ["tin", "Tinny", 0],
  ["rare-earths", "Rareearths", 0],
  ["rare-earths", "Rare earth", 1],
])("of the id %s the name %s is %d finding", (id, name, findings) => {
  expect(almostTheirId([{ id, name }])).toHaveLength(findings);
});
