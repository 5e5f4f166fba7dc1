import { expect, it } from "vitest";
import { sharedNames } from "./name-of-one-row.ts";

it("catches a name that another row has as its own or as an alias", () => {
  const burma = { id: "MMR", name: "Myanmar", aliases: ["Burma"] };
  const other = { id: "BGD", name: "Burma", aliases: [] };
  expect(sharedNames([burma, other], ["name", "aliases"])).toEqual([
    { row: other, column: "name", expected: 'a name that no other row has: "Burma" is MMR' },
  ]);
});

it("lets a row repeat itself, and the nameless be", () => {
  const rows = [
    { id: "a", name: "Antimony", aliases: ["Antimony"] },
    { id: "b", name: null, aliases: [] },
    { id: "c", name: null, aliases: [] },
  ];
  expect(sharedNames(rows, ["name", "aliases"])).toEqual([]);
});
