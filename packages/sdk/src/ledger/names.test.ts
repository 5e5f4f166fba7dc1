import { readFileSync } from "node:fs";
import { fold } from "@oreledger/data";
import countries from "i18n-iso-countries";
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import { describe, expect, expectTypeOf, it } from "vitest";
import { AmbiguousName, areaOf, type CommodityId, commodityOf, isArea, isCommodity, ledger, shares } from "../index.ts";
import { areaNamed, commodityOrAreaNamed, namesIn, namesNear } from "./names.ts";

for (const language of [en, fr, es]) countries.registerLocale(language);

/** The area of a name, or what stood in the way. */
function found(name: string): string {
  try {
    return areaOf(name);
  } catch (error) {
    return error instanceof AmbiguousName ? error.candidates.map(({ id }) => id).join(" or ") : "unknown";
  }
}

/** Names of the lists that do not lead to their country alone, each with its reason. */
const exceptions: readonly { name: string; country: string; found: string; reason: string }[] = [
  { name: "Congo", country: "COG", found: "COD or COG", reason: "Both states are called so: cobalt is of the larger." },
  { name: "Congo", country: "COD", found: "COD or COG", reason: "Both states are called so: cobalt is of the larger." },
  { name: "983", country: "_KOS", found: "unknown", reason: "A number of the library's own: the UN has none." },
  {
    name: "Saint-Martin",
    country: "MAF",
    found: "MAF or SXM",
    reason: "The island has a French and a Dutch part of that name.",
  },
];

const line = (country: string, name: string): string => `${country}: ${fold(name)} is ${found(name)}`;
const known = new Set(exceptions.map(({ name, country }) => line(country, name)));
/** Names that do not lead to their country. `XKK` is what the library calls Kosovo, which ISO 3166-1 does not name. */
const lost = (names: readonly (readonly [country: string, name: string])[]): string[] =>
  names
    .map(([code, name]) => [code === "XKK" ? "_KOS" : code, name] as const)
    .filter(([country, name]) => found(name) !== country)
    .map(([country, name]) => line(country, name))
    .filter((told) => !known.has(told));

const codes = Object.keys(countries.getAlpha3Codes());
const displayed = ["en", "fr", "es"].map((language) => new Intl.DisplayNames([language], { type: "region" }));

describe("every country", () => {
  it("is found by its codes", () => {
    expect(codes.length).toBeGreaterThan(245);
    expect(
      lost(
        codes.flatMap((code) => {
          const [two, number] = [countries.alpha3ToAlpha2(code) as string, countries.alpha3ToNumeric(code) as string];
          return [code, code.toLowerCase(), two, two.toLowerCase(), number, String(Number(number))].map(
            (name) => [code, name] as const,
          );
        }),
      ),
    ).toEqual([]);
  });

  it.each(["en", "fr", "es"])("is found by its short names: %s", (language) => {
    expect(
      lost(
        codes.flatMap((code) =>
          (countries.getName(code, language, { select: "all" }) as string[]).flatMap((name) =>
            [name, name.toUpperCase(), name.replace(/’/g, "'")].map((written) => [code, written] as const),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it("is found by the names of the runtime's own list", () => {
    expect(
      lost(
        codes.flatMap((code) =>
          displayed.map((names) => [code, names.of(countries.alpha3ToAlpha2(code) as string) as string] as const),
        ),
      ),
    ).toEqual([]);
  });

  it("has no exception that is none", () => {
    for (const { name, found: expected } of exceptions) expect(found(name), name).toBe(expected);
  });
});

/** Names as publishers print them, read from their lists: `publisher,name,code,area`. */
const printed = readFileSync(new URL("./fixtures/publishers-names.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [, area, publisher, name] = /^([^,]+),([^,]+),(.+)$/.exec(line) as unknown as [
      string,
      string,
      string,
      string,
    ];
    return { area, publisher, name: name.replace(/^"(.*)"$/, "$1") };
  });

describe("every name of a publisher's list", () => {
  it.each(["baci", "baci-code", "usgs", "wits", "comtrade", "field"])("%s", (publisher) => {
    const own = printed.filter((line) => line.publisher === publisher);
    expect(own.length).toBeGreaterThan(5);
    expect(lost(own.map(({ area, name }) => [area, name]))).toEqual([]);
  });
});

describe("areaOf", () => {
  it.each([
    ["u.k.", "GBR"],
    ["the gambia", "GMB"],
    ["Cote dIvoire", "CIV"],
    ["Turkiye", "TUR"],
    ["St. Lucia", "LCA"],
    ["AU", "AUS"],
    ["_AU", "_AU"],
    ["EU", "_EU"],
    ["World", "_WLD"],
  ])("%s is %s", (name, area) => {
    expect(areaOf(name)).toBe(area);
  });

  it.each([
    ["Korea", ["KOR", "PRK"]],
    ["Congo", ["COD", "COG"]],
    ["Virgin Islands", ["VGB", "VIR"]],
    ["CS", ["CSK", "SCG"]],
  ])("%s is refused, with the candidates", (name, candidates) => {
    expect(() => areaOf(name)).toThrow(AmbiguousName);
    expect(found(name).split(" or ").sort()).toEqual(candidates);
  });

  it("names the nearest of a slip, and no other code", () => {
    expect(() => areaOf("Kazakstan")).toThrow("Did you mean KAZ?");
    expect(() => areaOf("DRK")).not.toThrow("GRC");
  });

  it("is told of by a filter, which takes codes alone", () => {
    const where = (area: string) => () => ledger.tables.shares.where({ area } as never);
    expect(where("DRC")).toThrow("Did you mean COD?");
    expect(where("China")).toThrow("Did you mean CHN?");
    expect(where("chn")).toThrow("Did you mean CHN?");
    expect(where("UK")).toThrow("Did you mean GBR?");
    expect(() => shares.where({ area: "DRC" } as never)).not.toThrow("GRC");
  });
});

describe("commodityOf", () => {
  it.each([
    ["Dy", "dysprosium"],
    ["REE", "rare-earths"],
    ["rare_earths", "rare-earths"],
    ["Rare earth elements", "rare-earths"],
    ["Feldspar and nepheline syenite", "feldspar"],
    ["Sand and gravel, industrial", "industrial-sand-and-gravel"],
    ["Talc, crude", "talc"],
    ["Aluminum", "aluminium"],
    ["sulphur", "sulfur"],
    ["PGMs", "platinum-group-metals"],
    ["Wolfram", "tungsten"],
    ["Fuller’s earth", "fullers-earth"],
    ["Titanium mineral concentrates", "titanium"],
  ])("%s is %s", (name, commodity) => {
    expect(commodityOf(name)).toBe(commodity);
  });

  it("names what a filter did not take", () => {
    expect(() => ledger.tables.shares.where({ commodity: "REE" } as never)).toThrow("Did you mean rare-earths?");
  });

  it("types what it answers, so that a request's text needs no cast", () => {
    const text: string = "gallium";
    expectTypeOf(commodityOf(text)).toEqualTypeOf<CommodityId>();
    expect(isCommodity(text) && shares.where({ commodity: text }).length > 0).toBe(true);
    expect(isCommodity("Ga")).toBe(false);
    expect(isArea("CHN")).toBe(true);
    expect(isArea("China")).toBe(false);
  });
});

describe("a name of either kind", () => {
  it.each([
    ["Eu", "europium"],
    ["EU", "_EU"],
    ["In", "indium"],
    ["IN", "IND"],
  ])("%s is %s, by its letters", (name, id) => {
    expect(commodityOrAreaNamed(ledger, name)?.named.id).toBe(id);
  });
  it("is refused where several areas have it", () => {
    expect(() => commodityOrAreaNamed(ledger, "Congo")).toThrow(AmbiguousName);
  });
});

describe("a list of names", () => {
  const isName = (text: string) => areaNamed(ledger, text) !== undefined;
  it.each([
    ["Korea, Republic of", ["Korea, Republic of"]],
    ["JPN,Korea, Republic of,CHN", ["JPN", "Korea, Republic of", "CHN"]],
    ["China, Hong Kong SAR, Japan", ["China, Hong Kong SAR", "Japan"]],
    ["CHN,AUS", ["CHN", "AUS"]],
    ["Taiwan, China", ["Taiwan, China"]],
    ["Taiwan,China", ["Taiwan", "China"]],
    ["CHN, nonsense", ["CHN", "nonsense"]],
  ])("%s", (text, names) => {
    expect(namesIn(text, isName)).toEqual(names);
  });
});

it("a word of a longer name is near to it", () => {
  expect(namesNear(ledger, "magnets").map(({ named }) => named.id)).toContain("permanent-magnets");
  expect(namesNear(ledger, "Kazakstan").map(({ named }) => named.id)).toEqual(["KAZ"]);
  expect(namesNear(ledger, "nothing like it")).toEqual([]);
});

describe("a formula or an alloy, which is no commodity", () => {
  it.each([
    ["Nd2O3", ["neodymium"]],
    ["Nd₂O₃", ["neodymium"]],
    ["Pr6O11", ["praseodymium"]],
    ["NdPr", ["neodymium", "praseodymium"]],
    ["NdPr oxide", ["neodymium", "praseodymium"]],
    ["Li2CO3", ["lithium"]],
    ["V2O5", ["vanadium"]],
    ["U3O8", ["uranium"]],
    ["FeNi", ["nickel"]],
  ])("%s names its elements", (name, ids) => {
    expect(namesNear(ledger, name).map(({ named }) => named.id)).toEqual(expect.arrayContaining(ids));
    expect(namesNear(ledger, name, ["area"]).map(({ named }) => named.id)).not.toEqual(expect.arrayContaining(ids));
  });

  it("is not read out of a word, or of symbols that are none", () => {
    for (const name of ["Xy2O3", "Nd2O3 mine"]) expect(namesNear(ledger, name)).toEqual([]);
  });

  it.each(Object.values(ledger.tables.oxides.toArray()).map(({ formula, commodity }) => [formula, commodity]))(
    "%s is nearest to %s",
    (formula, commodity) => {
      expect(namesNear(ledger, formula)[0]?.named.id).toBe(commodity);
    },
  );
});
