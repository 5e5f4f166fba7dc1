import { describe, expect, it } from "vitest";
import { kilometresBetween } from "./point.ts";
import { type Named, sameDeposit } from "./same.ts";

const at = (name: string, more: Partial<Named> & { latitude?: number; longitude?: number } = {}) => ({
  name,
  otherNames: [],
  area: "KAZ",
  commodities: ["tungsten"],
  latitude: 48,
  longitude: 73,
  ...more,
});

describe("sameDeposit", () => {
  it("measures over the sphere", () => {
    expect(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111.19, 1);
    expect(kilometresBetween({ latitude: 51, longitude: 179.9 }, { latitude: 51, longitude: -179.9 })).toBeLessThan(15);
  });

  it("takes equal names for one within 25 km, if the commodities fit", () => {
    expect(sameDeposit(at("Boguty"), at("Boguty mine", { latitude: 48.2 }))?.ground).toBe("same name");
    expect(sameDeposit(at("Boguty"), at("Boguty mine", { latitude: 48.24 }))).toBeUndefined();
    expect(sameDeposit(at("Boguty"), at("Boguty", { latitude: 48.2, commodities: ["diamond"] }))).toBeUndefined();
    const diamond = { commodities: ["diamond"] };
    expect(sameDeposit(at("Boguty"), at("Boguty mine", { latitude: 48.04, ...diamond }))?.ground).toBe("same name");
    expect(sameDeposit(at("Boguty"), at("Boguty mine", { latitude: 48.08, ...diamond }))).toBeUndefined();
    expect(sameDeposit(at("Boguty"), at("Boguty", { latitude: 48.08, ...diamond }))?.ground).toBe("same printed name");
  });

  it("looks farther for the same printed name and the same commodity", () => {
    const far = { latitude: 48.5 };
    expect(sameDeposit(at("Boguty"), at("Boguty", far))?.ground).toBe("same printed name, far apart");
    expect(sameDeposit(at("Liu Mao"), at("Liumao", far))?.ground).toBe("same printed name, far apart");
    expect(sameDeposit(at("Boguty"), at("Boguty", { ...far, commodities: ["tin"] }))).toBeUndefined();
    expect(sameDeposit(at("Boguty"), at("Boguty", { latitude: 48.56 }))).toBeUndefined();
  });

  it("asks more nearness of further names and of spellings", () => {
    const other = at("Bakuta", { otherNames: ["Boguty"], latitude: 48.05 });
    expect(sameDeposit(at("Boguty"), other)?.ground).toBe("same further name");
    expect(sameDeposit(at("Boguty"), { ...other, latitude: 48.15 })).toBeUndefined();
    expect(sameDeposit(at("Karaoba"), at("Qaraoba"))?.ground).toBe("almost the same name");
    expect(sameDeposit(at("Foxtrot"), at("Foxtrot Ridge"))?.ground).toBe("name within the other");
  });

  it("never joins across a border, nor by a name that is none", () => {
    expect(sameDeposit(at("Lyangar"), at("Lyangar", { area: "UZB" }))).toBeUndefined();
    expect(sameDeposit(at("Unnamed"), at("Unnamed"))).toBeUndefined();
    expect(sameDeposit(at("Unnamed (east fork)"), at("Unnamed (west fork)"))).toBeUndefined();
  });

  it("knows an unnamed place by the words beside it, and a district from a deposit", () => {
    const gulch = at("Unnamed (upper Idaho Gulch)");
    expect(sameDeposit(gulch, gulch)?.ground).toBe("same printed name");
    expect(sameDeposit(at("No Name Creek"), at("No Name Creek"))?.ground).toBe("same printed name");
    expect(sameDeposit(at("Climax"), at("Climax District"))?.ground).toBe("district of the same name");
  });
});
