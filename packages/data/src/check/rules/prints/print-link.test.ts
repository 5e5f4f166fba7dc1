import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule } from "./print-link.ts";

const source = (id: string, published: string, more: object = {}) => ({
  ...{ id, series: "mcs", edition: id, published, retrieved: null, data_through: null, erratum_of: null },
  ...more,
});
const sources = [
  source("mcs-2024", "2024-01"),
  source("mcs-2025", "2025-01"),
  source("mcs-2026", "2026-01"),
  source("mcs-2024-1", "2024-03", { edition: "mcs-2024", erratum_of: "mcs-2024" }),
  source("bgs-2025", "2025-01", { series: "bgs" }),
];
const share = (of: string, form: string, more: object = {}) => ({
  ...{ id: `${of} ${form}`, commodity: "helium", stage: "plant", measure: "production", form, basis: "gross" },
  ...{ share_of: "_WLD", area: "USA", year: 2023, source: of },
  ...more,
});
const link = (from_form: string, to_form: string) => ({
  ...{ series: "mcs", commodity: "helium", stage: "plant", measure: "production" },
  ...{ from_form, from_basis: "gross", to_form, to_basis: "gross" },
});
const found = (shares: readonly object[], print_links: readonly object[] = []) =>
  breachesOf(rule, { sources, shares, print_links });

it("finds what an edition prints under a name that the next one has not, and no link joins to one of its own", () => {
  const renamed = [share("mcs-2024", "a"), share("mcs-2025", "b")];
  expect(found(renamed)).toEqual(["mcs-2024 a form"]);
  expect(found([...renamed].reverse())).toEqual(["mcs-2024 a form"]);
  expect(found(renamed, [link("a", "b")])).toEqual([]);
  expect(found(renamed, [link("b", "a")])).toEqual([]);
  expect(found(renamed, [link("a", "c")])).toEqual(["mcs-2024 a form"]);
  expect(found(renamed, [link("a", "c"), link("c", "b")])).toEqual([]);
  expect(found([share("mcs-2024", "a"), share("mcs-2025", "a")])).toEqual([]);
});

it("compares each edition with the next one that prints the year", () => {
  expect(found([share("mcs-2024", "a"), share("mcs-2025", "a"), share("mcs-2026", "b")])).toEqual(["mcs-2025 a form"]);
  expect(found([share("mcs-2024", "a"), share("mcs-2026", "b")])).toEqual(["mcs-2024 a form"]);
  expect(found([share("mcs-2024", "a"), share("mcs-2025", "b", { year: 2024 })])).toEqual([]);
});

it.each([
  ["another series", share("bgs-2025", "b")],
  ["an erratum", share("mcs-2024-1", "b")],
  ["a source that is not there", share("gone", "b")],
  ["another commodity", share("mcs-2025", "b", { commodity: "argon" })],
  ["another stage", share("mcs-2025", "b", { stage: "mine" })],
  ["another measure", share("mcs-2025", "b", { measure: "capacity" })],
  ["another whole", share("mcs-2025", "b", { share_of: "_XUS" })],
])("takes no print of %s for the next", (_, other) => {
  expect(found([share("mcs-2024", "a"), other])).toEqual([]);
});
