import { catalogue, type Metric } from "@oreledger/sdk/questions";
import { describe, expect, it } from "vitest";
import type { Command } from "../call/command.ts";
import { capture } from "../docs/capture.ts";
import { wordsOf } from "../docs/words.ts";
import { installedLedger } from "../ledger/ledger.ts";
import { commandFor, commands, type Entry } from "./index.ts";

const metrics = Object.values<Metric>(catalogue)
  .filter(({ measure, list }) => measure !== undefined || list !== undefined)
  .map((metric) => [metric.name, metric] as const);
const command = await commandFor(commands.metric as Entry, installedLedger());
const metricCommand = ({ name }: { readonly name: string }) => command.refine?.(name) as Command;
const ask = (call: string) => capture(wordsOf(`metric ${call}`));
const json = async (call: string) => JSON.parse((await ask(`${call} --format json`)).out);

describe.each(metrics)("metric %s", (name, metric) => {
  it("answers each of its examples", async () => {
    for (const { call } of metricCommand(metric).examples) {
      const { out, err, exit } = await capture(wordsOf(call));
      // What else must be known stands beside the answer.
      const beside = err.replace(/^Note: [^\n]*\n(?: {2}[^\n]*\n)*/gm, "");
      expect({ call, err: beside, exit }).toEqual({ call, err: "", exit: 0 });
      expect(out).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("teaches: its summary, source, traps and flags", async () => {
    const { out, exit } = await ask(`${name} --help`);
    expect(exit).toBe(0);
    const words = out.replace(/\s+/g, " ");
    expect(words).toContain(`Source: ${metric.reference}`.replace(/\s+/g, " "));
    for (const flag of Object.keys(metricCommand(metric).flags)) expect(out).toContain(`--${flag}`);
  });
});

describe("metric", () => {
  it("lists every metric where none is named", async () => {
    const { out } = await ask("--format csv");
    expect(out.trim().split("\n")).toHaveLength(1 + metrics.length);
  });

  it("says by which flag a commodity is named", async () => {
    for (const word of ["gallium", "Ga"]) {
      const { err, exit } = await capture(["metric", "hhi", word, "--year", "2024"]);
      expect({ err, exit }).toEqual({
        err: `oreledger: "${word}" is a commodity, not a figure: write --commodity gallium.\n`,
        exit: 2,
      });
    }
    expect((await capture(["metric", "hhi", "rare", "earths"])).err).toBe(
      'oreledger: "rare earths" is a commodity, not a figure: write --commodity rare-earths.\n',
    );
  });

  it("takes a name in any spelling, and the short ones of the field", async () => {
    for (const name of ["concentration-ratio", "concentrationRatio", "concentration_ratio", "crk"])
      expect((await json(`${name} 50 30 20 --k 2`)).value).toBe(80);
    expect((await ask("giny 1 2")).err).toMatch(/Did you mean gini/);
  });

  it("reads figures as people write them, and keeps what is not known open", async () => {
    expect((await json("hhi 'A=270,000' B=45_500")).inputs.map(({ value }: { value: number }) => value)).toEqual([
      270_000, 45_500,
    ]);
    const open = await json("hhi A=60 B=?");
    expect([open.value, Math.round(open.low), open.high]).toEqual([10_000, 5000, 10_000]);
    expect(await json("reserves-to-production 'reserves=>75000000' production=390000")).toMatchObject({
      low: 75_000_000 / 390_000,
    });
    expect(await json("contained-metal ore=10..20 grade=2 --grade-unit pct")).toMatchObject({ low: 0.2, high: 0.4 });
  });

  it("groups: one row for each year, one for each edition, and says which group is refused", async () => {
    const { out } = await ask("hhi --over year --format csv --columns year,value");
    expect(out).toMatch(/^year,value\n2020,/);
    const editions = await json("hhi --year 2024 --over edition");
    expect(new Set(editions.map(({ edition }: { edition: string }) => edition))).toEqual(
      new Set(["usgs-mcs-2025", "usgs-mcs-2026"]),
    );
    const refused = await json("hhi --over measure --year 2025");
    expect(refused.map(({ measure }: { measure: string }) => measure)).toContain("reserves");
  });

  it("asks as of a day, and divides as it is told", async () => {
    expect((await json("hhi --year 2024 --as-of 2025-06-30")).value).toBeCloseTo(4923.546397, 5);
    expect((await json("hhi --year 2024 --denominator row_sum")).denominator.kind).toBe("row_sum");
  });

  it.each([
    ["hhi CHN=abc", /not a figure: write a number/],
    ["hhi CHN=70 30", /no name, but others have one/],
    ["hhi CHN=70 CHN=30", /given twice/],
    ["hhi CHN=-70", /cannot be less than 0/],
    ["hhi 30 30 --year 2024", /leave one of the two out/],
    ["hhi 30 30 --over year", /plain numbers have no groups/],
    ["hhi --over colour", /--over takes a column of shares/],
    ["hhi --commodity unobtainium", /No commodity is called/],
    ["hhi --measure reserves,production --year 2025 --edition usgs-mcs-2026", /--measure/],
    ["hhi --scale percent", /one of points, fraction/],
    ["share 50 50", /needs --area/],
    ["cagr start=1 end=2", /cagr needs years/],
    ["cagr start=1 end=2 years=0", /above zero/],
    ["cagr begin=1", /cagr needs start/],
    ["insertion-rank CHN=5", /needs --estimate, or claim=…/],
    ["contained-metal --estimate nowhere", /no estimate nowhere/],
    ["oxide-to-element Nd2O4=5", /Nd2O3/],
    ["unit-value", /--product/],
    ["hhi-merger-delta CHN=70 USA=30 --merge CHN", /must name two areas/],
    ["metric-across-editions --metric cagr", /metric of suppliers/],
    ["known-on --area AUS --year 2024", /needs --on/],
    ["hhi-by-edition 5 5", /takes no argument/],
  ])("%s: refused with what would be right", async (call, message) => {
    const { err, exit, out } = await ask(call);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect([exit, out]).toEqual([2, ""]);
  });
});
