import { describe, expect, it } from "vitest";
import { capture } from "../docs/capture.ts";
import { wordsOf } from "../docs/words.ts";

const ask = (call: string) => capture(wordsOf(call));
const rowsOf = async (call: string) => JSON.parse((await ask(`${call} --format json`)).out);

describe("one grammar", () => {
  it.each([
    ["shares gallium --latest", "shares --commodity gallium --latest"],
    ["shares Kazakhstan --latest", "shares -a KAZ --latest"],
    ["us-balances Dy", "us-balances -c dysprosium"],
    ["deposits Kazakhstan -c tungsten", "deposits -a KAZ --commodities tungsten"],
    ["resource-estimates -a GRL", "resource-estimates Greenland"],
    ["commitments -a USA", "commitments --actor-areas USA"],
    ["exports -c gallium -e CHN --period 2024", "exports gallium -e CHN --period 2024"],
    ["reliance -c gallium", "reliance gallium"],
    ["prices --commodity Dy", "prices dysprosium"],
    ["controls -c gallium", "controls gallium"],
    ["revisions -c rare-earths -a AUS -y 2024", "revisions rare-earths --area AUS --year 2024"],
  ])("%s is %s", async (one, other) => {
    const rows = await rowsOf(one);
    expect(rows).toEqual(await rowsOf(other));
    expect(JSON.stringify(rows).length).toBeGreaterThan(100);
  });

  it("finds agreements by their parties and by commodity, and acts by both sides", async () => {
    const ids = async (call: string) => (await rowsOf(call)).map(({ id }: { id: string }) => id);
    expect(await ids("agreements -a USA,Kazakhstan")).toContain("kaz-usa-severny-katpar-jv-2025");
    expect(await ids("agreements -a USA,Kazakhstan -c tungsten")).toContain("kaz-usa-severny-katpar-jv-2025");
    expect((await ask("agreements -a USA,Kazakhstan -c helium")).err).toContain("Nothing in agreements matches");
    const rows: { actors: string[]; targets: string[] }[] = await rowsOf("policy-events USA");
    expect(rows.some(({ actors }) => actors.includes("USA"))).toBe(true);
    expect(rows.some(({ targets }) => targets.includes("USA"))).toBe(true);
    expect(rows.every(({ actors, targets }) => [...actors, ...targets].includes("USA"))).toBe(true);
  });

  it("finds a text by a part of it", async () => {
    const rows: { scope: string }[] = await rowsOf("shares --scope ~QUOTA");
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ scope }) => scope.toLowerCase().includes("quota"))).toBe(true);
    expect((await ask("shares --scope ~xylophone")).err).toContain("No value of shares.scope contains");
    expect((await ask("shares --year ~2")).err).toContain("a column of numbers");
  });

  it("refuses what is named twice, or names a side that is not said", async () => {
    expect((await ask("reliance gallium -c indium")).err).toContain("give it once");
    expect((await ask("shares gallium -c indium")).err).toContain("give only one");
    expect((await ask("exports China")).err).toContain("--exporter or --importer");
    expect((await ask("deposits Atlantis")).err).toMatch(/No commodity and no country.* found by search/);
    expect((await ask("controls")).err).toContain("needs <commodity>");
    expect((await ask("claims magnets")).err).toContain("found by search");
    expect((await ask("near Astana 500")).err).toContain("No commodity is called");
    expect((await ask("near Astana tungsten --format json")).out).toBe(
      (await ask("near Astana -c tungsten --format json")).out,
    );
  });

  it("names the right flag where a word is no flag of the command, or an argument is too many", async () => {
    expect((await ask("exports -e KAZ -i CHN --year 2023")).err).toContain("Did you mean --period?");
    expect((await ask("partners --country Kazakhstan")).err).toContain("Did you mean --exporter or --importer?");
    expect((await ask("partners Kazakhstan")).err).toMatch(/too many\. A value needs its flag: --exporter, --importer/);
    expect((await ask("shares MP Materials")).err).toContain('need quotes: "MP Materials"');
    expect((await ask("money usa-aus-framework-2025")).err).toContain("--agreement");
    expect((await ask("controls -a China")).err).toContain("`oreledger policy-events CHN`");
  });

  it("tells its version by -v as by --version", async () => {
    expect(await ask("-v")).toEqual(await ask("--version"));
  });
});
