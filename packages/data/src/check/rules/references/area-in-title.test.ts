import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { countriesIn, withoutCountry } from "./area-in-title.ts";

it("a country of a title has a part in the row", () => {
  const countries = countriesIn([
    { id: "COD", name: "Congo, Democratic Republic", kind: "country", aliases: ["Democratic Republic of the Congo"] },
    { id: "COG", name: "Congo", kind: "country", aliases: [] },
  ] as never);
  expect(countries("US pact with the Democratic Republic of the Congo").sort()).toEqual(["COD", "USA"]);
  const found = (...parts: string[]) =>
    columns(withoutCountry([{ title: "Pact with Congo" }], "title", () => new Set(parts), countries));
  expect([...found("COG"), ...found("COD")]).toEqual(["title"]);
});
