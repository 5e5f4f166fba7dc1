import { expect, it } from "vitest";
import { breachesOf, columns } from "../breaches.test-support.ts";
import { countriesIn, rule, withoutCountry } from "./area-in-title.ts";

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

const areas = ["USA", "CHN", "CHL"].map((id, i) => ({
  id,
  name: ["United States", "China", "Chile"][i],
  kind: "country",
  aliases: ["Chi"],
}));
const agreement = { agreements: [{ id: "a", title: "Pact of Chile" }] };
const list = (kind: string) => ({ groups: [{ id: "g", title: "Friends of Chile", kind }] });
const act = (more: object) => ({
  policy_events: [{ id: "e", title: "China's list", actors: [], targets: [], ...more }],
});

it.each([
  ["an act without the country", act({}), ["e targets"]],
  ["an act by the country", act({ actors: ["CHN"] }), []],
  ["an act on the country", act({ targets: ["CHN"] }), []],
  ["an agreement without the country", agreement, ["a title"]],
  ["an agreement of another", { ...agreement, agreement_parties: [{ agreement: "b", party: "CHL" }] }, ["a title"]],
  ["an agreement with the country", { ...agreement, agreement_parties: [{ agreement: "a", party: "CHL" }] }, []],
  ["a list without the country", list("areas"), ["g title"]],
  ["a list with the country", { ...list("areas"), group_members: [{ group: "g", member: "CHL" }] }, []],
  ["a list of commodities", list("commodities"), []],
  ["a short alias", { agreements: [{ id: "a", title: "Pact of Chi" }] }, []],
])("judges %s", (_, tables, breaches) => {
  expect(breachesOf(rule, { areas, ...tables })).toEqual(breaches);
});
