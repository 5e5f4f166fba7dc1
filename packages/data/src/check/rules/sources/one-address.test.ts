import { expect, it } from "vitest";
import { sharedAddresses } from "./one-address.ts";

const source = (id: string, more: object = {}) =>
  ({ id, series: id, publisher: "Reuters", licence: "facts-only", url: "https://example.org/a", ...more }) as never;
const found = (...sources: never[]) =>
  sharedAddresses(sources as { id: string }[] as never[]).map(({ row }: { row: { id: string } }) => row.id);

it("a document has an address of its own", () => {
  expect(found(source("a"), source("b"))).toEqual(["b"]);
  expect(found(source("a"), source("b", { url: "https://example.org/b" }))).toEqual([]);
  expect(found(source("a", { url: null }), source("b", { url: null }))).toEqual([]);
});

it("editions of a series, and extracts of one publisher's database, may share one", () => {
  expect(found(source("a-1", { series: "a" }), source("a-2", { series: "a" }))).toEqual([]);
  const un = { publisher: "UNSD", licence: "un-comtrade" };
  expect(found(source("a", un), source("b", un))).toEqual([]);
  expect(found(source("a", un), source("b", { ...un, publisher: "World Bank" }))).toEqual(["b"]);
});
