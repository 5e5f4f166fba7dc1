import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule } from "./row-twice.ts";

const promise = (id: string, more: object = {}) => ({
  id,
  amount: 1e6,
  actor: "EXIM",
  currency: "USD",
  stated: "2026-01-02",
  ...more,
});

it("a promise has one id", () => {
  expect(breachesOf(rule, { commitments: [promise("a"), promise("b")] })).toEqual(["b id"]);
  const others = [
    promise("b", { amount: 2e6 }),
    promise("c", { currency: "AUD" }),
    promise("d", { stated: "2026-02-02" }),
  ];
  expect(breachesOf(rule, { commitments: [promise("a"), ...others, promise("e", { actor: "DFC" })] })).toEqual([]);
  const unknown = { amount: null };
  expect(breachesOf(rule, { commitments: [promise("a", unknown), promise("b", unknown)] })).toEqual([]);
});

it("an estimate of several analytes is one id", () => {
  const estimate = {
    id: "a",
    deposit: "d",
    analyte: "tin",
    estimate_kind: "resource",
    tonnage_t: 5,
    grade: 1,
    contained_t: null,
    effective_date: null,
  };
  expect(breachesOf(rule, { resource_estimates: [estimate, { ...estimate, analyte: "tungsten" }] })).toEqual([]);
  expect(breachesOf(rule, { resource_estimates: [estimate, { ...estimate, id: "b" }] })).toEqual(["b id"]);
});

it("an agreement is known by its parties, its kind and its day", () => {
  const agreement = { type: "mou", signed: "2026-01-02", announced: null };
  const of = (id: string, ...parties: string[]) => parties.map((party) => ({ agreement: id, party }));
  const found = (b: object, ...parties: string[]) =>
    breachesOf(rule, {
      agreements: [
        { id: "a", ...agreement },
        { id: "b", ...agreement, ...b },
      ],
      agreement_parties: [...of("a", "AUS", "USA"), ...of("b", ...parties)],
    });
  expect(found({}, "USA", "AUS")).toEqual(["b id"]);
  expect([...found({}, "USA", "CHL"), ...found({}), ...found({ type: "treaty" }, "USA", "AUS")]).toEqual([]);
});
