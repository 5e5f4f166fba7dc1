import { join } from "node:path";
import { expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { commodityWords, criticalCommodities, overlap } from "./words.ts";

const csv = join(import.meta.dirname, "../../../../data/csv");

it("tells symbols and words as commodities", () => {
  const commoditiesOf = commodityWords(readTable(csv, tables.commodities));
  expect(commoditiesOf(["REE"])).toEqual(["rare-earths"]);
  expect(commoditiesOf(["Niobium and Tantalum", "Nb", ""])).toEqual(["niobium", "tantalum"]);
  expect(commoditiesOf(["Lanthanum", "Cerium", "zinc"])).toEqual(["rare-earths", "zinc"]);
  expect(commoditiesOf(["K", "lapis lazuli", "Brine", "Iron ore"])).toEqual(["potash", "gemstones", "iron-ore"]);
});

it("knows what is won together", () => {
  expect(overlap(["gallium"], ["bauxite"])).toBe(true);
  expect(overlap(["rare-earths"], ["copper"])).toBe(false);
});

it("counts what is on a list as critical, and what it is won from", () => {
  const isCritical = criticalCommodities(readTable(csv, tables.group_members));
  expect(["cobalt", "feldspar", "silver", "magnesite", "rare-earths"].filter((id) => !isCritical(id))).toEqual([]);
  expect(["gold", "metallurgical-coal", "salt"].filter(isCritical)).toEqual([]);
});
