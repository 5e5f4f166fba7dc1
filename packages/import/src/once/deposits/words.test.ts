import { join } from "node:path";
import { expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { commoditiesOf, commoditiesOfAll, critical, overlap } from "./words.ts";

const csv = join(import.meta.dirname, "../../../../data/csv");

it("tells symbols and words as commodities", () => {
  expect(commoditiesOf("REE")).toEqual(["rare-earths"]);
  expect(commoditiesOf("Niobium and Tantalum")).toEqual(["niobium", "tantalum"]);
  expect(commoditiesOfAll(["Lanthanum", "Cerium", "zinc"])).toEqual(["rare-earths", "zinc"]);
  expect(commoditiesOf("lapis lazuli")).toEqual(["gemstones"]);
});

it("knows what is won together", () => {
  expect(overlap(["gallium"], ["bauxite"])).toBe(true);
  expect(overlap(["rare-earths"], ["copper"])).toBe(false);
});

it("counts every EU critical raw material as critical", () => {
  const known = new Set(readTable(csv, tables.commodities).map((commodity) => commodity.id));
  const members = readTable(csv, tables.group_members).filter(
    (row) => row.group === "eu-critical-2023" && row.member_kind === "commodity",
  );
  expect(members.length).toBeGreaterThan(20);
  // Processed goods and coal are no deposits of the report; everything else on the list must be taken.
  const goods = new Set([
    "metallurgical-coal",
    "coking-coal",
    "silicon-metal",
    "titanium-metal",
    "heavy-rare-earths",
    "light-rare-earths",
  ]);
  const missing = members
    .map((row) => row.member)
    .filter((member) => known.has(member) && !goods.has(member) && !critical.has(member));
  expect(missing).toEqual([]);
});
