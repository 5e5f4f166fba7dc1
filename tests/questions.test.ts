import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { deposits, exportFlows, resourceEstimates, restrictionsOn, shares } from "@oreledger/sdk";
import { hhi, insertionRank } from "@oreledger/sdk/metrics";
import { describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const run = (...args: string[]) => execFileSync(process.execPath, [cli, ...args], { encoding: "utf8" });

const mined = shares.where({
  series: "usgs-mcs",
  commodity: "rare-earths",
  stage: "mine",
  measure: "production",
  year: 2024,
});
const reserves = shares.where({
  series: "usgs-mcs",
  commodity: "rare-earths",
  stage: "mine",
  measure: "reserves",
  year: 2025,
});

describe("the questions that the first slice answers", () => {
  it("Australia's rare earths of 2024, as of June 2025 and today, each with its citation", () => {
    expect(mined.asOf("2025-06-30").get({ area: "AUS" })?.quantity).toBe(13000);
    expect(mined.get({ area: "AUS" })?.quantity).toBe(29000);
    const [revision] = mined.revisions({ area: "AUS" });
    expect(revision?.figures.map(({ source, row }) => [source, row?.quantity])).toEqual([
      ["usgs-mcs-2025", 13000],
      ["usgs-mcs-2026-v1-0", 29000],
    ]);
    expect(mined.where({ area: "AUS" }).cite()[0]).toMatchObject({
      publisher: "U.S. Geological Survey",
      published: "2026-02-06",
    });
  });

  it("the concentration of mining in 2024, by edition and denominator", () => {
    const points = (day: string, denominator: "printed_total" | "row_sum") =>
      Math.round(hhi(mined.asOf(day), { denominator }).value ?? 0);
    expect(points("2025-12-31", "printed_total")).toBe(5024);
    expect(points("2025-12-31", "row_sum")).toBe(4924);
    expect(points("2026-12-31", "printed_total")).toBe(5302);
    expect(points("2026-12-31", "row_sum")).toBe(5192);
  });

  it("Brazil's reserves before and after the erratum of 27 May 2026", () => {
    expect(reserves.asOf("2026-05-26").get({ area: "BRA" })?.quantity).toBe(21_000_000);
    expect(reserves.asOf("2026-05-27").get({ area: "BRA" })?.quantity).toBe(11_000_000);
    expect(reserves.asOf("2026-05-27").get({ area: "_WLD" })).toMatchObject({
      quantity: null,
      comparator: "gt",
      low: 75_000_000,
    });
    expect(reserves.asOf("2026-05-27").get({ area: "CHN" })?.quantity).toBe(44_000_000);
  });

  it("where Kazakhstan's 20 million tonnes would rank, by every reading", () => {
    const ranks = (id: string, day: string) =>
      insertionRank(resourceEstimates.where({ id }), reserves.asOf(day)).details.readings.map(({ reading, rank }) => [
        reading,
        rank,
      ]);
    expect(ranks("zhana-kazakhstan-press-ore", "2026-11-24").map(([, rank]) => rank)).toEqual([12, 12]);
    expect(ranks("zhana-kazakhstan-ministry-metal", "2026-05-26").map(([, rank]) => rank)).toEqual([3, 2]);
    expect(ranks("zhana-kazakhstan-ministry-metal", "2026-05-27").map(([, rank]) => rank)).toEqual([2, 2]);
    expect(ranks("kuirektykol-forecast-2024", "2026-11-24").map(([, rank]) => rank)).toEqual([8, 8]);
    expect(
      insertionRank(resourceEstimates.where({ id: "zhana-kazakhstan-ministry-metal" }), reserves).warnings.join(" "),
    ).toContain("not a reserve");
    expect(deposits.get({ id: "kuirektykol" })?.part_of).toBe("zhana-kazakhstan");
  });

  it("what China's controls on dysprosium were, day by day", () => {
    const state = (day: string) => {
      const { inForce, suspended, unknown } = restrictionsOn("dysprosium", day, {
        actor: "CHN",
        types: ["export_control"],
      });
      const ids = (list: typeof inForce) =>
        list
          .filter(({ event }) => event.targets.length === 0 && (event.announced ?? "") >= "2025")
          .map(({ event }) => event.id);
      return { inForce: ids(inForce), suspended: ids(suspended), unknown: ids(unknown) };
    };
    expect(state("2025-06-01").inForce).toEqual(["chn-2025-seven-ree"]);
    expect(state("2025-10-20").inForce).toEqual(["chn-2025-ann-61-origin", "chn-2025-ann-62", "chn-2025-seven-ree"]);
    expect(state("2026-03-01").inForce).toEqual(["chn-2025-seven-ree"]);
    expect(state("2026-03-01").suspended).toEqual(
      expect.arrayContaining(["chn-2025-ann-61-origin", "chn-2025-ann-62"]),
    );
    expect(state("2026-11-23").inForce).toEqual(["chn-2025-seven-ree"]);
    expect(state("2026-11-23").unknown).toEqual(expect.arrayContaining(["chn-2025-ann-61-origin", "chn-2025-ann-62"]));
  });

  it("Kazakhstan's exports of 2023 are cited figures on an undefined basket, and say so", () => {
    const cited = exportFlows.where({ exporter: "KAZ", period: "2023", product: "oec-critical-minerals" }).toArray();
    expect(cited.map(({ importer, value_usd }) => [importer, value_usd])).toEqual([
      ["CHN", 3_070_000_000],
      ["RUS", 1_800_000_000],
      ["USA", 544_000_000],
    ]);
    for (const row of cited)
      expect(row).toMatchObject({
        flow_basis: "cited",
        valuation: "unspecified",
        scope: expect.stringContaining("not reproduced"),
      });
  });
});

describe("the command line answers them", () => {
  it("prints the whole page with every section and its sources", () => {
    const page = run("brief", "rare-earths", "--full", "--as-of", "2026-11-24");
    for (const heading of [
      "WHO PRODUCES",
      "WHO HOLDS RESERVES",
      "CONCENTRATION BY STAGE",
      "WHAT MOVED BETWEEN EDITIONS",
      "WHO SELLS TO WHOM",
      "CONTROLS ON THE DAY",
      "AGREEMENTS",
      "ANNOUNCED, NOT PROVEN",
      "SOURCES",
    ])
      expect(page).toContain(heading);
    expect(page).toMatch(/China\s+270,000e\s+69\.2 %/);
    expect(page).toMatch(/Brazil\s+reserves 2025\s+21,000,000\s+MCS 2026 v1\.0\s+11,000,000/);
    const marks = [...page.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    const sources = page.slice(page.indexOf("SOURCES"));
    for (const mark of new Set(marks)) expect(sources).toContain(`[${mark}] `);
  });

  it("explains a metric by edition and denominator", () => {
    expect(run("metric", "hhi", "--year", "2024", "--as-of", "2025-06-30", "--format", "table")).toMatch(
      /^4,923\.55 points\nhhi · usgs-mcs-2025 · as of 2025-06-30 · divided by 393,950/,
    );
    const sum = run("metric", "hhi", "--year", "2024", "--denominator", "row_sum", "--format", "table", "--cite");
    expect(sum).toMatch(/^5,192\.36 points/);
    expect(sum).toContain("U.S. Geological Survey, 2026");
    expect(run("metric", "insertion-rank", "--estimate", "zhana-kazakhstan-press-ore", "--format", "table")).toMatch(
      /^rank 12 .*\n.*\nNote: The claim is announced and shows no reporting code/,
    );
  });

  it("says which controls held on a day", () => {
    const march = run("controls", "dysprosium", "--on", "2026-03-01", "--actor", "CHN");
    expect(march.indexOf("chn-2025-seven-ree")).toBeLessThan(march.indexOf("SUSPENDED"));
    expect(march.indexOf("chn-2025-ann-62")).toBeGreaterThan(march.indexOf("SUSPENDED"));
    const november = run("controls", "dysprosium", "--on", "2026-11-23", "--actor", "CHN");
    const unknown = november.indexOf("UNKNOWN (NO SOURCE SETTLES IT)");
    expect(unknown).toBeGreaterThan(november.indexOf("chn-2025-seven-ree"));
    expect(november.indexOf("chn-2025-ann-61-origin")).toBeGreaterThan(unknown);
  });

  it("lists the claims, and one with its evidence", () => {
    expect(run("claims", "--format", "csv").trim().split("\n")).toHaveLength(54);
    expect(run("claims", "article-013")).toContain("policy_events/chn-2025-seven-ree");
  });

  it("answers with 1 where nothing matches and 2 where the call is wrong, naming the nearest", () => {
    const fails = (...args: string[]) => {
      try {
        run(...args);
      } catch (error) {
        const { status, stderr } = error as { status: number; stderr: string };
        return { status, stderr };
      }
      throw new Error(`${args.join(" ")} did not fail`);
    };
    expect(fails("shares", "--commodity", "raer-earths")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("rare-earths"),
    });
    expect(fails("brief", "galium")).toMatchObject({ status: 2, stderr: expect.stringContaining("gallium") });
    expect(fails("shares", "--comodity", "gallium")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--commodity"),
    });
    expect(fails("shares", "--commodity", "rare-earths", "--year", "1850")).toMatchObject({ status: 1 });
  });
});
