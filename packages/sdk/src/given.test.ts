import { describe, expect, it } from "vitest";
import { InvalidInput } from "./errors.ts";
import * as given from "./given.ts";
import { areas } from "./tables/areas.ts";
import { shares } from "./tables/shares.ts";

describe("an argument of a wrong kind is refused", () => {
  const noLedger = { tables: {} } as never;
  const kinds: readonly [string, require: (value: never) => unknown, right: unknown[], wrong: unknown[]][] = [
    ["a finite number", (it) => given.requireNumber("It", it), [0, -1.5], [Number.NaN, 1 / 0, "1", null]],
    ["a whole number from 0 on", (it) => given.requireCount("It", it), [0, 7], [-1, 0.5, "1", null]],
    ["an object", (it) => given.requireObject("It", it), [{}], [[], null, "a"]],
    ["a list", (it) => given.requireList("It", it), [[]], [new Set(), {}, "a"]],
    ["an iterable", (it) => given.requireIterable("It", it), [[], new Set()], [{}, null, "a", undefined]],
    ["a query", (it) => given.requireQuery("It", it), [shares, areas], [{}, [], null]],
    ["a query of a table", (it) => given.requireQuery("It", it, "shares"), [shares], [areas, {}]],
    ["a ledger", (it) => given.tablesOf(it), [{ tables: {} }], [{}, { tables: null }, { tables: "a" }, null, "a"]],
    ["a ledger with a table", (it) => given.tablesOf(it, "areas" as never), [{ tables: { areas } }], [noLedger]],
  ];
  it.each(kinds)("%s", (_, require, right, wrong) => {
    for (const value of right) expect(() => require(value as never)).not.toThrow();
    for (const value of wrong) expect(() => require(value as never)).toThrow(InvalidInput);
  });

  it("with the tables that are meant", () => {
    expect(() => given.requireQuery("It", {})).toThrow("a query, not");
    expect(() => given.requireQuery("It", {}, "areas", "shares")).toThrow("a query of areas or shares");
    expect(() => given.requireQuery("It", shares, "areas")).toThrow("It is a query of areas, not of shares.");
  });
});
