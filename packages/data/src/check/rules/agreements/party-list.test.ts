import { expect, it } from "vitest";
import { incompleteLists } from "./party-list.ts";

const areas = [
  { id: "AUS", name: "Australia", aliases: [] },
  { id: "CHL", name: "Chile", aliases: [] },
  { id: "GIN", name: "Guinea", aliases: [] },
  { id: "PNG", name: "Papua New Guinea", aliases: [] },
  { id: "_EU", name: "European Union", aliases: ["EU"] },
];
const found = (id: string, title: string, parties: string[], party_list = "complete") =>
  incompleteLists(
    [{ id, title, party_list }] as never,
    [...parties.map((party) => ({ agreement: id, party })), { agreement: "other", party: "_EU" }] as never,
    areas as never,
  ).map(({ expected }) => expected);

it("lets pass a list that holds all that the id and the title name", () => {
  expect(found("aus-chl-2025", "Accord of Australia and Chile", ["AUS", "CHL"])).toEqual([]);
  expect(found("eu-png-2025", "Accord with Papua New Guinea", ["_EU", "PNG"])).toEqual([]);
});

it("finds a party that the id names", () => {
  expect(found("aus-chl-2025", "Accord", ["AUS", "PNG"])[0]).toContain("CHL in agreement_parties: the agreement's id");
  expect(found("eu-chl-2025", "Accord", ["AUS", "CHL"])[0]).toContain("_EU");
});

it("finds a party that the title names", () => {
  expect(found("accord-2025", "Accord of Australia and Chile", ["AUS", "PNG"])[0]).toContain(
    "CHL in agreement_parties: the agreement's title",
  );
});

it("finds a complete list of one, and lets a partial one be", () => {
  expect(found("accord-2025", "Accord", ["AUS"])).toHaveLength(1);
  expect(found("aus-chl-2025", "Accord", ["AUS"], "partial")).toEqual([]);
});
