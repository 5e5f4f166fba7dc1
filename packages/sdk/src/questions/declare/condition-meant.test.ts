import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import type { AnyQuery } from "../../query/query.ts";
import { conditionMeant } from "./condition-meant.ts";

/** Names as people in the field write them, one with a comma in quotation marks. */
const fieldNames = readFileSync(new URL("./fixtures/field-names.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [, name, expected] = /^(.+),([^,]+)$/.exec(line) as unknown as [string, string, string];
    return { name: name.replaceAll('"', ""), expected };
  });

const conditionOf = (query: AnyQuery, column: string, text: string, asOf?: string) =>
  conditionMeant({ ledger, query, column, input: column, asOf }, text);
const shares = ledger.tables.shares.wide();

describe("filters", () => {
  it("read values, lists, ranges and empty cells", () => {
    expect(conditionOf(shares, "area", "CHN")).toBe("CHN");
    expect(conditionOf(shares, "area", "CHN,AUS")).toEqual(["CHN", "AUS"]);
    expect(conditionOf(shares, "year", "2020..2024")).toEqual({ from: 2020, to: 2024 });
    expect(conditionOf(shares, "quantity", "1_000..")).toEqual({ from: 1000 });
    expect(conditionOf(shares, "quantity", "1,000..2,000,000")).toEqual({ from: 1000, to: 2_000_000 });
    // 20222024 is no year: what follows would answer.
    for (const years of ["2020..2022,2024", "2020,2022..2024"])
      expect(() => conditionOf(shares, "year", years)).toThrow(/takes a number, a list .* or a range/);
    expect(conditionOf(shares, "scope", "")).toBeNull();
  });

  it("refuse nothing of a column that has no empty cell: it is an unset variable, and would match no row", () => {
    for (const column of ["area", "commodity", "year", "source", "series"])
      expect(() => conditionOf(shares, column, "")).toThrow(`${column} needs a value`);
    for (const column of ["quantity", "scope"]) expect(conditionOf(shares, column, "")).toBeNull();
  });

  it("refuse an empty list, which no row could meet, and a group without a member", () => {
    for (const column of ["area", "year", "source"])
      expect(() => conditionMeant({ ledger, query: shares, column, input: column }, [])).toThrow(/not an empty list/);
    expect(() => conditionOf(shares, "area", "EU27", "1950-01-01")).toThrow('"EU27" has no member on 1950-01-01');
  });

  it("take a day on which nothing happened, and no word in its place", () => {
    const agreements = ledger.tables.agreements.wide();
    expect(conditionOf(agreements, "signed", "1999-01-02")).toBe("1999-01-02");
    for (const text of ["1999-13-02", "soon"]) expect(() => conditionOf(agreements, "signed", text)).toThrow();
  });

  it("understand the names that people use", () => {
    for (const name of ["Burma", "MM", "myanmar", "MMR"]) expect(conditionOf(shares, "area", name)).toBe("MMR");
    expect(conditionOf(shares, "area", "KZ")).toBe("KAZ");
    expect(conditionOf(shares, "commodity", "Dy")).toBe("dysprosium");
    expect(conditionOf(shares, "commodity", "Rare Earths")).toBe("rare-earths");
    expect(conditionOf(shares, "area", "C5")).toContain("KAZ");
    expect(conditionOf(shares, "area", "EU27", "2026-01-01")).toContain("DEU");
    expect(conditionOf(shares, "stage", "Mine")).toBe("mine");
  });

  it("try a name before they split it at its comma", () => {
    expect(conditionOf(shares, "area", "Korea, Republic of")).toBe("KOR");
    expect(conditionOf(shares, "area", "JPN,Korea, Republic of,CHN")).toEqual(["JPN", "KOR", "CHN"]);
    expect(conditionOf(shares, "commodity", "Sand and gravel, industrial")).toBe("industrial-sand-and-gravel");
    expect(conditionOf(shares, "commodity", "gallium, Sand and gravel, industrial")).toEqual([
      "gallium",
      "industrial-sand-and-gravel",
    ]);
    const deposits = ledger.tables.agreement_parties.wide();
    expect(conditionOf(deposits, "party", "China, Hong Kong SAR")).toBe("HKG");
    const sources = ledger.tables.sources.wide();
    const publisher = (sources.toColumns() as { publisher: string[] }).publisher.find((name) => name.includes(","));
    expect(conditionOf(sources, "publisher", publisher as string)).toBe(publisher);
  });

  it.each(fieldNames)("read $name as $expected", ({ name, expected }) => {
    expect(conditionOf(ledger.tables.exports.wide(), "exporter", name)).toBe(expected);
    expect(conditionOf(shares, "area", name)).toBe(expected);
  });

  it("refuse a name of two, with both", () => {
    expect(() => conditionOf(shares, "area", "Korea")).toThrow(/KOR .* or PRK /);
    expect(() => conditionOf(shares, "area", "JPN,Congo")).toThrow(/COD .* or COG /);
  });

  it("refuse what means nothing, and say what would", () => {
    expect(() => conditionOf(shares, "year", "last")).toThrow(/year takes a number, a list \(2023,2024\) or a range/);
    expect(() => conditionOf(shares, "year", "2020..now")).toThrow(/year/);
    expect(() => conditionOf(shares, "area", "Kazakstan")).toThrow(/Did you mean Kazakhstan \(KAZ\)/);
    expect(() => conditionOf(shares, "commodity", "galium")).toThrow(/Did you mean gallium/);
    expect(() => conditionOf(shares, "measure", "prodution")).toThrow(
      /Did you mean production\?.*capacity, .*reserves/,
    );
  });
});
