import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { distance, farParts, farPoints } from "./part-near-whole.ts";

it("the parts and the points of a deposit are near it, and in its country", () => {
  expect(distance({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111.19, 1);
  const whole = { id: "whole", area: "AUS", part_of: null, latitude: -28.9, longitude: 122.5 };
  const part = (change: object) =>
    columns(farParts([whole, { ...whole, id: "part", part_of: "whole", ...change }] as never));
  expect([...part({}), ...part({ latitude: -29.1 }), ...part({ latitude: null })]).toEqual([]);
  expect([...part({ latitude: -30 }), ...part({ area: "NZL" })]).toEqual(["part_of", "part_of"]);
  const point = (latitude: number) =>
    columns(farPoints([{ deposit: "whole", latitude, longitude: 122.5 }] as never, [whole] as never));
  expect(point(-29)).toEqual([]);
  expect(point(-28.9 + 1)).toEqual(["latitude"]);
});

it.each([
  [0.539, 0],
  [0.5395, 0],
  [0.54, 1],
])("a point %d degrees from the deposit is %d finding, at 60 km", (degrees, findings) => {
  const whole = { id: "whole", area: "AUS", part_of: null, latitude: 0, longitude: 0 };
  const to = { latitude: degrees, longitude: 0 };
  expect(farPoints([{ ...to, deposit: "whole" }] as never, [whole] as never)).toHaveLength(findings);
  expect(farParts([whole, { ...whole, ...to, id: "part", part_of: "whole" }] as never)).toHaveLength(findings);
});

it("judges nothing without both points, or without the whole", () => {
  const here = { latitude: 0, longitude: 0 };
  for (const gap of [{ latitude: null }, { longitude: null }] as object[]) {
    expect(distance({ ...here, ...gap } as never, { latitude: 50, longitude: 50 })).toBe(0);
    expect(distance({ latitude: 50, longitude: 50 }, { ...here, ...gap } as never)).toBe(0);
  }
  expect(farPoints([{ deposit: "gone", latitude: 50, longitude: 50 }] as never, [])).toEqual([]);
  expect(farParts([{ id: "part", area: "AUS", part_of: "gone", ...here }] as never)).toEqual([]);
});

it("measures along the great circle, shorter towards the poles, whatever the order of the points", () => {
  const at = (latitude: number, longitude: number) => ({ latitude, longitude });
  // Half of a degree of longitude at 60 degrees, and a quarter of the globe over the pole.
  expect(distance(at(60, 10), at(60, 11))).toBeCloseTo(55.6, 1);
  expect(distance(at(60, 11), at(60, 10))).toBeCloseTo(55.6, 1);
  expect(distance(at(45, 0), at(45, 180))).toBeCloseTo(10_007.5, 0);
  expect(distance(at(60, 0), at(0, 90))).toBeCloseTo(10_007.5, 0);
  expect(distance(at(-30, 20), at(-30, 20))).toBe(0);
});
