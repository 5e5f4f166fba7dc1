import type { Deposit } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import * as sdk from "../index.ts";
import { hhi } from "../installed/metrics.ts";
import { partners } from "../installed/trade.ts";

const { agreementParties, agreements, areas, claims, commitments, commodities, deposits } = sdk;
const { exportFlows, formatCitation, oxides, policyEvents, shares } = sdk;
const mined = shares.where({
  series: "usgs-mcs",
  commodity: "rare-earths",
  stage: "mine",
  measure: "production",
  year: 2024,
});

/** Each as a program without types would ask it; src/types.test.ts holds what the compiler refuses of it. */
const wrong: Readonly<Record<string, readonly [ask: () => unknown, code: sdk.ErrorCode, right: RegExp]>> = {
  "where(fn)": [() => shares.where((() => true) as never), "invalid_input", /filter\(…\) takes a function/],
  "where(5)": [() => shares.where(5 as never), "invalid_input", /not 5/],
  "where([])": [() => shares.where([] as never), "invalid_input", /not a list/],
  "where(query)": [() => shares.where(areas as never), "invalid_input", /its own rows/],
  "not(text)": [() => areas.not("CHN" as never), "invalid_input", /\{ id: "CHN" \}/],
  "get(text)": [() => areas.get("CHN" as never), "invalid_input", /\{ id: "CHN" \}/],
  "hhi(rows)": [() => hhi(mined.toArray() as never), "invalid_input", /Give rows as their query/],
  "join(other table)": [
    () => shares.join("area", commodities as never),
    "refused",
    /refers to areas, not to commodities/,
  ],
  "sumBy(…, text)": [() => mined.sumBy(["area"], "commodity" as never), "refused", /has no numbers/],
  "sumBy(text)": [() => mined.sumBy("area" as never, "quantity"), "invalid_input", /list/],
  "latest(area)": [() => shares.latest("area" as never), "invalid_input", /"year" or "period"/],
  "year as text": [() => shares.where({ year: "2024" as never }), "invalid_input", /write 2024/],
  "year NaN": [() => shares.where({ year: Number.NaN }), "invalid_input", /NaN is not a number/],
  "years backwards": [() => shares.where({ year: { from: 2024, to: 2020 } }), "invalid_input", /from: 2020, to: 2024/],
  "a range without ends": [() => shares.where({ year: {} }), "invalid_input", /from or to.*leave year out/],
  "a range with ends of nothing": [
    () => shares.where({ year: { from: undefined } as never }),
    "invalid_input",
    /from or to/,
  ],
  "period as number": [() => exportFlows.where({ period: 2023 as never }), "invalid_input", /write "2023"/],
  "partners({ period })": [
    () => partners({ from: "CHN", product: "hs-284690", period: 2023 as never }),
    "invalid_input",
    /"2023"/,
  ],
  "form nobody prints": [() => shares.where({ form: "al" }), "unknown_value", /Did you mean all/],
  "limit(-1)": [() => shares.limit(-1), "invalid_input", /0 or more/],
  "limit(1.5)": [() => shares.limit(1.5), "invalid_input", /whole number/],
  series: [() => shares.where({ series: "usgs-mc" as never }), "unknown_value", /usgs-mcs/],
  "prefer(…)": [() => shares.prefer(["usgs-mc" as never]), "unknown_value", /usgs-mcs/],
  "prefer([])": [() => shares.prefer([]), "invalid_input", /at least one/],
  "withLicences([])": [() => shares.withLicences([]), "invalid_input", /at least one/],
  "a group before its first member": [
    () => shares.where({ area: { group: "eu27", on: "1950" } }),
    "invalid_input",
    /eu27 has no member on 1950/,
  ],
  edition: [() => shares.where({ edition: "usgs-mcs-2062" as never }), "unknown_value", /usgs-mcs-2026/],
  licence: [() => shares.where({ licence: "cc-by" as never }), "unknown_value", /cc-by-4-0/],
  publisher: [
    () => shares.where({ publisher: "US Geological Survey" }),
    "unknown_value",
    /shares\.publisher .*Did you mean U\.S\. Geological Survey\?/,
  ],
  "a publisher in a list": [
    () => shares.where({ publisher: ["U.S. Geological Survey", "BGS"] }),
    "unknown_value",
    /no value "BGS".*British Geological Survey/,
  ],
  "a publisher that is left out": [
    () => shares.not({ publisher: "US Geological Survey" }),
    "unknown_value",
    /Did you mean U\.S\./,
  ],
  source: [() => shares.where({ source: "usgs-mcs-2062" as never }), "unknown_value", /Did you mean usgs-mcs-2022/],
  area: [() => shares.where({ area: "AUZ" as never }), "unknown_value", /Did you mean AUS or AUT/],
  party: [() => agreementParties.where({ party: "AUZ" as never }), "unknown_value", /Did you mean AUS or AUT/],
  "withLicences(…)": [() => shares.withLicences(["cc-by" as never]), "unknown_value", /Did you mean cc-by-4-0/],
  "status of a figure": [() => shares.where({ status: "witheld" as never }), "unknown_value", /Did you mean withheld/],
  "status of an act": [
    () => policyEvents.where({ status: "anounced" as never }),
    "unknown_value",
    /Did you mean announced/,
  ],
  "status of an agreement": [() => agreements.where({ status: "singed" as never }), "unknown_value", /mean signed/],
  actors: [() => policyEvents.where({ actors: ["AUS", "BRZ"] as never }), "unknown_value", /"BRZ".*Did you mean .*BRA/],
  "an actor that is no area": [() => commitments.where({ actor: "Aple" }), "unknown_value", /Did you mean Apple/],
  "actor's areas": [() => commitments.where({ actor_areas: "AUZ" as never }), "unknown_value", /Did you mean AUS/],
  verdict: [() => claims.where({ verdict: "contradictd" as never }), "unknown_value", /Did you mean contradicted/],
  "period that is none": [() => exportFlows.where({ period: "2o23" }), "unknown_value", /no value "2o23".*2023/],
  "day that is none": [() => agreements.where({ signed: "October 2025" }), "unknown_value", /"October 2025".*2025-10/],
  "sortBy(…, desc)": [() => shares.sortBy("year", "desc" as never), "unknown_value", /Did you mean descending/],
  "sortBy({ … })": [() => shares.sortBy({ year: "asc" as never }), "unknown_value", /Did you mean ascending/],
  "asOf(number)": [() => shares.asOf(2024 as never), "invalid_input", /YYYY-MM-DD/],
  "filter(object)": [() => shares.filter({ area: "AUS" } as never), "invalid_input", /where\(…\) takes conditions/],
  "formatCitation(c, apa)": [
    () => formatCitation(mined.cite()[0] as sdk.Citation, "apa" as never),
    "unknown_value",
    /text, markdown/,
  ],
  "formatCitation(list)": [() => formatCitation(mined.cite() as never), "invalid_input", /one citation/],
  "countries() of no areas": [() => oxides.countries(), "refused", /no column of areas/],
  "series of no source": [() => areas.distinct("series" as never), "unknown_column", /no column "series"/],
};

describe("a wrong question is refused, and told what is right", () => {
  it.each(Object.entries(wrong))("%s", (_, [ask, code, right]) => {
    expect(ask).toThrow(right);
    try {
      ask();
    } catch (error) {
      expect(sdk.isOreledgerError(error, code), String(error)).toBe(true);
    }
  });
});

it("a day or a period that no row has is no slip: nothing answers", () => {
  expect(exportFlows.where({ period: "1990" }).length).toBe(0);
  expect(agreements.where({ signed: "1990-01" }).length).toBe(0);
});

describe("an error", () => {
  it("has a code, by which it is told without its class", () => {
    const copy = Object.assign(new Error("of another copy of the package"), {
      name: "UnknownValue",
      code: "unknown_value",
    });
    expect(sdk.isOreledgerError(copy)).toBe(true);
    expect(sdk.isOreledgerError(copy, "unknown_value")).toBe(true);
    expect(sdk.isOreledgerError(copy, "ambiguous_row")).toBe(false);
    expect(sdk.isOreledgerError(Object.assign(new Error(), { code: "ENOENT" }))).toBe(false);
    expect(sdk.isOreledgerError(undefined)).toBe(false);
  });

  it("has a class for each code, whose name is on the list", () => {
    const classes = Object.values(sdk).filter(
      (value): value is typeof sdk.OreledgerError =>
        typeof value === "function" && value.prototype instanceof sdk.OreledgerError,
    );
    expect(classes.length).toBeGreaterThan(5);
    for (const each of classes) {
      const made = new (each as unknown as new (...all: unknown[]) => sdk.OreledgerError)("t", [], [], [], "");
      expect(made.name).toBe(each.name);
      expect(sdk.isOreledgerError(made, made.code)).toBe(true);
      expect(sdk.isOreledgerError(made)).toBe(true);
      expect(made.code).not.toBe("refused");
    }
  });
});

describe("what a query hands out", () => {
  it("cannot be changed from outside", () => {
    const deposit = deposits.where({ commodities: "rare-earths" }).first() as Deposit;
    expect(() => (deposit.commodities as string[]).push("gold")).toThrow(TypeError);
    expect(() => Object.assign(deposit, { name: "x" })).toThrow(TypeError);
    expect(() => Object.assign(shares.limit(1).join("area", areas)[0]?.area as object, { name: "x" })).toThrow(
      TypeError,
    );
    const lists = deposits.toColumns().commodities as string[][];
    expect(() => Object.assign(lists.find((list) => list.length > 0) as string[], { length: 0 })).toThrow(TypeError);
  });
});

it("explains that an empty list matches nothing", () => {
  const none = shares.where({ area: [] });
  expect([none.length, none.explain()]).toEqual([
    0,
    expect.stringContaining("area is in an empty list, which no row is"),
  ]);
});
