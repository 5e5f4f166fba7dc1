import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherKind } from "./kind-of-area.ts";

it("a code of ISO is a country's, with two letters, and a list is a group's", () => {
  const found = (change: object) =>
    columns(
      ofOtherKind([{ id: "FRA", kind: "country", alpha_2: "FR", capital: "Paris", group: null, ...change }] as never),
    );
  expect(found({})).toEqual([]);
  expect([...found({ kind: "remainder" }), ...found({ kind: "former_country" })]).toEqual(["kind", "kind"]);
  expect(found({ alpha_2: null })).toEqual(["alpha_2"]);
  expect(found({ id: "SUN", alpha_2: "SU", capital: null })).toEqual(["kind"]);
  expect(found({ id: "_EU", alpha_2: null, capital: null, kind: "sea", group: "eu27" })).toEqual(["kind"]);
});

it.each([
  [{ id: "_EU", kind: "country", alpha_2: null, capital: null }, []],
  [{ id: "SUN", kind: "former_country", alpha_2: "SU", capital: null }, []],
  [{ id: "SUN", kind: "country", alpha_2: "SU", capital: "Moscow" }, []],
  [{ id: "FRA", kind: "country", alpha_2: "FR", capital: null }, []],
  [{ id: "_SUN", kind: "country", alpha_2: "SU", capital: null }, []],
  [{ id: "FRA", kind: "former_country", alpha_2: "FR", capital: null }, []],
  [{ id: "_EU", kind: "group", group: "eu27" }, []],
  [{ id: "_EU", kind: "organisation", group: "eu27" }, []],
  [{ id: "_XX", kind: "former_country", alpha_2: null, capital: "Paris" }, ["kind"]],
])("takes %j for what it says, or not: %j", (area, breaches) => {
  expect(columns(ofOtherKind([{ alpha_2: null, capital: null, group: null, ...area }] as never))).toEqual(breaches);
});
