import { describe, expect, it } from "vitest";
import type { Facts, Page } from "../../answer/page.ts";
import { ledger as installed } from "../../installed/installed-ledger.ts";
import { question as prices } from "../balance/prices.ts";
import { question as reliance } from "../balance/reliance.ts";
import { question as brief } from "./brief.ts";
import { latestTables } from "./latest-prints.ts";

const lines = (about: string, asOf?: string) => {
  const { sections } = brief.ask(installed, { about, ...(asOf === undefined ? {} : { asOf }) }, { today: "2026-11-28" })
    .page as Page;
  return sections.flatMap(({ blocks }) => blocks as readonly Facts[]).flatMap(({ facts }) => facts);
};
/** The lines of every commodity, made once. */
const everyLine = installed.tables.commodities.toColumns().id.map((id) => [id, lines(id)] as const);
const line = (about: string, label: string, asOf?: string) =>
  lines(about, asOf).find((fact) => fact.label === label)?.text;

/** A day that no later edition changes, a made-up one of November 2026 included. */
const day = "2026-11-01";

const early = /^The ledger has no edition from 2019-12-31 or before: the first one that answers is from 20\d\d-/;

describe("what a first page lacks", () => {
  it("is told of a day before the first edition, not of the ledger", () => {
    for (const label of ["Mined", "Refined", "Reserves", "Reliance", "Prices", "Trade", "Disputed"])
      expect(line("gallium", label, "2019"), label).toMatch(early);
    for (const label of ["Mines", "Works", "Holds", "Sells", "Buys"])
      expect(line("KAZ", label, "2019"), label).toMatch(early);
    for (const question of [reliance, prices])
      expect(question.ask(installed, { commodity: "gallium", asOf: "2019" }).nothing?.text).toMatch(early);
  });

  it("never says that the ledger has nothing where a row of it says otherwise", () => {
    const none = /holds no price|holds no US import reliance|prints a table of its (?:production|reserves)/;
    const { shares, us_balances: balances } = installed.tables;
    const wrong = everyLine.flatMap(([id, told]) =>
      told.flatMap(({ label, text }) => {
        if (!none.test(text)) return [];
        const held =
          label === "Prices" || label === "Reliance"
            ? balances.where({ commodity: id, item: label === "Prices" ? "price" : "net_import_reliance" }).length
            : shares
                .where({
                  commodity: id,
                  measure: label === "Reserves" ? "reserves" : "production",
                  stage: ["mine", "all"],
                })
                .toArray()
                .filter(({ area, quantity, low, share_pct }) => !area.startsWith("_") && (quantity ?? low ?? share_pct))
                .length;
        return held === 0 || text.includes("Single figures: ") ? [] : [`${id}, ${label}: ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("says beside a reconciled total what the country's own customs print, where the two are far apart", () => {
    const told = lines("cobalt", day).map(({ text }) => text);
    const at = told.findIndex((text) => text.includes("both sides’ reports reconciled"));
    expect(told[at - 1]).toMatch(/^the DR Congo sold cobalt oxides and hydroxides for 222\.3 million USD/);
    expect(told[at + 1]).toMatch(/^\(but 4\.78 bn USD in 2023 by its own customs/);
    expect(lines("lithium", day).some(({ text }) => text.includes("by its own customs, whose"))).toBe(false);
  });

  it("says both totals under what a country sells or buys, too", () => {
    const told = lines("HKG", day).map(({ text }) => text);
    expect(told).toContainEqual(
      expect.stringMatching(
        /^\(all partners: 806\.1 million USD by both sides’ reports, but 2\.51 bn USD in 2023 by its own/,
      ),
    );
    expect(lines("CHL", day).some(({ text }) => text.startsWith("(all partners"))).toBe(false);
  });

  it("says in which state acts beside the controls on goods are, where not all are in force", () => {
    const of = (about: string) => lines(about, "2026-11-28").find(({ label }) => label === "Controls")?.text;
    expect(of("gallium")).toMatch(/beside them .*1 aimed at single countries \(1 unknown\)/);
    expect(of("gallium")).toMatch(/1 on mining and processing(,|$)/);
  });

  it("counts one other form as one", () => {
    const counts = everyLine.flatMap(([, told]) =>
      told.flatMap(({ text }) => text.match(/\b\d+ other forms?\b/g) ?? []),
    );
    expect([counts.includes("1 other form"), counts.some((text) => text.endsWith("forms"))]).toEqual([true, true]);
    expect(counts.filter((text) => text.startsWith("1 ") === text.endsWith("forms"))).toEqual([]);
  });

  it("tells a single figure that is a share in percent, and an amount in its unit", () => {
    const singles = everyLine.flatMap(([, told]) =>
      told.flatMap(({ text }) => /Single figures: (.*)/.exec(text)?.[1]?.split(" · ") ?? []),
    );
    expect([singles.some((text) => text.includes(" % in ")), singles.some((text) => / t .*in /.test(text))]).toEqual([
      true,
      true,
    ]);
    expect(
      singles.filter((text) => !/ (?:% in|\S*(?:t|kg|g|m3|ct)\b.* in) \d{4}/.test(text) || / pct /.test(text)),
    ).toEqual([]);
  });

  it("keeps the last price that is a figure, and says that the later year has none", () => {
    expect(line("mercury", "Prices", day)).toBe("2024: 50 USD/kg · 2025: n.a.");
    expect(line("gemstones", "Prices", day)).toContain("(in words)");
  });

  it("keeps a table that a later year of one country does not replace", () => {
    expect(line("cadmium", "Reserves", day)).toMatch(
      /^no world total printed, 2023: 16 countries named, none with a figure/,
    );
  });

  it("gives the amounts of a country that has no share", () => {
    expect(line("NCL", "Holds", day)).toContain("nickel, 7,100,000 t in 2025");
  });

  it("has no page on the world as a country", () => {
    expect(() => lines("World")).toThrow("is no country");
  });
});

it("the prices of a group's members stand the dearest first", () => {
  const text = line("platinum-group-metals", "Prices", day) as string;
  const prices = [...text.matchAll(/: ([\d,]+)e? USD/g)].map(([, digits]) => Number(digits?.replaceAll(",", "")));
  expect(prices.length).toBeGreaterThan(2);
  expect(prices).toEqual([...prices].sort((a, b) => b - a));
});

it("calls a figure moved only where both editions count the same thing", () => {
  const moves = everyLine.flatMap(([, told]) =>
    told.filter(({ text }) => text.includes("first printed as") && text.includes(", then as")),
  );
  expect(moves.length).toBeGreaterThan(20);
  // An address is the table and its key, of which the last is the source.
  const things = moves.map(({ opens = [] }) => new Set(opens.map(({ address }) => address.replace(/\/[^/]*$/, ""))));
  expect(things.filter(({ size }) => size !== 1)).toEqual([]);
});

it("takes the newest table of a stage, of one form if no newer one is of all forms", () => {
  const told = everyLine.flatMap(([id, [first]]) => {
    const [, year] = /^[\d,.<>~e]+ .*?, (\d{4})/.exec(first?.text ?? "") ?? [];
    const tables = latestTables(installed, { commodity: id, measure: "production", day: "2026-11-28" });
    const stage = first?.call === undefined ? undefined : /--stage (\S+)/.exec(first.call)?.[1];
    const years = tables.filter((table) => table.stage === stage).map((table) => table.year);
    return year === undefined || years.length === 0 ? [] : [[id, Number(year), Math.max(...years)] as const];
  });
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(([, year, newest]) => year !== newest)).toEqual([]);
});
