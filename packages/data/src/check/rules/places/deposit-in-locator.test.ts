import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { unlikeLocator } from "./deposit-in-locator.ts";

it("a deposit has the content of its place, or what contains it or is part of it", () => {
  const areas = [{ id: "EGY", name: "Egypt", aliases: [] }];
  const commodities = [
    { id: "tin", name: "Tin", aliases: [], parent: null },
    { id: "niobium", name: "Niobium", aliases: [], parent: null },
    { id: "rare-earths", name: "Rare earths", aliases: ["rare earth elements"], parent: null },
    { id: "dysprosium", name: "Dysprosium", aliases: [], parent: "rare-earths" },
  ];
  const found = (locator: string, ...own: string[]) =>
    columns(
      unlikeLocator(
        [{ id: "d", name: "Abu Dabbab", aliases: [], area: "EGY", source: "s", locator, commodities: own }] as never,
        areas as never,
        commodities as never,
      ),
    );
  expect(found("Abu Dabbab, Tin, Egypt", "niobium", "tin")).toEqual([]);
  expect(found("Abu Dabbab, Tin; Niobium and Tantalum, Egypt, 2", "niobium")).toEqual([]);
  expect(found("Abu Dabbab, Rare-Earth Elements, Egypt", "dysprosium")).toEqual([]);
  expect(found("Abu Dabbab, Unobtainium, Egypt", "tin")).toEqual([]);
  expect(found("Abu Dabbab, Tin, Egypt", "niobium")).toEqual(["commodities"]);
});

it("a deposit has the name and country of its place", () => {
  const areas = [
    { id: "EGY", name: "Egypt", aliases: [] },
    { id: "MLI", name: "Mali", aliases: [] },
  ];
  const found = (name: string, area: string, locator: string | null) =>
    columns(
      unlikeLocator(
        [{ id: "d", name, aliases: [], area, source: "s", locator, commodities: [] }] as never,
        areas as never,
      ),
    );
  expect(found("Abu Dabbab", "EGY", "Abu Dabbab, Tin, Egypt")).toEqual([]);
  expect(found("Abu Dabab", "EGY", "Abu Dabbab, Tin, Egypt")).toEqual(["name"]);
  expect(found("Abu Dabbab", "MLI", "Abu Dabbab, Tin, Egypt")).toEqual(["area"]);
  expect(found("Other", "MLI", "table 3, row 4, column 5")).toEqual([]);
});
