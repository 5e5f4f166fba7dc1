import { describe, expect, it } from "vitest";
import { capture } from "../docs/capture.ts";

/** Runs the command line within the test. */
const run = (...args: string[]) => capture(args);

/** The lines under each heading of an answer of `controls`. */
function parts(out: string): Record<string, string> {
  const found: Record<string, string> = {};
  let heading = "";
  for (const line of out.split("\n"))
    if (/^(IN FORCE|SUSPENDED|ANNOUNCED|UNKNOWN|SOURCES)/.test(line)) heading = line;
    else if (heading !== "") found[heading] = `${found[heading] ?? ""}${line}\n`;
  return found;
}

describe("controls: the Chinese measures on dysprosium", () => {
  const on = async (day: string) => parts((await run("controls", "dysprosium", "--on", day, "--actor", "CHN")).out);
  const goods = (day: string) => `IN FORCE ON ${day}: CONTROLS ON THE GOODS`;
  const technology = (day: string) => `IN FORCE ON ${day}: CONTROLS ON TECHNOLOGY AND EQUIPMENT`;

  it("on 2025-06-01: April's", async () => {
    const found = await on("2025-06-01");
    expect(found[goods("2025-06-01")]).toMatch(/^• [^•]*chn-2025-seven-ree[^•]*$/);
    expect(found[technology("2025-06-01")]).not.toContain("chn-2025-ann-62");
  });

  it("on 2025-10-20: also the Chinese-origin clause of 61, and 62 on technology", async () => {
    const found = await on("2025-10-20");
    expect(found[goods("2025-10-20")]).toContain("chn-2025-seven-ree");
    expect(found[goods("2025-10-20")]).toContain("chn-2025-ann-61-origin");
    expect(found[goods("2025-10-20")]?.match(/^•/gm)).toHaveLength(2);
    expect(found[technology("2025-10-20")]).toContain("chn-2025-ann-62");
    expect(found["ANNOUNCED, NOT YET BEGUN"]).toContain("chn-2025-ann-61-foreign-made");
  });

  it("on 2026-03-01: April's in force, those two suspended, Japan's apart", async () => {
    const found = await on("2026-03-01");
    expect(found[goods("2026-03-01")]?.match(/^•/gm)).toHaveLength(1);
    expect(found[goods("2026-03-01")]).toContain("chn-2025-seven-ree");
    expect(found["SUSPENDED: CONTROLS ON THE GOODS"]).toContain("chn-2025-ann-61-origin");
    expect(found["SUSPENDED: CONTROLS ON TECHNOLOGY AND EQUIPMENT"]).toContain("chn-2025-ann-62");
    expect(found["IN FORCE ON 2026-03-01: AIMED AT SINGLE COUNTRIES"]).toContain("CHN → JPN");
  });

  it("on 2026-11-23: April's; the two unknown, with the Chinese act and the American statement cited", async () => {
    const { out } = await run("controls", "dysprosium", "--on", "2026-11-23", "--actor", "CHN");
    const found = parts(out);
    expect(found[goods("2026-11-23")]?.match(/^•/gm)).toHaveLength(1);
    expect(found[goods("2026-11-23")]).toContain("chn-2025-seven-ree");
    expect(found["UNKNOWN (NO SOURCE SETTLES IT): CONTROLS ON THE GOODS"]).toContain("chn-2025-ann-61-origin");
    expect(found["UNKNOWN (NO SOURCE SETTLES IT): CONTROLS ON TECHNOLOGY AND EQUIPMENT"]).toContain("chn-2025-ann-62");
    expect(out).toContain("MOFCOM and Customs Announcement No. 70 of 2025");
    expect(out).toContain("Bessent");
    expect(found["IN FORCE ON 2026-11-23: AIMED AT SINGLE COUNTRIES"]).toContain("CHN → USA");
  });
});

describe("controls: halts and terms", () => {
  it("counts a halt of exports as a restriction: Congolese cobalt in June 2025", async () => {
    const { out } = await run("controls", "cobalt", "--on", "2025-06-30", "--actor", "COD");
    expect(out).toContain("cod-2025-cobalt-suspension");
    const later = parts((await run("controls", "cobalt", "--on", "2025-11-01", "--actor", "COD")).out);
    expect(JSON.stringify(later)).not.toContain("cod-2025-cobalt-suspension");
    expect(JSON.stringify(later)).toContain("cod-2025-cobalt-quota");
  });

  it("says where it carries an act's own dates beyond what sources saw", async () => {
    const after = await run("controls", "gallium", "--on", "2026-12-24", "--actor", "CHN");
    expect(after.out.replaceAll("\n", " ")).toContain("Sources were read up to 2026-11-23");
    const before = await run("controls", "gallium", "--on", "2025-06-01", "--actor", "CHN");
    expect(before.out.replaceAll("\n", " ")).not.toContain("Sources were read up to");
  });

  it("refuses days that are not in the calendar", async () => {
    for (const day of ["2025-02-29", "2025-13-01", "yesterday"])
      expect(await run("controls", "gallium", "--on", day)).toMatchObject({ exit: 2 });
  });
});

describe("coverage", () => {
  it("of the US partners of October 2025, by edition, of printed totals and of row sums", async () => {
    const { out } = await run(
      "coverage",
      "--of",
      "USA",
      "--signed",
      "2025-10",
      "--year",
      "2024,2025",
      "--format",
      "json",
    );
    const { editions, agreements, notCounted, citations } = JSON.parse(out);
    expect(agreements).toEqual([
      "usa-aus-framework-2025",
      "usa-jpn-framework-2025",
      "usa-mys-mou-2025",
      "usa-tha-mou-2025",
    ]);
    expect(notCounted).toContain("usa-khm-art-2025");
    const told = editions.map((line: Record<string, number>) => [
      line.edition,
      line.year,
      line.share?.toFixed(1),
      line.ofPrintedTotal?.toFixed(1),
      line.ofRowSum?.toFixed(1),
    ]);
    // Later editions print 2025 once more.
    expect(told.filter(([edition]: readonly string[]) => String(edition) < "usgs-mcs-2027")).toEqual([
      ["usgs-mcs-2025", 2024, "6.6", "6.7", "6.6"],
      ["usgs-mcs-2026", 2024, "8.1", "8.2", "8.1"],
      ["usgs-mcs-2026", 2025, "8.7", "8.7", "8.7"],
    ]);
    expect(citations.length).toBeGreaterThan(4);
  });

  it("writes the page with its formula and sources", async () => {
    const { out } = await run("coverage", "--of", "USA", "--signed", "2025-10", "--year", "2024");
    expect(out).toContain("(13,000 + 130 + 13,000) / 393,950");
    expect(out).toContain("usa-khm-art-2025 (trade agreement)");
    expect(out).toContain("doi.org/10.5066/P13XCP3R");
  });

  it("of reserves, of named areas, and of supply under controls", async () => {
    expect((await run("coverage", "--of", "USA", "--signed", "2025-10", "--measure", "reserves")).out).toContain("AUS");
    const named = await run("coverage", "--partners", "CHN", "--year", "2024", "--format", "json");
    expect(JSON.parse(named.out).editions.at(-1).ofPrintedTotal).toBeGreaterThan(60);
    const controlled = await run("coverage", "--controls-on", "2025-06-01", "--commodity", "rare-earths");
    expect(controlled.out).toContain("at most");
    const bans = await run("coverage", "--controls-on", "2026-11-23", "--commodity", "cobalt");
    expect(bans.out).toMatch(/Counted, in force for the whole commodity:\s+cod-2025-cobalt-quota \(COD, quota\)/);
    const quotas = await run("coverage", "--controls-on", "2026-11-23", "--commodity", "cobalt", "--type", "quota");
    expect(quotas.out).toMatch(/Under quota on 2026-11-23[\s\S]+COD/);
  });

  it("leaves the columns empty where the printed total leaves a partner out", async () => {
    const asked = ["--commodity", "lithium", "--year", "2025", "--signed", "2021..2025"];
    const { out, exit } = await run("coverage", "--of", "AUS", ...asked);
    expect(exit).toBe(0);
    expect(out).toMatch(/usgs-mcs-2026\s+2025\s+–\s+–\s+–\s+none/);
    expect(out).toMatch(/leaves\s+out\s+the\s+United\s+States/);
  });

  it("is one figure for the two commands, whoever's partners are asked for", async () => {
    for (const [of, signed] of [
      ["USA", "2025-10"],
      ["USA", "2026-02"],
      ["IND", "2022..2026"],
    ] as const) {
      const lines = JSON.parse(
        (await run("coverage", "--of", of, "--signed", signed, "--year", "2024", "--format", "json")).out,
      ).editions as { edition: string; share?: number }[];
      const metric = await run(
        "metric",
        "agreement-coverage",
        "--of",
        of,
        "--signed",
        signed,
        "--year",
        "2024",
        "--format",
        "json",
      );
      const share = lines.find(({ edition }) => edition === "usgs-mcs-2026")?.share;
      expect(share).toBeTypeOf("number");
      expect(JSON.parse(metric.out).value).toBe(share);
    }
  });

  it("of restrictions over commodities is what each answers alone, at its own stage", async () => {
    const asked = ["metric", "restriction-coverage", "--on", "2026-11-23", "--year", "2024", "--format", "json"];
    const all = JSON.parse((await run(...asked, "--over", "commodity")).out) as { commodity: string; value?: number }[];
    for (const commodity of ["antimony", "asbestos", "cobalt", "gallium", "graphite", "indium", "nickel", "tungsten"]) {
      const alone = JSON.parse((await run(...asked, "--commodity", commodity)).out) as { value?: number };
      expect(all.find((row) => row.commodity === commodity)?.value, commodity).toBe(alone.value);
      expect(alone.value, commodity).toBeTypeOf("number");
    }
  });

  it("says what it needs", async () => {
    expect((await run("coverage")).err).toMatch(/--of .*--partners .*--controls-on/);
    expect((await run("coverage", "--of", "USA", "--signed", "1999")).err).toMatch(/no\s+agreement\s+with\s+USA/);
    expect((await run("coverage", "--partners", "CHM")).err).toMatch(/CHN/);
    expect((await run("coverage", "--controls-on", "2026-11-23", "--type", "mou")).err).toMatch(/--type .*quota/);
    expect((await run("coverage", "--partners", "CHN", "--year", "last")).err).toMatch(/--year takes/);
    expect((await run("coverage", "--partners", "CHN", "--year", "1900")).exit).toBe(1);
  });
});

describe("money", () => {
  it("between the United States and Australia is at least two billion, with the rest named and explained", async () => {
    const { out, exit } = await run("money", "--agreement", "usa-aus-framework-2025");
    expect(exit).toBe(0);
    expect(out).toContain("at least 2,000,000,000 USD");
    const text = out.replace(/\s+/g, " ");
    expect(text).toMatch(
      /usa-aus-2025-joint-3bn: 3,000,000,000 USD.*it contains usa-aus-2025-aus-1bn and usa-aus-2025-usa-1bn/,
    );
    expect(text).toMatch(/usa-aus-2025-exim-loi: 2,200,000,000 USD.*obliges nobody/);
    expect(out).toContain("pm.gov.au");
  });

  it("refuses 3 + 2.2 billion", async () => {
    const { err, out, exit } = await run("money", "--add", "usa-aus-2025-joint-3bn,usa-aus-2025-exim-loi");
    expect(exit).toBe(1);
    expect(err).toContain("cannot be added");
    expect(out).toContain("No rows can be added");
  });

  it("between two parties, by instrument, as data", async () => {
    const { out } = await run("money", "--between", "USA,AUS", "--by", "instrument", "--format", "json");
    const { totals, refused } = JSON.parse(out);
    expect(totals.map(({ currency }: { currency: string }) => currency)).toContain("USD");
    expect(refused.length).toBeGreaterThan(5);
  });

  it("says what it needs", async () => {
    expect((await run("money")).err).toMatch(/Say which money/);
    expect((await run("money", "--actor", "USA", "--by", "colour")).err).toMatch(/actor, instrument/);
    expect((await run("money", "--add", "usa-aus-2025-joint-4bn")).err).toMatch(/usa-aus-2025-joint-3bn/);
  });
});

describe("near", () => {
  it("lists the deposits within 500 km of Astana, nearest first, with the source of the capital's point", async () => {
    const { out, exit } = await run("near", "Astana", "--within", "500");
    expect(exit).toBe(0);
    expect(out).toContain("northern-katpar");
    expect(out).toContain("GeoNames");
    expect(out).toMatch(/Not measured/i);
    expect(out).toContain("kuirektykol");
  });

  it("takes a coordinate and a commodity, and answers in JSON", async () => {
    const { out } = await run("near", "51.18,71.45", "--commodity", "tungsten", "--format", "json");
    const { deposits } = JSON.parse(out);
    expect(deposits.length).toBeGreaterThan(3);
    for (const { deposit } of deposits) expect(deposit.commodities.join()).toContain("tungsten");
  });

  it("says so where nothing is near, and names the nearest place to a misspelt one", async () => {
    expect((await run("near", "0,-30", "--within", "10")).exit).toBe(1);
    expect((await run("near", "Astanna")).err).toMatch(/Astana/);
    expect((await run("near", "Astana", "--within", "far")).err).toMatch(/--within takes a whole number/);
  });
});
