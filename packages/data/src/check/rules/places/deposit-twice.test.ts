import { expect, it } from "vitest";
import { doubles } from "./deposit-twice.ts";

const deposit = (id: string, name: string, more: object = {}) =>
  ({
    id,
    name,
    area: "CHN",
    part_of: null,
    latitude: 45.1,
    longitude: 130.8,
    commodities: ["graphite"],
    source: id,
    note: null,
    ...more,
  }) as never;
const found = (...deposits: never[]) => doubles(deposits as Parameters<typeof doubles>[0]).map(({ row }) => row.id);

it("a deposit has one id, however its name is spaced", () => {
  expect(found(deposit("a", "Liu Mao"), deposit("b", "Liumao", { latitude: 45.3 }))).toEqual(["b"]);
  expect(found(deposit("a", "Liu-Mao", { source: "s" }), deposit("b", "Liumao", { source: "s" }))).toEqual(["b"]);
  expect(found(deposit("a", "Liu Mao"), deposit("b", "Liumao", { latitude: null, longitude: null }))).toEqual(["b"]);
});

it("another spelling is the same name if the sources are two, and the points nearer", () => {
  const other = (more: object = {}, name = "Kutessay II") =>
    found(deposit("a", "Kutessai-II"), deposit("b", name, more));
  expect(other({ latitude: 45.25 })).toEqual(["b"]);
  expect(other({ latitude: 45.4 })).toEqual([]);
  expect(other({ source: "a" })).toEqual([]);
  expect(other({}, "Kutessay I")).toEqual([]);
  expect(found(deposit("a", "Varna"), deposit("b", "Varn"))).toEqual([]);
});

it.each([
  ["in another country", { area: "MNG" }],
  ["of another commodity", { commodities: ["tin"] }],
  ["too far away", { latitude: 45.7 }],
  ["a part of it", { part_of: "a" }],
  ["said to be another", { note: "The same source lists a, 3 km south, as operating: kept apart." }],
])("two are not one: %s", (_, more) => {
  expect(found(deposit("a", "Liu Mao"), deposit("b", "Liumao", more))).toEqual([]);
});

it("a place without a name is not one with another", () => {
  expect(found(deposit("a", "Unnamed"), deposit("b", "Unnamed"))).toEqual([]);
});
