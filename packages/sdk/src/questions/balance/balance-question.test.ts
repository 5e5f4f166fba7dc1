import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { question as imports } from "./imports.ts";
import { question as prices } from "./prices.ts";
import { question as reliance } from "./reliance.ts";

describe("reliance", () => {
  it("keeps bounds and estimates, and says what was first printed", () => {
    const rows = reliance.ask(ledger, { commodity: "rare-earths", year: "2023..2025" }).rows();
    const compounds = rows.filter(({ form }) => form === "compounds-and-metals");
    expect(
      compounds.map(({ year, quantity, low, status, first_printed }) => [year, quantity, low, status, first_printed]),
    ).toEqual([
      [2023, null, 90, "reported", ">95e"],
      [2024, 53, null, "reported", "80e"],
      [2025, 67, null, "estimated", null],
    ]);
  });

  it("stands as it did on a day, and shows every edition", () => {
    const then = reliance.ask(ledger, { commodity: "rare-earths", year: 2024, asOf: "2025-06-30" }).rows();
    expect(then[0]).toMatchObject({ quantity: 80, status: "estimated", source: "usgs-mcs-2025", first_printed: null });
    const every = reliance.ask(ledger, { commodity: "rare-earths", year: 2024, every: true }).rows();
    const compounds = every.filter(({ form }) => form === "compounds-and-metals");
    const until2026 = compounds.filter(({ source }) => String(source) < "usgs-mcs-2027");
    expect(until2026.map(({ quantity }) => quantity)).toEqual([80, 53]);
  });

  it("names the members of a group that have no figure", () => {
    const { notes } = reliance.ask(ledger, { commodity: "us-critical-2025" });
    const [note] = notes.filter(({ code }) => code === "members_without_row");
    const held = new Set(ledger.tables.us_balances.where({ item: "net_import_reliance" }).toColumns().commodity);
    const members = ledger.tables.group_members.where({ group: "us-critical-2025" }).toColumns().member as string[];
    const without = members.filter((id) => !held.has(id as never));
    expect(without.length).toBeGreaterThan(0);
    for (const id of without) expect(note?.text).toContain(id);
    expect(note?.text).toContain(`${without.length} of ${members.length} `);
  });
});

describe("prices and imports", () => {
  it("never join two forms or units", () => {
    const rows = prices.ask(ledger, { commodity: "gallium", latest: true }).rows();
    expect(rows.map(({ form }) => form)).toEqual(["all", "high-purity-refined", "low-purity-primary"]);
  });

  it("rank the sources of imports, others last", () => {
    const rows = imports.ask(ledger, { commodity: "yttrium", year: 2024 }).rows();
    expect(rows.map(({ partner, quantity }) => [partner, quantity])).toEqual([
      ["CHN", 70],
      ["DEU", 11],
      ["AUT", 8],
      ["KOR", 4],
      ["_OTH", 7],
    ]);
  });

  it("rank each commodity and form by itself", () => {
    const rows = imports.ask(ledger, { commodity: "gallium,germanium", year: 2024 }).rows();
    const lists = rows.map(({ commodity, form }) => `${commodity} ${form}`);
    expect(lists.filter((list, i) => list !== lists[i - 1])).toEqual([...new Set(lists)]);
    expect(new Set(lists).size).toBeGreaterThan(2);
    for (const list of new Set(lists)) {
      const own = rows.filter((_, i) => lists[i] === list && !String(rows[i]?.partner).startsWith("_"));
      const sizes = own.map(({ quantity }) => Number(quantity));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  it("of what has none of its own are those of what it contains", () => {
    const answer = reliance.ask(ledger, { commodity: "platinum-group-metals" });
    expect(new Set(answer.rows().map((row) => row.commodity))).toEqual(new Set(["palladium", "platinum"]));
    expect(answer.notes.map(({ code }) => code)).toContain("answered_by_parts");
    const own = reliance.ask(ledger, { commodity: "rare-earths" }).rows();
    expect(own.every((row) => row.commodity === "rare-earths")).toBe(true);
  });

  it("give the share of one country, which is not known where a list does not name it", () => {
    const answer = imports.ask(ledger, { commodity: "antimony", year: 2024, partner: "China" });
    expect(answer.rows().map(({ form, partner, quantity }) => [form, partner, quantity])).toEqual([
      ["all", "CHN", 55],
      ["oxide", "CHN", 66],
      ["unwrought-metal-and-powder", "CHN", 22],
    ]);
    expect(answer.notes.find(({ code }) => code === "partner_not_named")?.text).toMatch(
      /^1 of 4 lists .* CHN; .* concentrates, 2024 \(all others together 5 %\)\.$/,
    );
    const none = imports.ask(ledger, { commodity: "antimony", year: 2024, partner: "Peru" });
    expect(none.rows()).toEqual([]);
    expect(none.nothing).toMatchObject({ code: "partner_not_named" });
    expect(none.nothing?.text).toContain("all others together 19 %");
    // The list says that China's share holds Hong Kong's.
    const within = imports.ask(ledger, { commodity: "rare-earths", year: 2024, partner: "Hong Kong" });
    expect(within.nothing?.text).toContain("Includes Hong Kong");
    for (const body of ["EU", "World"])
      expect(() => imports.ask(ledger, { commodity: "rare-earths", partner: body })).toThrow("no single country");
  });

  it("say what is not held", () => {
    expect(prices.ask(ledger, { commodity: "uranium" }).nothing?.text).toContain("uranium");
  });

  it("cites the rows that it shows and no other year", () => {
    for (const [question, commodity] of [
      [reliance, "rare-earths"],
      [prices, "dysprosium"],
    ] as const) {
      const answer = question.ask(ledger, { commodity, latest: true, asOf: "2026-11-01" });
      const rows = answer.rows();
      expect(rows.length).toBeGreaterThan(0);
      expect(answer.cite().reduce((sum, { rows: count }) => sum + count, 0)).toBe(rows.length);
      expect(new Set(answer.cite().flatMap(({ locators }) => locators))).toEqual(
        new Set(rows.map(({ locator }) => locator)),
      );
    }
  });
});

describe("what is said beside the figures", () => {
  const notesOf = (question: typeof prices, inputs: Parameters<typeof prices.ask>[1]) =>
    question.ask(ledger, inputs).notes.map(({ text }) => text);

  it("names the assessor of each price, and says that two make no series", () => {
    const answer = prices.ask(ledger, { commodity: "lithium", asOf: "2026-11-01" });
    const assessors = new Map(answer.rows().map(({ year, assessor }) => [year, assessor]));
    expect(assessors.get(2020)).toBe("Fastmarkets");
    expect(assessors.get(2021)).toBe("Benchmark Mineral Intelligence");
    const [note] = answer.notes.filter(({ code }) => code === "several_assessors");
    expect(note?.text).toContain("Fastmarkets (2018–2020) and of Benchmark Mineral Intelligence (2021–2025)");
    expect(notesOf(prices, { commodity: "lithium", year: "2022..2024" }).join()).not.toContain("series");
  });

  it("gives a list of sources the years that were added for it", () => {
    const answer = imports.ask(ledger, { commodity: "rare-earths", year: 2024, asOf: "2026-11-01" });
    expect(new Set(answer.rows().map(({ years }) => years))).toEqual(new Set(["2021–24"]));
    expect(answer.notes.map(({ text }) => text)).toEqual([
      "CHN: Includes Hong Kong.",
      expect.stringMatching(/^Compounds and metals imported from Estonia/),
    ]);
  });

  it("says once what overlapping editions say", () => {
    const told = notesOf(reliance, { commodity: "rare-earths", asOf: "2026-11-01" });
    expect(told.filter((text) => text.includes("domestic production of mineral concentrates"))).toEqual([
      expect.stringMatching(/^In 2018–2022, all domestic production/),
    ]);
  });
});
