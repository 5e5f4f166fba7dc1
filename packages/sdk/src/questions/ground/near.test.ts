import { describe, expect, it } from "vitest";
import { InvalidInput, UnknownValue } from "../../errors.ts";
import { depositsNear, depositsOf, placeOf } from "../../installed/bound-questions.ts";
import { ledger } from "../../installed/installed-ledger.ts";
import { ask } from "../ask.ts";
import { distanceKm } from "./near.ts";

describe("places", () => {
  it("finds a capital by its name, its country's name, code or alias, without accents, and says who gives the point", () => {
    const astana = placeOf("Astana");
    expect(astana).toMatchObject({ name: "Astana", source: "geonames-capitals" });
    expect(placeOf("KAZ")).toEqual(astana);
    expect(placeOf("kazakhstan")).toEqual(astana);
    expect(placeOf("brasilia").name).toBe("Brasília");
    expect(placeOf("Burma").name).toBe("Nay Pyi Taw");
  });

  it("reads a coordinate and a deposit", () => {
    expect(placeOf("51.2, 71.4")).toEqual({ latitude: 51.2, longitude: 71.4, name: "51.2, 71.4", source: null });
    expect(placeOf("mountain-pass").source).not.toBeNull();
  });

  it("refuses what is no place, with the nearest", () => {
    expect(() => placeOf("Astanna")).toThrow(UnknownValue);
    expect(() => placeOf("Astanna")).toThrow("Astana");
    expect(() => placeOf("171.4,51.2")).toThrow(InvalidInput);
    expect(() => placeOf("51.2,271.4")).toThrow(InvalidInput);
    expect(() => placeOf("kuirektykol")).toThrow("no reliable coordinate");
  });
});

describe("distances", () => {
  it("are those of the sphere", () => {
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111.195, 3);
    expect(distanceKm({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).toBeCloseTo(20015.114, 2);
    expect(distanceKm({ latitude: 10, longitude: 179.5 }, { latitude: 10, longitude: -179.5 })).toBeCloseTo(109.505, 2);
    expect(distanceKm({ latitude: 51, longitude: 71 }, { latitude: 51, longitude: 71 })).toBe(0);
  });
});

describe("deposits near a place", () => {
  const near = depositsNear("Astana", 500);

  it("are within the distance, nearest first, each with the source of its coordinate", () => {
    expect(near.deposits.length).toBeGreaterThan(5);
    const distances = near.deposits.map(({ km }) => km);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(Math.max(...distances)).toBeLessThanOrEqual(500);
    for (const { deposit, km, range, source } of near.deposits) {
      expect(distanceKm(near.place, deposit as never)).toBe(km);
      expect(range[0]).toBeLessThanOrEqual(km);
      expect(range[1]).toBeGreaterThanOrEqual(km);
      expect(source).toMatch(/./);
    }
  });

  it("leave out nothing that lies within", () => {
    const ids = new Set(near.deposits.map(({ deposit }) => deposit.id));
    for (const deposit of depositsOf({}))
      if (deposit.latitude !== null && !ids.has(deposit.id))
        expect(distanceKm(near.place, deposit as never)).toBeGreaterThan(500);
  });

  it("say which deposits could not be measured", () => {
    const found = depositsNear("Astana", 500, depositsOf({ area: "KAZ" }));
    expect(found.withoutCoordinate.map(({ id }) => id)).toContain("kuirektykol");
    // Sources place it in Switzerland: the ledger has that coordinate, and does not trust it.
    const answer = ask(ledger, "near", { place: "FRA", within: 700, area: "FRA" });
    expect(JSON.stringify(answer.page)).toMatch(
      /no reliable coordinate for \d+ more deposits in FRA: .*mulhouse-basin/,
    );
    expect(found.deposits.every(({ deposit }) => deposit.area === "KAZ")).toBe(true);
  });

  it("refuse a distance that is none", () => {
    expect(() => depositsNear("Astana", Number.NaN)).toThrow(InvalidInput);
    expect(() => depositsNear("Astana", 0)).toThrow(InvalidInput);
  });
});
