import { expect, it } from "vitest";
import { ofOtherActor } from "./acts/actor-in-id.ts";
import { ofOtherCertainty } from "./acts/claimed-by-statement.ts";
import { areaOfActor, ofOtherArea } from "./agreements/actor-area.ts";
import { unrelated } from "./agreements/commitment-kin.ts";
import { oddRoles } from "./agreements/party-role.ts";
import { ofOtherType } from "./agreements/type-in-title.ts";
import { withoutEvidence } from "./claims/claim-evidence.ts";
import { numbersIn, unsaid } from "./claims/claim-value.ts";
import { inexactlyLooked } from "./dates/day-of-our-own.ts";
import { thousandfold } from "./figures/amount-in-words.ts";
import { ofOtherRecord, ofOtherStudy } from "./places/record-of-one-deposit.ts";
import { withoutRegion } from "./places/region-of-source.ts";
import { misfit } from "./prints/correction-form.ts";
import { countriesIn, withoutCountry } from "./references/area-in-title.ts";
import { ofOtherKind } from "./references/kind-of-area.ts";
import { fromOtherRow, saidCount, tooFew, undatedMembers } from "./references/members-of-list.ts";
import { almostTheirId } from "./references/name-in-id.ts";
import { ofOtherCommodity, wordsOf } from "./references/named-in-title.ts";
import { otherwiseNamed } from "./sources/licence-name.ts";
import { withoutRow } from "./sources/source-cited.ts";
import { ofOtherPlace } from "./trade/link-place.ts";
import { almostRepeated } from "./words/near-repeat.ts";
import { fault } from "./words/sentence.ts";

const columns = (breaches: Iterable<{ readonly column: string }>) => Array.from(breaches, ({ column }) => column);
const isArea = (code: string) => ["USA", "_EU", "JPN"].includes(code);

it("the actor of an act is that of its id", () => {
  const found = (id: string, ...actors: string[]) => ofOtherActor([{ id, actors }] as never, isArea).length;
  expect([found("usa-2025-list", "USA"), found("eu-2024-act", "_EU", "USA"), found("g7-plan", "JPN")]).toEqual([
    0, 0, 0,
  ]);
  expect([found("usa-2025-list", "JPN"), found("eu-2024-act", "USA")]).toEqual([1, 1]);
});

it("a statement claims, and an act establishes", () => {
  const acts = [
    { id: "word", type: "statement" },
    { id: "law", type: "law" },
  ];
  const found = (event: string, certainty: string) =>
    columns(ofOtherCertainty(acts as never, [{ event, certainty }] as never));
  expect([...found("word", "claimed"), ...found("law", "established"), ...found("unknown", "claimed")]).toEqual([]);
  expect([...found("word", "established"), ...found("law", "claimed")]).toEqual(["certainty", "certainty"]);
});

it("a public body promises for its country", () => {
  expect(
    ["JPN (JOGMEC)", "US Department of War", "US Strategic Metals", "JPMorgan", "QQQ"].map((actor) =>
      areaOfActor(actor, isArea),
    ),
  ).toEqual(["JPN", "USA", undefined, undefined, undefined]);
  const found = (actor: string, ...actor_areas: string[]) =>
    ofOtherArea([{ actor, actor_areas }] as never, isArea).length;
  expect([found("JPN (METI;JOGMEC)", "JPN"), found("USA;JPN", "USA", "JPN"), found("Sojitz")]).toEqual([0, 0, 0]);
  expect([found("USA;JPN", "USA"), found("US EXIM")]).toEqual([1, 1]);
});

it("a promise is part of one under its agreement, and replaced by one to its receiver", () => {
  const row = (
    id: string,
    agreement: string | null,
    contained_in: string | null,
    superseded_by: string | null = null,
  ) => ({ id, agreement, contained_in, superseded_by });
  const found = (...rows: object[]) => columns(unrelated(rows as never));
  expect(found(row("whole", "a", null), row("part", "a", "whole"))).toEqual([]);
  expect(found(row("whole", "b", null), row("part", "a", "whole"))).toEqual(["contained_in"]);
  expect(found(row("lynas-1", null, null, "lynas-2"), row("lynas-2", null, null))).toEqual([]);
  expect(found(row("lynas-1", null, null, "other-2"))).toEqual(["superseded_by"]);
});

it("no party alone has another role", () => {
  const found = (...roles: string[]) => columns(oddRoles(roles.map((role) => ({ agreement: "a", role })) as never));
  expect([...found("party", "party"), ...found("founder", "founder", "accession", "accession")]).toEqual([]);
  expect(found("party", "observer")).toEqual(["role"]);
  expect(found("party", "party", "party", "observer")).toEqual(["role"]);
});

it("an agreement is of a type that its title allows", () => {
  const found = (title: string, type: string) => ofOtherType([{ title, type }] as never).length;
  expect([found("US-Japan MoU", "mou"), found("Accord", "other"), found("Trade pact", "trade_agreement")]).toEqual([
    0, 0, 0,
  ]);
  expect([
    found("US-Japan MoU", "plurilateral"),
    found("Joint Statement", "mou"),
    found("Accord", "trade_agreement"),
  ]).toEqual([1, 1, 1]);
});

it("a claim has evidence, and the rows that its check asks are evidence of it", () => {
  const check = "cell areas/USA name = x; share shares/a/{year} of shares/b/{year} > 3 t/yr";
  const found = (...rows: string[]) =>
    columns(withoutEvidence([{ id: "c", check }] as never, rows.map((row) => ({ claim: "c", row })) as never));
  expect(found("areas/USA")).toEqual([]);
  expect([...found(), ...found("areas/JPN")]).toEqual(["id", "check"]);
});

it("a claim's value stands in its statement", () => {
  expect(numbersIn("USD 3.07bn in 2023, 1,200 t, $996 million, hs-2805 and 70%")).toEqual([
    3_070_000_000, 2023, 1200, 996_000_000, 70,
  ]);
  const found = (statement: string, value: string | null) => unsaid([{ statement, value }] as never).length;
  expect([
    found("Sold USD 544m", "544000000"),
    found("On the tenth anniversary", "10"),
    found("About half", "50"),
    found("No figure", null),
  ]).toEqual([0, 0, 0, 0]);
  expect([found("Sold USD 544m", "54400000"), found("Nothing said", "700")]).toEqual([1, 1]);
});

it("a status was looked for on a whole day", () => {
  expect(["2026-11-20", "2026", null].map((status_as_of) => inexactlyLooked([{ status_as_of }]).length)).toEqual([
    0, 1, 1,
  ]);
});

it("an amount is what its row says in words, not a thousandth of it", () => {
  const found = (amount: number | null, note: string) => columns(thousandfold([{ amount, note }], "amount", ["note"]));
  expect([...found(12e9, "EUR 12bn"), ...found(5e6, "EUR 12bn"), ...found(null, "EUR 12bn")]).toEqual([]);
  expect([...found(12e6, "EUR 12bn"), ...found(12e12, "EUR 12bn")]).toEqual(["amount", "amount"]);
});

it("a record is of one deposit, and a study of the id that names it", () => {
  const rows = (...deposits: string[]) =>
    deposits.map((deposit) => ({ source: "s", locator: "table, rec_id 7", deposit }));
  expect(ofOtherRecord(rows("a", "a"), ({ deposit }) => deposit)).toEqual([]);
  expect(ofOtherRecord(rows("a", "b"), ({ deposit }) => deposit)).toHaveLength(1);
  const locator = "Resources, OBJECTID 9, citing Fourie (2017)";
  expect(ofOtherStudy([{ id: "a-fourie-2017-b", source: "s", locator }])).toEqual([]);
  expect(ofOtherStudy([{ id: "a-eccles-2018", source: "s", locator }])).toHaveLength(1);
});

it("a deposit has a region where its source gives all others of the country one", () => {
  const rows = Array.from({ length: 21 }, () => ({ source: "s", area: "USA", admin_region: "Utah" as string | null }));
  expect(withoutRegion(rows as never)).toEqual([]);
  expect(columns(withoutRegion([...rows, { source: "s", area: "USA", admin_region: null }] as never))).toEqual([
    "admin_region",
  ]);
});

it("the parts of a correction fit each other", () => {
  const whole = {
    in_table: "shares",
    commodity: "zinc",
    measure: "reserves",
    items: [],
    field: "cell",
    release_prints: "1,166,000",
    expect: "1,166,000 kt",
    evidence: ["shares/zinc/mine/reserves/all/element/_WLD/AUS/2023/s"],
  };
  const found = (change: object) => columns(misfit([{ ...whole, ...change }] as never));
  expect(found({})).toEqual([]);
  expect(found({ field: "unit" })).toEqual(["field"]);
  expect(found({ release_prints: "166,000" })).toEqual(["release_prints"]);
  expect(found({ field: "unit", release_prints: "t", expect: "5 kt" })).toEqual([]);
  expect(found({ field: "unit", release_prints: "dt", expect: "5 kt" })).toEqual(["release_prints"]);
  expect(found({ field: "column", release_prints: "Price_dt", expect: "5 dt" })).toEqual([]);
  expect(found({ evidence: ["shares/tin/mine/reserves/all/element/_WLD/AUS/2023/s"] })).toEqual(["evidence"]);
});

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

it("a list has the members that it says, each from its own row, dated as the others", () => {
  expect(["eu27", "g7", "quad"].map((id) => saidCount({ id, title: "", scheme: null } as never))).toEqual([
    27,
    7,
    undefined,
  ]);
  expect(saidCount({ id: "l", title: "", scheme: "Annex II: 34 entries" } as never)).toBe(34);
  const member = (name: string, valid_from: string | null = "2020", locator: string | null = null) => ({
    group: "g3",
    member: name,
    locator,
    valid_from,
    valid_to: null,
  });
  const all = ["a", "b", "c"].map((name) => member(name));
  const lists = [{ id: "g3", title: "", scheme: null }];
  expect(tooFew(lists as never, all as never)).toEqual([]);
  expect(columns(tooFew(lists as never, all.slice(1) as never))).toEqual(["id"]);
  expect(columns(undatedMembers([...all, member("d", null)] as never))).toEqual(["valid_from"]);
  expect(
    columns(
      fromOtherRow([member("a", "2020", "File, row A"), member("b", "2020", "File, row A")] as never, (name) => [name]),
    ),
  ).toEqual(["locator"]);
});

it("a name does not lack a letter of its id", () => {
  const found = (id: string, name: string) => almostTheirId([{ id, name }]).length;
  expect([
    found("peat", "Peat"),
    found("kragero", "Kragerø"),
    found("p-t-koba", "P.T. Koba"),
    found("multiple", "Several"),
  ]).toEqual([0, 0, 0, 0]);
  expect([found("peat", "Pat"), found("magnesite", "Magnsite"), found("peat", "Peaat")]).toEqual([1, 1, 1]);
});

it("a commodity that a title names is one of the row", () => {
  const words = wordsOf([
    { id: "rare-earths", name: "Rare earths", kind: "element_group", parent: null, aliases: [] },
    { id: "neodymium", name: "Neodymium", kind: "element", parent: "rare-earths", aliases: [] },
    { id: "argon", name: "Argon", kind: "gas", parent: null, aliases: [] },
    { id: "neon", name: "Neon", kind: "gas", parent: null, aliases: [] },
    { id: "critical-minerals", name: "Critical minerals", kind: "catch_all", parent: null, aliases: [] },
  ] as never);
  const found = (title: string, own: string[], whole = false) =>
    ofOtherCommodity(
      [{ title }],
      (row) => row.title,
      () => own,
      words,
      whole,
    ).length;
  expect([
    found("Rare-earth oxides", ["neodymium"]),
    found("Gases other than argon", ["neon"]),
    found("Neon", ["critical-minerals"]),
  ]).toEqual([0, 0, 0]);
  expect([found("Argon", ["neon"]), found("Neon", ["critical-minerals"], true)]).toEqual([1, 1]);
});

it("a licence has one name, address and version", () => {
  const licence = {
    id: "cc-by-4-0",
    title: "Attribution 4.0",
    spdx: "CC-BY-4.0" as string | null,
    url: "https://x.org/by/4.0/",
  };
  const found = (change: object, ...others: object[]) =>
    columns(otherwiseNamed([...others, { ...licence, ...change }] as never));
  expect(found({})).toEqual([]);
  expect([...found({ spdx: null }), ...found({ spdx: "CC0-1.0" })]).toEqual(["spdx", "spdx"]);
  expect(found({ title: "Attribution" })).toEqual(["title"]);
  expect(found({ url: "https://x.org/by/3.0/" })).toEqual(["url"]);
  expect(found({ id: "own", url: "https://y.org/" }, licence)).toEqual(["url"]);
  expect(found({ id: "own", spdx: "MIT" }, licence)).toEqual(["spdx"]);
});

it("a source is named by a row", () => {
  const sources = [{ id: "a" }, { id: "b" }];
  expect(withoutRow(sources, (id) => id === "a").map(({ row }) => row.id)).toEqual(["b"]);
});

it("the place of a link of codes is the table of their editions", () => {
  const link = { newer_edition: "hs22", newer_code: "810690", older_edition: "hs96", older_code: "810600" };
  const found = (locator: string) => columns(ofOtherPlace([{ ...link, locator }] as never));
  expect(found("HS2022toHS1996Tables.xlsx, 810690 and 810600")).toEqual([]);
  for (const wrong of [
    "HS2022toHS2002Tables.xlsx, 810690 and 810600",
    "HS2022toHS1996Tables.xlsx, 810690 and 81060",
    "",
  ])
    expect(found(wrong)).toEqual(["locator"]);
});

it("a text is not, but for a letter, one that stands often", () => {
  const rows = (...texts: string[]) => texts.map((note) => ({ note }));
  expect(
    almostRepeated(rows("Western Australia", "Western Australia", "Western Australia", "Victoria"), "note"),
  ).toEqual([]);
  expect(columns(almostRepeated(rows("New Mexico", "New Mexico", "New Mexico", "New Mexio"), "note"))).toEqual([
    "note",
  ]);
  expect(almostRepeated(rows("New Mexico", "New Mexico", "New Mexio"), "note")).toEqual([]);
});

it("a text has the form of a text", () => {
  for (const text of ["An hour, a unit (see https://x.org/a_b(c)).", "A European plan of 1,000 t; read at LitioMx."])
    expect(fault(text, "sentence")).toBeUndefined();
  expect(fault("Plan of a mine", "name")).toBeUndefined();
  for (const [text, form] of [
    ["Annex I, section 1 n)", "words"],
    ["Karaganda site,Irgiz", "words"],
    ["two lines an no line", "words"],
    ["no laterMofcom text", "words"],
    ["No full stop", "sentence"],
    ["A plan that stops.", "name"],
  ] as const)
    expect(fault(text, form), text).toBeDefined();
});
