import { beforeAll, describe, expect, it } from "vitest";
import { InvalidInput, UnknownValue } from "../errors.ts";
import { ledgerOfRows, type OwnRows } from "../node/own-rows.ts";
import type { Ledger } from "./ledger.ts";
import { placeOf, requirePoint } from "./places.ts";

const deposit = (id: string, name: string, latitude: number | null = null, longitude: number | null = null) => ({
  ...{ id, name, latitude, longitude, area: "AUS", source: "book" },
});
let ledger: Ledger;
beforeAll(async () => {
  const deposits = [
    deposit("my-hill", "My Hill", -36, 150),
    deposit("one-hill", "Twin Hill", -30, 120),
    deposit("other-hill", "Twin Hill", -31, 121),
    deposit("lost-hill", "Lost Hill"),
  ];
  ledger = await ledgerOfRows({ deposits } as unknown as OwnRows, { check: false });
});

describe("a place", () => {
  it("is a coordinate, a deposit by its id or name, a capital or a country", () => {
    expect(placeOf(ledger, " -36.5; 150 ")).toEqual({
      latitude: -36.5,
      longitude: 150,
      name: "-36.5; 150",
      source: null,
    });
    for (const name of ["my-hill", "my hill"])
      expect(placeOf(ledger, name)).toEqual({ latitude: -36, longitude: 150, name: "My Hill", source: "book" });
    for (const name of ["Canberra", "AUS", "Australia"]) expect(placeOf(ledger, name).name).toBe("Canberra");
  });

  it("is refused with both deposits of one name, and where no coordinate is known", () => {
    const twin = () => placeOf(ledger, "Twin Hill");
    expect(twin).toThrow(UnknownValue);
    expect(twin).toThrow("one-hill or other-hill");
    expect(() => placeOf(ledger, "Canbera")).toThrow("Canberra");
    expect(() => placeOf(ledger, "lost-hill")).toThrow(
      "The ledger has no reliable coordinate for the deposit lost-hill",
    );
  });
});

it("a point lies on the Earth, its poles and the 180th meridian included", () => {
  for (const [latitude, longitude] of [
    [90, 180],
    [-90, -180],
    [0, 0],
  ] as const)
    expect(() => requirePoint({ latitude, longitude })).not.toThrow();
  for (const [latitude, longitude] of [
    [90.1, 0],
    [-90.1, 0],
    [0, 180.1],
    [0, -180.1],
    [Number.NaN, 0],
  ] as const)
    expect(() => requirePoint({ latitude, longitude })).toThrow(InvalidInput);
  for (const none of [undefined, null, {}]) expect(() => requirePoint(none as never)).toThrow(InvalidInput);
});
