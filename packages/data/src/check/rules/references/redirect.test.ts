import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule as redirect } from "./redirect.ts";

it("a redirect leaves an address that no row has", () => {
  const found = (retired: string) =>
    breachesOf(redirect, { redirects: [{ row: "r", retired }], deposits: [{ id: "old" }] });
  expect(found("deposits/gone")).toEqual([]);
  expect(found("deposits/old")).toEqual(["r retired"]);
});
