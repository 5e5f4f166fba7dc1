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
