import { expect, it } from "vitest";
import { maybeSuperseded } from "./commitment-not-superseded.ts";

type Commitment = Parameters<typeof maybeSuperseded>[0][number];
const loan = (id: string, stated: string | null, more: Partial<Commitment> = {}): Commitment => ({
  id,
  actor: "AUS (NAIF)",
  instrument: "loan",
  project: "Yangibana",
  deposit: null,
  commodities: ["rare-earths"],
  stated,
  superseded_by: null,
  ...more,
});
const found = (...rows: Commitment[]) => maybeSuperseded(rows).map((b) => `${b.row.id} ${b.suggestion}`);

it("catches the loan of 2022 that was raised in 2023 and would be counted twice", () => {
  expect(found(loan("naif-2022", "2022-02-02"), loan("naif-2023", "2023-01-17"))).toEqual(["naif-2022 naif-2023"]);
});

it("is content once the row says so, or where lender, form, project or time differ", () => {
  const later = loan("naif-2023", "2023-01-17");
  expect(found(loan("naif-2022", "2022-02-02", { superseded_by: "naif-2023" }), later)).toEqual([]);
  expect(found(loan("naif-2022", "2022-02-02", { actor: "AUS" }), later)).toEqual([]);
  expect(found(loan("naif-2022", "2022-02-02", { instrument: "equity" }), later)).toEqual([]);
  expect(found(loan("naif-2022", "2022-02-02", { project: "Nolans" }), later)).toEqual([]);
  expect(found(loan("naif-2022", "2022-02-02", { commodities: ["lithium"] }), later)).toEqual([]);
  expect(found(loan("naif-2020", "2020-02-02"), later)).toEqual([]);
  expect(found(loan("naif", null), later)).toEqual([]);
});

it("sees through a loan that returns as a guarantee, and a list of commodities that grew", () => {
  const later = loan("b", "2023-01-17", { instrument: "loan_guarantee", commodities: ["rare-earths", "niobium"] });
  expect(found(loan("a", "2022-02-02"), later)).toEqual(["a b"]);
});

it("knows one project by its deposit, whatever the two rows call it", () => {
  const first = loan("a", "2024-03-14", { project: "Nolans", deposit: "nolans" });
  expect(found(first, loan("b", "2024-03-14", { project: "Nolans standby", deposit: "nolans" }))).toEqual(["a b"]);
});

it.each([
  ["2023-08-05", []],
  ["2023-08-04", ["a b"]],
  ["2022-02-02", ["a b"]],
  ["2022-02-01", ["b a"]],
])("a loan of 2022-02-02 and one of %s: %j, within 548 days", (stated, breaches) => {
  expect(found(loan("a", "2022-02-02"), loan("b", stated))).toEqual(breaches);
});

it("takes the first of two that replace each other on one day, and neither of a pair that is marked", () => {
  expect(found(loan("b", "2022-02-02"), loan("a", "2022-02-02"))).toEqual(["a b"]);
  expect(found(loan("a", "2022-02-02"), loan("b", "2022-02-02", { superseded_by: "a" }))).toEqual([]);
});

it.each([
  [{ commodities: [] }, { commodities: ["lithium"] }, 1],
  [{ commodities: ["lithium"] }, { commodities: [] }, 1],
  [{ commodities: ["lithium"] }, { commodities: ["tin"] }, 0],
  [{ project: null }, { project: null }, 0],
  [{ project: null, deposit: "d" }, { project: null, deposit: "d" }, 1],
  [{ project: null, deposit: "d" }, { project: null, deposit: "e" }, 0],
  [{ instrument: "loan_guarantee" }, { instrument: "loan_and_equity" }, 1],
  [{ instrument: "grant" }, { instrument: "grant" }, 1],
  [{ instrument: "grant" }, { instrument: "loan" }, 0],
  [{ instrument: "loan" }, { instrument: "grant" }, 0],
] as const)("of %j and %j it makes %d finding", (one, other, findings) => {
  expect(found(loan("a", "2022-02-02", one as never), loan("b", "2023-02-02", other as never))).toHaveLength(findings);
});
