import { expect, it } from "vitest";
import { ofOtherCommodity, wordsOf } from "./named-in-title.ts";

it("a commodity that a title names is one of the row", () => {
  const words = wordsOf([
    { id: "rare-earths", name: "Rare earths", kind: "element_group", parent: null, aliases: [] },
    { id: "neodymium", name: "Neodymium", kind: "element", parent: "rare-earths", aliases: [] },
    { id: "argon", name: "Argon", kind: "gas", parent: null, aliases: [] },
    { id: "neon", name: "Neon", kind: "gas", parent: null, aliases: [] },
    { id: "critical-minerals", name: "Critical minerals", kind: "catch_all", parent: null, aliases: [] },
  ] as never);
  const found = (title: string, own: string[], whole = false) =>
    ofOtherCommodity(
      [{ title }],
      (row) => row.title,
      () => own,
      words,
      whole,
    ).length;
  expect([
    found("Rare-earth oxides", ["neodymium"]),
    found("Gases other than argon", ["neon"]),
    found("Neon", ["critical-minerals"]),
  ]).toEqual([0, 0, 0]);
  expect([found("Argon", ["neon"]), found("Neon", ["critical-minerals"], true)]).toEqual([1, 1]);
});
