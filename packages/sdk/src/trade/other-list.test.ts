import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { partners } from "./partners.ts";

const told = (more: object) =>
  partners(ledger, { to: "USA", product: "hs-811292", period: "2023", ...more }).warnings.some((text) =>
    text.includes("has every partner in"),
  );

it("names the list of all partners beside one of selected partners, unless books or a series are asked for", () => {
  expect(told({})).toBe(true);
  expect(told({ basis: "importer_reported" })).toBe(false);
  expect(told({ series: "un-comtrade-cmm" })).toBe(false);
});

it("names none beside a list of all partners", () => {
  const { universe, warnings } = partners(ledger, { to: "USA", product: "hs-284690", period: "2023" });
  expect(universe).not.toBe("chosen_partners");
  expect(warnings.join()).not.toContain("has every partner in");
});

it("never offers another denominator, which a question of partners does not take", () => {
  const { denominator, warnings } = partners(ledger, { to: "USA", product: "hs-8505", period: "2024" });
  expect(denominator.kind).toBe("none");
  expect(warnings.join(" ")).toContain("their sum is no total");
  expect(warnings.join(" ")).not.toContain("row_sum");
});
