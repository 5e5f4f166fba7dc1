import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { call } from "./in-process.ts";

/** Every kind of chart as a file, of the small ledger: a change of a picture is looked at, not only counted. */
const ledger = fileURLToPath(new URL("ledger", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "oreledger-"));

const charts = {
  bars: "bars --year 2024",
  shares: "shares --top 2",
  revisions: "revisions --area AUS",
  lines: "lines --area AUS,USA",
  reliance: "reliance",
  prices: "prices -c gallium --as-of 2025-06-30",
  partners: "partners -e CHN -p hs-284690 --period 2024",
} as const;

const drawn = async (name: string, asked: string): Promise<string> => {
  const file = join(folder, `${name}.svg`);
  // The small ledger has no price; a day in the past stays as it is.
  const of = name === "prices" ? [] : ["--data", ledger];
  const { err, exit } = await call(["chart", ...asked.split(" "), "--out", file, ...of]);
  expect([exit, err]).toEqual([0, `${file} holds the chart.\n`]);
  return readFileSync(file, "utf8");
};

describe.each(Object.entries(charts))("chart %s", (name, asked) => {
  it("is drawn as it was looked at", async () => {
    await expect(await drawn(name, asked)).toMatchFileSnapshot(`golden/charts/${name}.svg`);
  });

  it("has its source, its marks explained, and nothing beyond its edge", async () => {
    const svg = await drawn(name, asked);
    expect(svg).toMatch(/>Source: .+, /);
    if (/>[^<]*\d,?\d*e</.test(svg)) expect(svg).toContain("e estimated");
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    const places = [...svg.matchAll(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
    expect(places.length).toBeGreaterThan(5);
    expect(svg).not.toMatch(/NaN|undefined|null/);
    for (const x of places) expect(x).toSatisfy((at: number) => at >= 0 && at < width);
    // Small text is 11 pixels high, and so narrower.
    for (const [, x, kind = "", words = ""] of svg.matchAll(
      /<text x="([\d.]+)" y="[\d.-]+"(?: class="([a-z ]*)")?>([^<]*)</g,
    ))
      expect(Number(x) + (kind.includes("small") ? 6.4 : 7) * words.length).toBeLessThanOrEqual(width + 60);
  });
});

it("draws quantities where a source prints no values", async () => {
  const { out, exit } = await call("chart partners -i USA -p usgs-nickel-unwrought --period 2020".split(" "));
  expect(exit).toBe(0);
  expect(out).toContain("t content, and the share");
  expect(out).toMatch(/Canada +54,900 \(62\.7 %\)/);
});
