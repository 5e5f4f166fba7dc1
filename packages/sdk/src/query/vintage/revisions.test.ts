import { describe, expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";

const mcs = shares.where({ series: "usgs-mcs" });
const changeOf = (key: Parameters<typeof mcs.where>[0]) => mcs.where(key).revisions()[0]?.change;

describe("how far a figure moved", () => {
  it("is told of bounds of one direction: the world's rare-earth reserves went from more than 85 to more than 75 million", () =>
    expect(
      changeOf({ commodity: "rare-earths", measure: "reserves", area: "_WLD", year: 2025, form: "all", basis: "REO" }),
    ).toMatchObject({ first: 85_000_000, last: 75_000_000, absolute: -10_000_000 }));

  it("from zero is told in the unit, and is no percentage", () =>
    expect(changeOf({ commodity: "antimony", measure: "production", area: "KGZ", year: 2022 })).toEqual({
      first: 0,
      last: 40,
      absolute: 40,
      relative: undefined,
    }));

  it("is not told where a bound became a figure, or a figure became a word", () => {
    expect(changeOf({ commodity: "helium", area: "ZAF", measure: "production", year: 2024 })).toBeUndefined();
    expect(changeOf({ commodity: "mercury", area: "PER", measure: "production", year: 2023 })).toBeUndefined();
  });
});

describe("an edition leaves a figure out", () => {
  const sourcesWithout = (key: Parameters<typeof mcs.where>[0]) =>
    mcs
      .where(key)
      .revisions()
      .flatMap(({ figures }) => figures.filter(({ row }) => row === undefined).map(({ edition }) => edition));

  it("not where it prints it under another name", () =>
    expect(sourcesWithout({ commodity: "helium", measure: "production", area: "USA", year: 2024 })).not.toContain(
      "usgs-mcs-2025",
    ));

  it("where it prints the table under another name, without it", () =>
    expect(sourcesWithout({ commodity: "magnesite", measure: "production", area: "SAU", year: 2023 })).toContain(
      "usgs-mcs-2025",
    ));
});
