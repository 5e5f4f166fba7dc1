import { expect, it } from "vitest";
import type { Row } from "../../csv/address.ts";
import type { TableName } from "../../tables/index.ts";
import type { TableReading } from "../cells/reading.ts";
import { Ledger } from "../engine/ledger.ts";
import type { LedgerRule } from "../engine/rule.ts";
import { forAnother } from "./agreements/deposit-of-promise.ts";
import { incomplete } from "./claims/claim-whole.ts";
import { rule as computedShare } from "./figures/computed-share.ts";
import { ofOtherBasis } from "./figures/content-of-estimate.ts";
import { foreignUnits } from "./figures/unit-and-basis.ts";
import { distance, farParts, farPoints } from "./places/part-near-whole.ts";
import { ofNoPrint } from "./prints/linked-prints.ts";
import { rule as address } from "./references/address.ts";
import { rule as circle } from "./references/circle.ts";
import { ofNoColumn } from "./references/citation-field.ts";
import { unlikeKind } from "./references/kind-of-commodity.ts";
import { overlaps } from "./references/membership.ts";
import { unlikeCode } from "./references/product-of-code.ts";
import { rule as redirect } from "./references/redirect.ts";
import { rule as flowUniverse } from "./sources/flow-universe.ts";

const columns = (breaches: Iterable<{ readonly column: string }>) => Array.from(breaches, ({ column }) => column);

/** Asks a rule of a ledger that holds these rows and no others. */
function told(
  rule: LedgerRule,
  tables: Partial<Record<TableName, readonly object[]>>,
  more: Partial<Record<TableName, Partial<TableReading>>> = {},
) {
  const readings = new Map(
    (Object.keys({ ...tables, ...more }) as TableName[]).map((name) => [
      name,
      { rows: tables[name] ?? [], faulty: [], faultyAddresses: new Set(), citing: new Map(), ...more[name] },
    ]),
  );
  return Array.from(rule.check(new Ledger(readings as never)), ({ row, column, suggestion = "" }) =>
    `${(row as Row).id ?? (row as Row).row} ${column} ${suggestion}`.trimEnd(),
  );
}

it("an address leads to a row, and the nearest is told where it does not", () => {
  const deposits = [{ id: "mount-weld" }, { id: "zhana-kazakhstan" }];
  const found = (row: string, more = {}) => told(address, { citations: [{ row }], deposits }, more);
  expect(found("deposits/mount-weld")).toEqual([]);
  expect(found("deposits/mount-wold")).toEqual(["deposits/mount-wold row deposits/mount-weld"]);
  expect(found("deposit/mount-weld")).toEqual(["deposit/mount-weld row deposit_locations or deposits"]);
  // A row with a fault of its own is there; where a key is broken, any address may be that row's.
  expect(found("deposits/faulty", { deposits: { faultyAddresses: new Set(["deposits/faulty"]) } })).toEqual([]);
  expect(found("deposits/lost", { deposits: { brokenKeys: true } })).toEqual([]);
});

it("a redirect leaves an address that no row has", () => {
  const found = (retired: string) => told(redirect, { redirects: [{ row: "r", retired }], deposits: [{ id: "old" }] });
  expect(found("deposits/gone")).toEqual([]);
  expect(found("deposits/old")).toEqual(["r retired"]);
});

it("no chain of parts, parents or corrections comes back to where it began", () => {
  const commodities = (...parents: (string | null)[]) => ({
    commodities: parents.map((parent, i) => ({ id: "abc"[i], parent })),
  });
  expect(told(circle, commodities("b", "c", null))).toEqual([]);
  expect(told(circle, commodities("b", "c", "a"))).toEqual(["a parent", "b parent", "c parent"]);
  expect(told(circle, commodities("a"))).toEqual(["a parent"]);
  // What only leads into a circle is not part of it.
  expect(told(circle, commodities("b", "c", "b"))).toEqual(["b parent", "c parent"]);
});

it("a citation is of a column that the row's table has, or of the whole row", () => {
  const found = (row: string, field: string) => columns(ofNoColumn([{ row, field }] as never));
  expect([...found("deposits/x", "owner"), ...found("deposits/x", "*"), ...found("no_table/x", "owner")]).toEqual([]);
  expect([...found("deposits/x", "quantity"), ...found("deposits/x", "constructor")]).toEqual(["field", "field"]);
});

it("a source of flows says whose partners it tells of", () => {
  const found = (universe: string | null, flows: number) =>
    told(
      flowUniverse,
      { sources: [{ id: "s", universe }] },
      { exports: { citing: new Map(flows > 0 ? [["s", flows]] : []) } },
    );
  expect([...found("all_partners", 3), ...found(null, 0)]).toEqual([]);
  expect(found(null, 3)).toEqual(["s universe"]);
});

it("a claim has a time, a unit with its value, and a source for its verdict", () => {
  const right = { value: 70, unit: "pct", claimed_time: "2024", verdict: "confirmed", best_source: "s" };
  const found = (change: object) => columns(incomplete([{ ...right, ...change }] as never));
  expect([...found({}), ...found({ value: null, unit: null })]).toEqual([]);
  expect(found({ verdict: "unverified", best_source: null })).toEqual([]);
  expect(found({ value: null })).toEqual(["value"]);
  expect(found({ unit: null })).toEqual(["unit"]);
  expect(found({ claimed_time: null })).toEqual(["claimed_time"]);
  expect(found({ best_source: null })).toEqual(["best_source"]);
});

it("the content of an estimate is of what its grade is of", () => {
  const found = (grade_basis: string | null, contained_basis: string | null, contained_t: number | null = 5) =>
    columns(ofOtherBasis([{ grade_basis, contained_basis, contained_t }] as never));
  expect(found("oxide", "contained_oxide")).toEqual([]);
  expect([...found("oxide", "ambiguous"), ...found(null, "contained_oxide"), ...found("oxide", null, null)]).toEqual(
    [],
  );
  expect(found("oxide", "contained_element")).toEqual(["contained_basis"]);
  expect([...found("oxide", null), ...found("oxide", "contained_oxide", null)]).toEqual([
    "contained_basis",
    "contained_basis",
  ]);
});

it("a promise names its deposit in one of its words, accents or not", () => {
  const found = (project: string, note: string | null = null) =>
    columns(forAnother([{ id: "p", actor: "A", deposit: "serra-verde", project, note }] as never));
  expect([...found("Expansion of Serra Verde"), ...found("Pela Ema", "The mine of Sérra Vérde")]).toEqual([]);
  expect(found("Nolans")).toEqual(["deposit"]);
});

it("an element has a symbol and a basis, and nothing else has a symbol", () => {
  const found = (kind: string, symbol: string | null, ...bases: string[]) =>
    columns(unlikeKind([{ id: "c", kind, symbol, bases }] as never));
  expect([...found("element", "Nd", "element"), ...found("gas", "O2"), ...found("mineral", null)]).toEqual([]);
  expect([
    ...found("element", null, "element"),
    ...found("mineral", "Mn"),
    ...found("element", "nd", "element"),
  ]).toEqual(["symbol", "symbol", "symbol"]);
  expect(found("element", "Nd")).toEqual(["bases"]);
});

it("a link joins two prints that the series has", () => {
  const share = (form: string) => ({
    commodity: "helium",
    stage: "plant",
    measure: "production",
    form,
    basis: "gross",
  });
  const link = (from_form: string, to_form: string) => ({
    ...share(""),
    series: "mcs",
    from_form,
    from_basis: "gross",
    to_form,
    to_basis: "gross",
  });
  const shares = [
    { ...share("a"), source: "mcs-1" },
    { ...share("b"), source: "mcs-2" },
    { ...share("c"), source: "other" },
  ];
  const series = new Map([
    ["mcs-1", "mcs"],
    ["mcs-2", "mcs"],
    ["other", "iea"],
  ]);
  const found = (from: string, to: string) => columns(ofNoPrint([link(from, to)] as never, shares as never, series));
  expect(found("a", "b")).toEqual([]);
  expect(found("a", "c")).toEqual(["to_basis"]);
  expect(found("d", "b")).toEqual(["from_basis"]);
});

it("a member is in a group once at a time", () => {
  const member = (valid_from: string | null, valid_to: string | null, name = "GBR") => ({
    group: "eu",
    member_kind: "area",
    member: name,
    valid_from,
    valid_to,
  });
  const found = (...members: object[]) => columns(overlaps(members as never));
  expect(found(member("1973", "2020-01"), member("2020-02-01", null))).toEqual([]);
  expect(found(member("1973", null), member("1973", null, "FRA"))).toEqual([]);
  expect(found(member("1973", "2020"), member("2020-06", null))).toEqual(["valid_from"]);
  expect(found(member("1973", null), member("2020", null))).toEqual(["valid_from"]);
});

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

it("products of one code have one stage and one list of commodities", () => {
  const product = (change: object = {}) => ({
    id: "hs17-284690",
    classification: "hs",
    code: "284690",
    edition: "hs17",
    first_edition: "hs92",
    last_edition: null,
    commodities: ["rare-earths"],
    stage: "compound",
    ...change,
  });
  const found = (...products: object[]) => columns(unlikeCode(products as never));
  expect(found(product(), product({ id: "hs22-284690", edition: "hs22" }))).toEqual([]);
  expect(found(product({ id: "hs-284690", classification: "hs_as_reported", edition: null }))).toEqual([]);
  expect(found(product({ edition: null }))).toEqual(["edition"]);
  expect(found(product({ code: "284610" }))).toEqual(["code"]);
  expect(found(product({ stage: null }))).toEqual(["stage"]);
  // 1992 is before 2017, though 92 is more than 17.
  expect(found(product({ first_edition: "hs92", last_edition: "hs17" }))).toEqual([]);
  expect(found(product({ first_edition: "hs17", last_edition: "hs92" }))).toEqual(["first_edition"]);
  expect(found(product(), product({ stage: "metal" }))).toEqual(["stage"]);
  expect(found(product(), product({ commodities: ["yttrium"] }))).toEqual(["commodities"]);
});

it("a figure has a unit and a basis of its commodity", () => {
  const commodities = [{ id: "tin", units: ["t"], bases: ["element"] }];
  const found = (unit: string, basis: string, commodity = "tin") =>
    columns(foreignUnits([{ commodity, unit, basis }] as never, commodities as never));
  expect([...found("t", "element"), ...found("pct", "REO"), ...found("kg", "REO", "unknown")]).toEqual([]);
  expect(found("kg", "element")).toEqual(["unit"]);
  expect(found("t", "REO")).toEqual(["basis"]);
});

it("a computed percentage is recomputed, but not in a print with a broken row", () => {
  const share = (area: string, quantity: number, share_pct: number | null = null) => ({
    id: area,
    commodity: "tin",
    stage: "mine",
    measure: "production",
    form: "all",
    basis: "element",
    share_of: "_WLD",
    year: 2024,
    area,
    quantity,
    unit: "t",
    share_pct,
    share_basis: share_pct === null ? null : "computed",
    share_denominator: share_pct === null ? null : "printed_total",
    low: null,
    status: "reported",
    source: "mcs",
  });
  const sources = [{ id: "mcs", erratum_of: null }];
  const found = (percentage: number | null, more = {}) =>
    told(
      computedShare,
      { sources, shares: [share("CHN", 60, percentage), share("IDN", 40, 40), share("_WLD", 100)] },
      more,
    );
  expect(found(60)).toEqual([]);
  expect(found(61)).toEqual(["CHN share_pct 60"]);
  expect(found(null)).toEqual(["CHN share_pct 60"]);
  const { id: _, ...broken } = share("PER", 0);
  const cells = Object.fromEntries(Object.entries(broken).map(([name, value]) => [name, String(value ?? "")]));
  expect(found(61, { shares: { faulty: [cells] } })).toEqual([]);
  // A row that names no source that there is may be of any edition's print.
  expect(found(61, { shares: { faulty: [{ ...cells, source: "mcz" }] } })).toEqual([]);
  expect(found(61, { shares: { faulty: [{ ...cells, year: "2023" }] } })).toEqual(["CHN share_pct 60"]);
});
