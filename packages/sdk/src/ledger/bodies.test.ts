import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { controlsOn } from "../metrics/policy/controls.ts";
import { restrictionCoverage } from "../metrics/policy/restriction-coverage.ts";
import { ledgerOfRows } from "../node/index.ts";
import { questions } from "../questions/catalogue.ts";
import { restrictionsOn, standingsOn } from "../questions/index.ts";
import { bodiesOver, membersBehind } from "./bodies.ts";

const day = "2026-10-01";
const ids = (list: readonly { readonly event: { readonly id: string } }[]) => list.map(({ event }) => event.id);

describe("what a body does is done by its members, on the day", () => {
  it("knows who stands for whom, and when", () => {
    expect(bodiesOver(ledger, "DEU", day)).toEqual(["DEU", "_EU", "_G7"]);
    expect(bodiesOver(ledger, "HRV", "2012-01-01")).not.toContain("_EU");
    expect(bodiesOver(ledger, "GBR", day)).not.toContain("_EU");
    expect(membersBehind(ledger, ["_EU", "CHN"], day)).toHaveLength(29);
  });

  it("an act of the Union is one of each member", () => {
    const scrap = "eu-2025-magnet-scrap";
    const by = (actor: "DEU" | "GBR") => restrictionsOn(ledger, { commodity: "permanent-magnets", date: day, actor });
    expect(ids(by("DEU").notYet)).toContain(scrap);
    expect(ids(by("GBR").notYet)).not.toContain(scrap);
    expect(questions["policy-events"].ask(ledger, { area: "DEU" } as never).rows()).toContainEqual(
      expect.objectContaining({ id: scrap }),
    );
  });

  it("an act of the Union is none of who entered later, on a day before", async () => {
    const own = await ledgerOfRows(
      {
        sources: [
          {
            id: "a-2012",
            series: "a",
            edition: "a-2012",
            publisher: "A",
            title: "A",
            url: "https://a.org",
            published: "2012-03-01",
            licence: "cc-by-4-0",
          },
        ] as never,
        policy_events: [
          {
            id: "eu-2012-law",
            act: "eu-2012-law",
            actors: ["_EU"],
            type: "law",
            restricts: "nothing",
            commodities: ["gallium"],
            targets: [],
            title: "A law",
            summary: "A law.",
            announced: "2012-02-01",
            status: "in_force",
            status_as_of: "2012-03-01",
            source: "a-2012",
            locator: "p. 1",
            evidence_level: "primary",
          },
        ] as never,
      },
      { check: false },
    );
    const acts = (area: string, asOf: string) =>
      questions["policy-events"].ask(own, { area, asOf } as never).rows().length;
    expect([acts("DEU", "2012"), acts("HRV", "2012"), acts("HRV", "2014")]).toEqual([1, 0, 1]);
  });

  it("an act aimed at the Union is aimed at each member", () => {
    const aimed = "chn-2026-eu-control-list";
    expect(ids(standingsOn(ledger, { date: day, area: "DEU" }))).toContain(aimed);
    expect(ids(standingsOn(ledger, { date: day, area: "GBR" }))).not.toContain(aimed);
    const acts = (importer: "DEU" | "GBR") =>
      controlsOn(ledger, { on: day, commodity: "dual-use-items", importer }).acts;
    expect(acts("DEU")).toContain(aimed);
    expect(acts("GBR")).not.toContain(aimed);
    const page = JSON.stringify(questions.brief.ask(ledger, { about: "Germany", asOf: day }).page);
    expect(page).not.toContain("no act aimed at it");
    expect(page).toContain("those of the European Union");
    expect(page).not.toContain("policy-events --actors DEU");
  });

  it("supply of the members of a body that restricts is restricted supply", async () => {
    const source = {
      id: "a-2026",
      series: "a" as never,
      edition: "a-2026",
      publisher: "A",
      title: "A",
      url: "https://a.org",
      published: "2026-01-01",
      licence: "cc-by-4-0",
    } as const;
    const share = {
      commodity: "gallium",
      stage: "refining",
      measure: "production",
      form: "all",
      basis: "element",
      share_of: "_WLD",
      year: 2024,
      unit: "t",
      comparator: "eq",
      status: "reported",
      printed: "1",
      source: "a-2026",
      locator: "p. 1",
      evidence_level: "primary",
    } as const;
    const own = await ledgerOfRows(
      {
        sources: [source],
        shares: [
          { ...share, area: "DEU", quantity: 30 },
          { ...share, area: "GBR", quantity: 70 },
        ] as never,
        policy_events: [
          {
            id: "eu-2025-ban",
            act: "eu-2025-ban",
            actors: ["_EU"],
            type: "export_ban",
            restricts: "exports",
            commodities: ["gallium"],
            targets: [],
            title: "A ban",
            summary: "A ban.",
            announced: "2025-01-01",
            effective_from: "2025-02-01",
            status: "in_force",
            status_as_of: "2026-01-01",
            source: "a-2026",
            locator: "p. 2",
            evidence_level: "primary",
          },
        ] as never,
      },
      { check: false },
    );
    expect(restrictionCoverage(own.tables.shares as never, { on: "2025-06-01" }, { scale: "percent" }).value).toBe(30);
    expect(restrictionCoverage(own.tables.shares as never, { on: "2025-01-15" }, { scale: "percent" }).value).toBe(0);
  });
});

describe("an answer without rows says so", () => {
  it("supply under controls of what nobody prints", () => {
    for (const commodity of ["dysprosium", "critical-minerals"]) {
      const answer = questions.coverage.ask(ledger, { commodity, controlsOn: day });
      expect(answer.rows()).toEqual([]);
      expect(answer.nothing?.text).toContain(commodity);
    }
  });

  it("says whose acts it looked for", () => {
    const none = (inputs: object) =>
      questions.controls.ask(ledger, { commodity: "gallium", on: day, ...inputs }).nothing;
    expect(none({ actor: "GBR" })?.text).toBe(
      "No act of the United Kingdom in the ledger restricts trade in gallium on 2026-10-01.",
    );
  });
});
