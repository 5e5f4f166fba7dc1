import { expect, it } from "vitest";
import { fromElsewhere } from "./acts/relation-source.ts";
import { undated } from "./agreements/agreement-dated.ts";
import { areasOfId, withoutParty } from "./agreements/parties-in-id.ts";
import { impossibleDays } from "./dates/day-of-our-own.ts";
import { unlikeElement } from "./figures/oxide-of-element.ts";
import { unlikeLocator } from "./places/deposit-in-locator.ts";
import { ofOtherForm } from "./prints/locator-form.ts";
import { otherwiseListed, withoutScheme } from "./references/list-of-one-act.ts";
import { ofOtherLevel } from "./sources/level-of-source.ts";
import { unlikeTheirKin } from "./sources/source-of-host.ts";

const columns = (breaches: Iterable<{ readonly column: string }>) => Array.from(breaches, ({ column }) => column);

it("a source has one level of evidence in all its rows", () => {
  const cited = (...levels: string[]) =>
    ofOtherLevel(levels.map((level) => ({ table: "deposits", row: {}, source: "a", level })));
  expect(columns(cited("primary", "primary", "secondary"))).toEqual(["evidence_level"]);
  expect(columns(cited("primary", "secondary"))).toEqual(["evidence_level"]);
  expect(cited("primary", "primary", "secondary", "secondary")).toEqual([]);
});

it("a source has the publisher of its host and the licence of its publisher", () => {
  const source = (publisher: string, licence: string, host = "x.org") => ({
    id: "s",
    publisher,
    licence,
    url: `https://www.${host}/a`,
  });
  const kin = [source("A", "facts-only"), source("A", "facts-only")];
  expect(columns(unlikeTheirKin([...kin, source("B", "facts-only")] as never))).toEqual(["publisher"]);
  expect(columns(unlikeTheirKin([...kin, source("A", "cc-by-4-0")] as never))).toEqual(["licence"]);
  expect(columns(unlikeTheirKin([...kin, source("B", "cc-by-4-0", "y.org")] as never))).toEqual([]);
});

it("a place is written as the others of its source, where these have few forms", () => {
  const rows = (...locators: (string | null)[]) => locators.map((locator) => ({ source: "s", locator }));
  const regular = Array.from({ length: 12 }, (_, i) => `rec_id ${i}`);
  expect(columns(ofOtherForm(rows(...regular, "rec_id12")))).toEqual(["locator"]);
  expect(columns(ofOtherForm(rows(...regular, null)))).toEqual(["locator"]);
  expect(ofOtherForm(rows(...regular))).toEqual([]);
  expect(ofOtherForm(rows(..."abcdefghijklm"))).toEqual([]);
});

it("a deposit has the name and country of its place", () => {
  const areas = [
    { id: "EGY", name: "Egypt", aliases: [] },
    { id: "MLI", name: "Mali", aliases: [] },
  ];
  const found = (name: string, area: string, locator: string | null) =>
    columns(unlikeLocator([{ id: "d", name, aliases: [], area, source: "s", locator }] as never, areas as never));
  expect(found("Abu Dabbab", "EGY", "Abu Dabbab, Tin, Egypt")).toEqual([]);
  expect(found("Abu Dabab", "EGY", "Abu Dabbab, Tin, Egypt")).toEqual(["name"]);
  expect(found("Abu Dabbab", "MLI", "Abu Dabbab, Tin, Egypt")).toEqual(["area"]);
  expect(found("Other", "MLI", "table 3, row 4, column 5")).toEqual([]);
});

it("a day of our own is whole, since the beginning, and not to come", () => {
  const found = (judged: string | null, today?: string) => impossibleDays([{ judged }], "judged", today).length;
  expect([found("2026-11-28", "2026-11-28"), found(null)]).toEqual([0, 0]);
  expect([found("2026"), found("2025-11-28"), found("2036-11-28", "2026-11-28")]).toEqual([1, 1, 1]);
});

it("the countries that begin the id of an agreement are parties of it", () => {
  const isArea = (code: string) => ["USA", "THA", "_EU", "MOU"].includes(code);
  expect(areasOfId("usa-eu-plan-mou", isArea)).toEqual(["USA", "_EU"]);
  const agreements = [{ id: "usa-tha-2025" }];
  const party = (code: string) => ({ agreement: "usa-tha-2025", party: code });
  expect(withoutParty(agreements as never, [party("USA"), party("THA")] as never, isArea)).toEqual([]);
  expect(columns(withoutParty(agreements as never, [party("USA")] as never, isArea))).toEqual(["id"]);
});

it("an agreement that is more than negotiated has a date", () => {
  const found = (status: string, signed: string | null, announced: string | null = null) =>
    columns(undated([{ id: "a", status, signed, announced }] as never));
  expect([found("negotiating", null), found("signed", "2025"), found("announced", null, "2025")]).toEqual([[], [], []]);
  expect([found("signed", null), found("announced", null)]).toEqual([["signed"], ["announced"]]);
  // What was only announced is not found among what was signed.
  expect([found("announced", "2025"), found("expired", "2025", "2025")]).toEqual([["signed"], ["announced"]]);
});

it("what one act does to another stands in the source of that act", () => {
  const acts = [{ id: "pause", source: "a" }];
  expect(fromElsewhere(acts as never, [{ event: "pause", source: "a" }] as never)).toEqual([]);
  expect(columns(fromElsewhere(acts as never, [{ event: "pause", source: "b" }] as never))).toEqual(["source"]);
});

it("the members of a list join and leave it together, and the list names its act", () => {
  const member = (valid_from: string, source = "s") => ({
    group: "l",
    member_kind: "commodity",
    member: "m",
    valid_from,
    valid_to: null,
    source,
  });
  const list = ["2022-02-24", "2022-02-24", "2022-02-24"].map((day) => member(day));
  expect(columns(otherwiseListed([...list, member("2022")] as never))).toEqual(["valid_from"]);
  expect(columns(otherwiseListed([...list, member("2022-02-24", "t")] as never))).toEqual(["source"]);
  expect(otherwiseListed(list as never)).toEqual([]);
  expect(columns(withoutScheme([{ id: "l", scheme: null }] as never, new Set(["l"])))).toEqual(["scheme"]);
});

it("an oxide has the symbol and atoms of its element, and each element one conventional oxide", () => {
  const oxide = { id: "nd2o3", commodity: "nd", formula: "Nd2O3", convention: "yes", metal_atoms: 2, oxygen_atoms: 3 };
  const found = (change: object) =>
    columns(
      unlikeElement(
        [{ ...oxide, source: "s", locator: "nd", ...change }] as never,
        [{ id: "nd", symbol: "Nd" }] as never,
      ),
    );
  expect(found({})).toEqual([]);
  expect(found({ formula: "Nd2O" })).toEqual(["formula"]);
  expect(found({ convention: "alternate" })).toEqual(["convention"]);
  expect(found({ locator: "pr" })).toEqual(["locator"]);
});
