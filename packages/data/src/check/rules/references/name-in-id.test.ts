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
