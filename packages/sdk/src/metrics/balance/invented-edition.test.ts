import { describe, expect, it } from "vitest";
import { ledgerOfRows } from "../../node/own-rows.ts";
import { apparentConsumption } from "./apparent-consumption.ts";
import { netImportReliance } from "./net-import-reliance.ts";

const sources = [
  {
    id: "book-2025",
    series: "book",
    edition: "book-2025",
    publisher: "Survey",
    title: "Book",
    published: "2025-01-31",
    licence: "facts-only",
  },
];
const row = (item: string, quantity: number | null, more: object = {}) => ({
  commodity: "gallium",
  item,
  form: "all",
  partner: "_WLD",
  year: 2024,
  quantity,
  unit: "t",
  comparator: "eq",
  status: "reported",
  printed: String(quantity),
  source: "book-2025",
  ...more,
});
const counts = ["production/all", "imports/all", "exports/all"];
const reliance = (quantity: number | null, more: object = {}) =>
  row("net_import_reliance", quantity, { unit: "pct", counts, definition: "Imports – exports.", ...more });
const terms = [row("production", 30), row("imports", 20), row("exports", 10)];
const balances = async (...rows: readonly object[]) =>
  (await ledgerOfRows({ sources, us_balances: rows } as never, { check: false })).tables.us_balances as never;

/** The result that an edition prints, with the terms 30, 20 and 10, from which 25 percent follow. */
const of = async (printed: object, ...more: readonly object[]) =>
  netImportReliance(await balances(...terms, printed, ...more));

describe("a printed reliance whose rows are beside it", () => {
  it("is computed if the rows lead to it, within half a place", async () => {
    expect((await of(reliance(25))).details.computed).toBe(true);
    expect((await of(reliance(24))).details.computed).toBe(false);
    expect((await of(reliance(20))).details.computed).toBe(true);
  });

  it("is as printed if they do not, and says what they give", async () => {
    const measure = await of(reliance(26));
    expect([measure.value, measure.text]).toEqual([26, "26 percent"]);
    expect(measure.warnings[0]).toMatch(
      /^As printed, not computed: gallium 2024, all:.*The other rows give 25 percent/,
    );
    const refused = await of(reliance(80));
    expect(refused.value).toBe(80);
    expect(refused.warnings[0]).toContain("the edition prints 80 %");
  });

  it("of a bound is computed within it, its ends included, and otherwise the bound", async () => {
    const bound = (low: number | null, high: number | null) =>
      reliance(null, { low, high, comparator: low === null ? "lt" : high === null ? "gt" : "range" });
    for (const [low, high] of [
      [25, null],
      [null, 25],
      [20, 30],
      [25, 30],
      [20, 25],
    ] as const)
      expect((await of(bound(low, high))).value, `${low} to ${high}`).toBe(25);
    expect(await of(bound(50, null))).toMatchObject({ value: undefined, low: 50, high: undefined });
    expect(await of(bound(null, 20))).toMatchObject({ value: undefined, high: 20 });
    expect(await of(bound(26, 30))).toMatchObject({ value: undefined, low: 26, high: 30 });
  });

  it("is as a fraction what it is in percent", async () => {
    const fraction = async (printed: object) =>
      netImportReliance(await balances(...terms, printed), { scale: "fraction" });
    expect(await fraction(reliance(25))).toMatchObject({ value: 0.25, details: { computed: true } });
    expect(await fraction(reliance(26))).toMatchObject({ value: 0.26, details: { computed: false } });
    const range = { comparator: "range" };
    expect((await fraction(reliance(null, { low: 20, high: 30, ...range }))).value).toBe(0.25);
    expect(await fraction(reliance(null, { low: 30, high: 40, ...range }))).toMatchObject({ low: 0.3, high: 0.4 });
  });

  it("of a net exporter is computed at or below zero, and otherwise at most nothing", async () => {
    const exporter = reliance(null, { status: "net_exporter", printed: "E" });
    const balance = async (imports: number) =>
      netImportReliance(await balances(row("production", 30), row("imports", imports), row("exports", 10), exporter));
    expect((await balance(5)).value).toBe(-20);
    expect((await balance(10)).value).toBe(0);
    const printed = await balance(20);
    expect(printed).toMatchObject({ value: undefined, high: 0 });
    expect(printed.warnings.at(-1)).toMatch(/^A net exporter/);
  });

  it("is refused if neither the edition nor its rows give a figure", async () => {
    const withheld = { status: "withheld", printed: "W" };
    const none = balances(row("production", null, withheld), row("imports", null, withheld), reliance(null, withheld));
    await expect(none.then((rows) => netImportReliance(rows))).rejects.toThrow(
      /the edition prints W.*its rows give none/,
    );
    const computed = await of(reliance(null, withheld));
    expect([computed.value, computed.details.computed]).toEqual([25, true]);
  });
});

describe("the printed result that is meant", () => {
  const alloy = { form: "alloy", counts: ["production/alloy", "imports/alloy", "exports/alloy"] };
  const ofAlloy = terms.map((term) => ({ ...term, ...alloy, quantity: 10 }));

  it("is that of the form asked for, else that of all forms, else the only one", async () => {
    const both = await balances(...terms, ...ofAlloy, reliance(25), reliance(0, alloy));
    expect(netImportReliance(both).value).toBe(25);
    expect(netImportReliance(both, { form: "alloy" }).value).toBe(0);
    expect(netImportReliance(await balances(...ofAlloy, reliance(0, alloy))).value).toBe(0);
  });

  it("is asked for if there are several forms and none of all, or if the form has none", async () => {
    const ingot = { ...alloy, form: "ingot" };
    const two = await balances(...ofAlloy, reliance(0, alloy), reliance(5, ingot));
    expect(() => netImportReliance(two)).toThrow(/alloy: 0 .*; ingot: 5 .*Name one of these forms, such as alloy\./);
    const one = await balances(...terms, reliance(25));
    expect(() => netImportReliance(one, { form: "alloy" })).toThrow(/such as all, and not alloy\./);
  });

  it("counts no shares of single partners", async () => {
    const partner = row("imports", 7, { partner: "CHN" });
    expect((await of(reliance(25), partner)).value).toBe(25);
  });
});

describe("consumption", () => {
  const consumption = (quantity: number) => row("apparent_consumption", quantity, { counts, definition: "All of it." });

  it("is production and imports less exports, in the unit of the rows, and as printed if they give another", async () => {
    expect((await balances(...terms, consumption(40)).then((rows) => apparentConsumption(rows))).text).toBe("40 t");
    const other = await balances(...terms, consumption(42)).then((rows) => apparentConsumption(rows));
    expect([other.value, other.details.computed, other.details.definition]).toEqual([42, false, "All of it."]);
  });
});
