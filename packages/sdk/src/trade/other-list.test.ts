import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { partners } from "./partners.ts";

const told = (more: object) =>
  partners(ledger, { to: "USA", product: "hs-8505", period: "2024", ...more }).warnings.some((text) =>
    text.includes("has every partner in"),
  );

it("names the list of all partners beside one of selected partners, unless books or a series are asked for", () => {
  expect(told({})).toBe(true);
  expect(told({ basis: "importer_reported" })).toBe(false);
  expect(told({ series: "usitc-dataweb-imports" })).toBe(false);
});

it("names none beside a list of all partners", () => {
  const { universe, warnings } = partners(ledger, { to: "USA", product: "hs17-850511", period: "2022" });
  expect(universe).not.toBe("chosen_partners");
  expect(warnings.join()).not.toContain("has every partner in");
});
