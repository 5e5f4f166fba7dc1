import type { TableName } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { ask } from "./ask.ts";
import { inputsFor } from "./declare/question.ts";
import { InputRefused, withList } from "./declare/refusal.ts";
import { anyTable } from "./tables/any-table.ts";
import { timed } from "./tables/table-question.ts";

type Given = Readonly<Record<string, unknown>>;
const nothing = (name: "claims" | "mirror" | "money" | "near" | "revisions" | "trend", given: Given) =>
  ask(ledger, name, given as never).nothing?.text ?? "";
function refusal(name: Parameters<typeof ask>[1], given: Given): string {
  try {
    ask(ledger, name, given as never);
  } catch (error) {
    if (error instanceof Error) return error instanceof InputRefused ? withList(error, error.message) : error.message;
  }
  return "";
}

describe("an answer without rows says what would answer", () => {
  it.each([
    [
      "revisions",
      { commodity: "rare-earths", area: "AUS", year: 2024, asOf: "2024-06" },
      /Without asOf 2024-06, \d+ rows do/,
    ],
    ["revisions", { commodity: "rare-earths", area: "AUS", year: 1900 }, /Without year 1900, \d+ rows do/],
    ["claims", { claim: "article-013", verdict: "confirmed" }, /Without verdict confirmed, 1 row does/],
    ["money", { area: ["USA"], instrument: "loan", agreement: "deu-kaz-2012" }, /Without agreement .*, \d+ rows? do/],
    ["near", { place: "0,0", within: 1 }, /The nearest is [\w-]+, \d+ km away/],
    ["mirror", { exporter: "CHN", importer: "USA", product: "hs-284690", period: "1950" }, /holds it for \d+ periods/],
    [
      "trend",
      { exporter: "CHN", importer: "JPN", product: "hs-850511", basis: "cited" },
      /It is in the books exporter_reported.*: name the basis/,
    ],
  ] as const)("%s", (name, given, text) => {
    expect(nothing(name, given)).toMatch(text);
  });
});

describe("a refusal says what would be right", () => {
  it.each([
    ["partners", { exporter: "CHN", product: "hs-8505", period: "2050" }, /holds it for \d+ periods/],
    ["money", { actor: "Lynas" }, /Did you mean .*Lynas/],
    ["money", { instrument: "gift" }, /instrument must be one of .*loan/],
    ["trend", { exporter: "AUS", importer: "CHN", product: "spodumene" }, /`oreledger list products` shows all/],
    ["controls", { commodity: "China" }, /"China" is an area, and commodity takes a commodity/],
    ["near", { place: "Astana", area: "gallium" }, /"gallium" is a commodity, and area takes an area/],
    ["brief", { about: " " }, /about needs a value/],
  ] as const)("%s %j", (name, given, text) => {
    const said = refusal(name, given);
    expect(said).toMatch(text);
    expect(said).not.toContain("  ");
  });
});

it("finds a deposit by its name, unless several have it", () => {
  const of = (place: string) => ask(ledger, "near", { place, within: 1 }).rows()[0];
  expect(of("Mountain Pass")).toEqual(of("mountain-pass"));
});

it("does not count a country among its own partners, although a group contains it", () => {
  const answer = ask(ledger, "partners", { importer: "Germany", product: "hs-850511", partner: "EU" });
  expect(answer.nothing).toBeUndefined();
  expect(answer.rows().length).toBeGreaterThan(5);
  expect(answer.rows().map(({ area }) => area)).not.toContain("DEU");
});

it("takes the last year only of tables that have years or periods", () => {
  for (const table of Object.keys(ledger.tables) as TableName[]) {
    const { columns } = ledger.tables[table];
    const names = inputsFor(anyTable(table), ledger as never).map(({ name }) => name);
    expect(timed.has(table), table).toBe(columns.some((column) => column === "year" || column === "period"));
    expect(names.includes("latest"), table).toBe(timed.has(table));
  }
});

it("has as sources of a day those that were there by then", () => {
  const ids = (asOf?: string) =>
    ask(ledger, "sources", { series: "usgs-mcs", ...(asOf === undefined ? {} : { asOf }) })
      .rows()
      .map(({ id }) => id);
  expect(ids("2024-12-31")).toEqual(["usgs-mcs-2022", "usgs-mcs-2023", "usgs-mcs-2024-v2-0"]);
  expect(ids("1800")).toEqual([]);
  expect(ids().length).toBeGreaterThan(5);
});
