import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { unlikeCode } from "./product-of-code.ts";

it("products of one code have one stage and one list of commodities", () => {
  const product = (change: object = {}) => ({
    id: "hs17-284690",
    classification: "hs",
    code: "284690",
    edition: "hs17",
    first_edition: "hs92",
    last_edition: null,
    commodities: ["rare-earths"],
    stage: "compound",
    ...change,
  });
  const found = (...products: object[]) => columns(unlikeCode(products as never));
  expect(found(product(), product({ id: "hs22-284690", edition: "hs22" }))).toEqual([]);
  expect(found(product({ id: "hs-284690", classification: "hs_as_reported", edition: null }))).toEqual([]);
  expect(found(product({ edition: null }))).toEqual(["edition"]);
  expect(found(product({ code: "284610" }))).toEqual(["code"]);
  expect(found(product({ stage: null }))).toEqual(["stage"]);
  // 1992 is before 2017, though 92 is more than 17.
  expect(found(product({ first_edition: "hs92", last_edition: "hs17" }))).toEqual([]);
  expect(found(product({ first_edition: "hs17", last_edition: "hs92" }))).toEqual(["first_edition"]);
  expect(found(product(), product({ stage: "metal" }))).toEqual(["stage"]);
  expect(found(product(), product({ commodities: ["yttrium"] }))).toEqual(["commodities"]);
});

it("says what the edition of a product is", () => {
  const product = (more: object) =>
    unlikeCode([{ id: "hs-1", classification: "hs", code: null, edition: null, ...more }] as never).map(
      ({ expected }) => expected,
    );
  expect(product({})).toEqual(["the edition of the code"]);
  expect(product({ classification: "cn", edition: "hs17" })).toEqual(["empty: the code is as reported"]);
  expect(product({ classification: "cn" })).toEqual([]);
});

it.each([
  ["hs17", "hs17", 0],
  ["hs17", "hs12", 1],
  ["hs12", "hs17", 0],
  ["hs96", "hs02", 0],
  ["hs02", "hs96", 1],
  [null, "hs96", 0],
  ["hs96", null, 0],
])("a code from %s to %s is %d finding", (first_edition, last_edition, findings) => {
  const row = { id: "hs17-1", classification: "hs", code: "1", edition: "hs17", stage: "mine", commodities: [] };
  expect(unlikeCode([{ ...row, first_edition, last_edition }] as never)).toHaveLength(findings);
});
