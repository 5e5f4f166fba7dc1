import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { areaNames, readCountry } from "./country.ts";

const areas = readTable(join(import.meta.dirname, "../../../../data/csv"), tables.areas);
const areaOf = areaNames(areas);
const read = (cell: string) => readCountry(cell, areaOf);

describe("readCountry", () => {
  it("keeps every name whole, and takes a glued mark or letter off", () => {
    for (const { id, name, aliases } of areas)
      for (const word of [name, ...aliases]) {
        if (/^World total|\d$/i.test(word)) continue;
        expect(read(word)).toMatchObject({ area: id, mark: "", estimated: false });
        expect(read(`${word}11`)).toMatchObject({ area: id, mark: "11" });
        expect(read(` ${word.replaceAll(" ", "\u00a0")} `)).toMatchObject({ area: id });
        if (areaOf(`${word}e`) === undefined) expect(read(`${word}e`)).toMatchObject({ area: id, estimated: true });
      }
  });

  it("leaves the e of Greece, France, Ukraine and Zimbabwe where it is", () => {
    for (const [name, area] of [
      ["Greece", "GRC"],
      ["France", "FRA"],
      ["Ukraine", "UKR"],
      ["Zimbabwe", "ZWE"],
    ])
      expect(read(name as string)).toMatchObject({ area, estimated: false });
    expect(read("Greecee")).toMatchObject({ area: "GRC", estimated: true });
  });

  it("tells a product from a place", () => {
    expect(read("Brazil (crude and beneficiated)9")).toMatchObject({
      area: "BRA",
      qualifiers: "crude and beneficiated",
    });
    expect(read("Kazakhstan, concentrate")).toMatchObject({ area: "KAZ", qualifiers: "concentrate" });
    expect(read("Korea, Republic ofe")).toMatchObject({ area: "KOR", qualifiers: "", estimated: true });
    expect(read("Congo (Kinshasa)")).toMatchObject({ area: "COD", qualifiers: "" });
    expect(read("Côte d’Ivoire")).toMatchObject({ area: "CIV" });
    expect(read("United States and Canada")).toMatchObject({ area: "_USCA" });
  });

  it("reads every form of a world total", () => {
    expect(read("World total (rounded) 10")).toMatchObject({ area: "_WLD", qualifiers: "", mark: "10" });
    expect(read("World total (ilmenite and rutile, rounded)")).toMatchObject({ qualifiers: "ilmenite and rutile" });
    expect(read("World total (rounded), excluding U.S. production")).toMatchObject({ withoutUS: true, qualifiers: "" });
    expect(read("World total, natural and synthetic")).toMatchObject({ qualifiers: "natural and synthetic" });
  });

  it("knows no country that the ledger does not", () => {
    expect(read("Atlantis")).toBeUndefined();
    expect(read("Atlantis (crude)")).toBeUndefined();
  });
});
