import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import type { ColumnDoc } from "../../data/src/build/table-doc.ts";
import { inForceOn } from "../../sdk/src/acts/in-force.ts";
import { restrictionsOn } from "../../sdk/src/acts/restrictions.ts";
import { memberIds } from "../../sdk/src/query/in-group.ts";
import { commitmentTotals } from "../../sdk/src/questions/money/commitment-totals.ts";
import { partners } from "../../sdk/src/trade/index.ts";
import { closures } from "./closures/index.ts";
import { datesBeside } from "./latest/beside.ts";
import { latest, latestOf } from "./latest/index.ts";
import { openLedger } from "./ledger.ts";
import { smallLedger } from "./scratch.ts";
import type { DownloadTable, Row } from "./table.ts";

const folder = smallLedger();
afterAll(() => rmSync(folder, { recursive: true }));
const opened = openLedger(folder);
const { ledger } = opened;
const of = (name: string): readonly Row[] => latest(opened, name).rows;
const closure = (name: string): DownloadTable => closures(opened).find(({ doc }) => doc.name === name) as DownloadTable;
const where = (rows: readonly Row[], filter: Row) =>
  rows.filter((row) => Object.entries(filter).every(([column, value]) => row[column] === value));

describe("latest", () => {
  it.each(latestOf(opened.tables.map(({ doc }) => doc)).map(({ name }) => name))(
    "%s: one row for each thing that a series counts, each with an address and its publisher",
    (name) => {
      const { rows, doc } = latest(opened, name);
      const key = opened.doc(name).key.filter((column) => column !== "source");
      const things = new Set(rows.map((row) => [row.series, ...key.map((column) => row[column])].join("\n")));
      expect(things.size).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) for (const { name: column } of doc.columns) expect(row[column]).toBeDefined();
      expect(rows.filter((row) => row.publisher === null || row.redistribution === null)).toEqual([]);
      // What is long stands last, so that a screen shows the figures.
      expect(doc.columns.map((column) => column.name).indexOf("locator")).toBeGreaterThan(
        doc.columns.map((column) => column.name).indexOf("address"),
      );
    },
  );

  it("answers who mined what in 2024 with a filter", () => {
    const mined = where(of("shares"), {
      series: "usgs-mcs",
      commodity: "rare-earths",
      stage: "mine",
      measure: "production",
      year: 2024,
    });
    const australia = where(mined, { area: "AUS" });
    expect(australia).toMatchObject([
      { area_name: "Australia", quantity: 29_000, unit: "t", basis: "REO", publisher: "U.S. Geological Survey" },
    ]);
    expect(where(mined, { area_role: "whole" })).toHaveLength(1);
  });

  it("computes shares of the print as it stands: an erratum changes the shares of the rows that it left alone", () => {
    const reserves = where(of("shares"), {
      series: "usgs-mcs",
      commodity: "rare-earths",
      measure: "reserves",
      year: 2025,
    });
    const whole = where(reserves, { area_role: "whole" })[0];
    const parts = reserves.filter((row) => row.area_role === "supplier" || row.area_role === "remainder");
    const sum = parts.reduce((all, row) => all + ((row.quantity as number | null) ?? 0), 0);
    const denominator = Math.max(sum, (whole?.quantity as number | null) ?? 0);
    const [brazil] = where(reserves, { area: "BRA" });
    expect(brazil?.source).not.toBe(where(reserves, { area: "CHN" })[0]?.source);
    for (const row of parts.filter(({ quantity }) => quantity !== null))
      expect(row.share_pct, String(row.area)).toBeCloseTo(((row.quantity as number) / denominator) * 100, 2);
  });

  it("tells a flow once: the publisher's own total, the carrier's partners", () => {
    const flows = where(of("exports"), {
      exporter: "CHN",
      product: "hs-284690",
      period: "2023",
      flow_basis: "exporter_reported",
    });
    expect(where(flows, { importer: "_WLD" })).toMatchObject([{ value_usd: 512_019_283 }]);
    expect(where(flows, { importer: "JPN" })).toHaveLength(1);
  });

  it("names the partners of the SDK in every list of a country's own books, and no goods that come back", () => {
    // Rows that say nothing of a country's own goods stay as they are; a country that trades with itself is a supplier of nobody.
    const flows = of("exports");
    expect(flows.filter(({ exporter, importer }) => exporter === importer)).not.toEqual([]);
    for (const [side, keeper, partner, books] of [
      ["from", "exporter", "importer", "exporter_reported"],
      ["to", "importer", "exporter", "importer_reported"],
    ] as const) {
      const lists = new Map<string, Row[]>();
      for (const row of where(flows, { flow_basis: books, [`${partner}_role`]: "supplier" })) {
        const list = `${row[keeper]} ${row.product} ${row.period}`;
        lists.set(list, [...(lists.get(list) ?? []), row]);
      }
      for (const [list, rows] of lists) {
        const [country, product, period] = list.split(" ");
        const told = partners(ledger, { [side]: country, product, period, basis: books } as never);
        if (told.byMonths) continue;
        const filled = rows.filter(({ value_usd }) => (value_usd as number | null) ?? 0);
        expect([...new Set(filled.map((row) => row[partner]))].sort(), list).toEqual(
          told.partners.flatMap(({ area, value_usd }) => (value_usd ? [area] : [])).sort(),
        );
      }
    }
  });

  it("gives the first and the last day of a month, a year and an interval", () => {
    const period = opened.doc("exports").columns.find(({ name }) => name === "period");
    const [first, last] = datesBeside(period as ColumnDoc);
    const ends = (cell: string) => [first?.value({ period: cell }), last?.value({ period: cell })];
    expect(ends("2024")).toEqual(["2024-01-01", "2024-12-31"]);
    expect(ends("2024-02")).toEqual(["2024-02-01", "2024-02-29"]);
    expect(ends("2024-01/2024-04")).toEqual(["2024-01-01", "2024-04-30"]);
    const act = of("policy_events").find(({ announced }) => (announced as string | null)?.length === 7);
    expect(act?.announced_first_day).toBe(`${act?.announced}-01`);
    expect(String(act?.announced_last_day).slice(0, 8)).toBe(`${act?.announced}-`);
  });

  it("sums the commitments that it calls additive to the SDK's totals", () => {
    const rows = where(of("commitments"), { additive: "yes" });
    const { totals, refused } = commitmentTotals(ledger, { commitments: ledger.tables.commitments });
    for (const { currency, low, high } of totals) {
      const some = where(rows, { currency });
      const sum = (column: string) => some.reduce((all, row) => all + (row[column] as number), 0);
      expect(sum("low"), currency).toBe(low);
      if (high !== undefined) expect(sum("high"), currency).toBe(high);
    }
    const refusedHere = of("commitments").filter((row) => row.not_additive_because !== null);
    expect(refusedHere.map(({ id }) => id).sort()).toEqual(refused.map(({ row }) => row.id as string).sort());
  });
});

describe("closures", () => {
  const days = ["2010-06-30", "2020-02-01", "2023-08-01", "2025-04-04", "2025-10-09", "2026-03-01", "2026-11-27"];
  const holds = (row: Row, day: string) =>
    (row.from_day === null || (row.from_day as string) <= day) &&
    (row.to_day === null || (row.to_day as string) >= day);

  it("tell who belongs to a group on a day as the SDK does", () => {
    const { rows } = closure("group_reach");
    const members = ledger.tables.group_members.internals().context.table;
    for (const { id } of ledger.tables.groups)
      for (const day of days) {
        const now = where(rows, { group: id }).filter((row) => holds(row, day));
        expect([...new Set(now.map(({ member }) => member))].sort(), `${id} ${day}`).toEqual(
          memberIds(members, id, day) ?? [],
        );
      }
  });

  it("tell where each act stands on any day as the SDK does", () => {
    const { rows } = closure("act_states");
    const [events, relations, sources] = [
      ledger.tables.policy_events.toArray(),
      ledger.tables.event_relations.toArray(),
      ledger.tables.sources.toArray(),
    ];
    // Every seventeenth day, so that each day of the month and of the week is met.
    const start = Date.UTC(2005, 0, 1);
    const seen = Array.from({ length: 500 }, (_, i) =>
      new Date(start + i * 17 * 86_400_000).toISOString().slice(0, 10),
    );
    for (const day of [...days, ...seen])
      for (const { event, state, doubt } of inForceOn(day, events, relations, sources)) {
        const spans = where(rows, { event: event.id }).filter((row) => holds(row, day));
        expect(spans, `${event.id} ${day}`).toMatchObject([{ state, doubt }]);
      }
  }, 120_000);

  it("answer what holds for dysprosium on a day by one join", () => {
    const reached = new Map(
      where(closure("act_commodities").rows, { commodity: "dysprosium" }).map((r) => [r.event, r.reach]),
    );
    const restricting = new Set(
      of("policy_events")
        .filter(({ restricts }) => restricts !== "nothing")
        .map(({ id }) => id),
    );
    for (const day of days) {
      const states = closure("act_states").rows.filter((row) => row.state === "in_force" && holds(row, day));
      const found = states.filter(({ event }) => reached.has(event as string) && restricting.has(event as string));
      const right = restrictionsOn(ledger, { commodity: "dysprosium", date: day } as never).inForce;
      expect(found.map(({ event }) => `${event} ${reached.get(event as string)}`).sort(), day).toEqual(
        right.map(({ event, reach }) => `${event.id} ${reach}`).sort(),
      );
    }
  });
});
