import { expect, it } from "vitest";
import { onOnePoint } from "./one-point.ts";

const at = (id: string, part_of: string | null, latitude: number | null = 1, longitude: number | null = 2) => ({
  id,
  part_of,
  latitude,
  longitude,
});
const found = (...deposits: ReturnType<typeof at>[]) =>
  onOnePoint(deposits as never).map(({ row }) => (row as { id: string }).id);

it("finds two deposits on one point", () => {
  expect(found(at("a", null), at("b", null), at("c", null))).toEqual(["b", "c"]);
});

it("lets a part stand where its whole is, and two parts of one whole", () => {
  expect(found(at("field", null), at("pit", "field"), at("shaft", "field"), at("drift", "shaft"))).toEqual([]);
  expect(found(at("pit", "field"), at("shaft", "field"))).toEqual([]);
});

it("lets deposits without a point be", () => {
  expect(found(at("a", null, null, null), at("b", null, null, null), at("c", null, 1, 3))).toEqual([]);
});

it("lets deposits with half a point be, and those that share one coordinate", () => {
  expect(found(at("a", null, 1, null), at("b", null, 1, null))).toEqual([]);
  expect(found(at("a", null, null, 2), at("b", null, null, 2))).toEqual([]);
  expect(found(at("a", null, 1, 2), at("b", null, 1, 3), at("c", null, 2, 2))).toEqual([]);
});
