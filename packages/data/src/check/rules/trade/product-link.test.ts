import { expect, it } from "vitest";
import { wrongLinks } from "./product-link.ts";

const link = (
  newer_code: string,
  older_code: string,
  relationship: "one_to_one" | "many_to_one",
  older: "hs12" | "hs17" = "hs17",
) => ({ newer_edition: "hs22", newer_code, older_edition: older, older_code, relationship }) as const;
const split = [link("811231", "811292", "many_to_one"), link("811292", "811292", "many_to_one")];
const codes = new Set(["811292", "811231"]);
const found = (links: Parameters<typeof wrongLinks>[0]) => wrongLinks(links, codes).map(({ column }) => column);

it("lets a split stand that its lines show", () => expect(found(split)).toEqual([]));

it.each([
  ["a relationship that the lines belie", [link("811231", "811292", "one_to_one"), split[1]], ["relationship"]],
  ["a line of no code of ours", [...split, link("010121", "010121", "one_to_one")], ["newer_code"]],
  ["an older edition that is newer", [...split, { ...split[0], newer_edition: "hs12" }], ["older_edition"]],
  ["a code that leaves out an edition", [...split, link("811292", "811292", "one_to_one", "hs12")], ["older_edition"]],
])("finds %s", (_, links, columns) => expect(found(links as never)).toEqual(expect.arrayContaining(columns)));

it.each([
  ["one to one", [["a1", "b1", "one_to_one"]], 0],
  [
    "a merger that says so",
    [
      ["a1", "b1", "one_to_many"],
      ["a1", "b2", "one_to_many"],
    ],
    0,
  ],
  [
    "a merger that says one",
    [
      ["a1", "b1", "one_to_one"],
      ["a1", "b2", "one_to_one"],
    ],
    2,
  ],
  [
    "a split that says so",
    [
      ["a1", "b1", "many_to_one"],
      ["a2", "b1", "many_to_one"],
    ],
    0,
  ],
  [
    "a split that says one",
    [
      ["a1", "b1", "one_to_one"],
      ["a2", "b1", "one_to_one"],
    ],
    2,
  ],
  ["a link that says many, of one", [["a1", "b1", "many_to_many"]], 1],
] as const)("compares what a link says with the rows: %s", (_, links, findings) => {
  const held = new Set(["a1", "a2", "b1", "b2"]);
  const rows = links.map(([newer, older, says]) => link(newer, older, says as never));
  expect(wrongLinks(rows, held)).toHaveLength(findings);
  // Of a code that the ledger does not have, it need not have every row.
  expect(wrongLinks(rows.slice(0, 1), new Set(["a1"])).length).toBeLessThanOrEqual(1);
});
