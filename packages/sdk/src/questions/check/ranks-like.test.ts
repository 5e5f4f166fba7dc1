import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { InputRefused } from "../declare/refusal.ts";
import { question as check } from "./check.ts";

const asOf = "2026-11-01";
const ask = (inputs: Parameters<typeof check.ask>[1]) => check.ask(ledger, { asOf, ...inputs }, { today: asOf });
const facts = (words: string) =>
  (ask({ words }).page?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "facts" ? block.facts.map(({ label, text }) => `${label} ${text}`) : [])),
  );

describe("check of a rank", () => {
  it("holds it against the countries of each print", () => {
    expect(facts("China is the largest producer of gallium").join("\n")).toMatch(
      /^Holds refining production: the newest figures agree\n = rank 1 in 2025, estimated/,
    );
    expect(facts("Russia is the largest producer of gallium").join("\n")).toMatch(
      /^Denied refining production: .*\n ≠ rank 2 in 2025, estimated, after China/,
    );
  });

  it("says which edition had it, where later ones moved the country", () => {
    expect(facts("Vietnam has the second-largest reserves of rare earths").join("\n")).toMatch(
      /^Once reserves: .*\n = rank 2 in 2023, after China\n = rank 2 in 2022, after China\n ≠ rank \d+ or lower in 2025/,
    );
    expect(facts("Myanmar was the third-largest producer of rare earths in 2023").join("\n")).toMatch(
      /^Overtaken mine production: .*\n = rank 3 in 2023, .*in a superseded edition, after China and United States/,
    );
  });

  it("leaves open what a country without a figure may have", () => {
    expect(facts("Brazil has the second-largest reserves of rare earths").join("\n")).toMatch(
      /^Open reserves: .*\n ≈ rank 2 or lower in 2025, after China; India, Madagascar and \d more may have as much or more/,
    );
  });

  it("leaves open the first place among some, where the total is a bound", () => {
    expect(facts("China has the largest reserves of antimony").join("\n")).toMatch(
      /^Open reserves: .*\n ≈ rank 1 or lower in 2025; .* may have as much or more/,
    );
  });

  it("denies the place of a country that no print names, as far as its list does", () => {
    const told = facts("Spain is the largest producer of lithium").join("\n");
    expect(told).toMatch(/Denied mine production/);
    expect(told).toMatch(/≠ rank \d or lower in 2025, estimated, not listed, after Australia, China and/);
    // A list of the largest alone says nothing of the fifth place.
    expect(facts("Spain is the fifth-largest refiner of lithium").join("\n")).toMatch(/^Supply No source/);
  });

  it.each(["rare-earths", "lithium", "cobalt", "gallium", "graphite", "chromium"] as const)(
    "never denies the place that the rows give: %s",
    (commodity) => {
      const figures = ledger.tables.shares
        .where({ series: "usgs-mcs", commodity, year: 2024, measure: ["production", "reserves"] })
        .asOf(asOf)
        .toArray()
        .filter(({ area, quantity }) => quantity && /^[A-Z]{3}$/.test(area));
      expect(figures.length).toBeGreaterThan(2);
      for (const { area, stage, measure, form, basis, quantity } of figures) {
        const print = figures.filter((row) => row.stage === stage && row.measure === measure && row.form === form);
        const rank = 1 + print.filter((row) => (row.quantity as number) > (quantity as number)).length;
        const rows = ask({ commodity, area, rank, year: 2024, stage, measure: measure as "production" }).rows();
        const same = rows.filter((row) => row.form === form && row.basis === basis && row.year === 2024 && row.stands);
        expect([area, stage, measure, same.map(({ bearing }) => bearing)]).toEqual([
          ...[area, stage, measure],
          expect.arrayContaining([expect.stringMatching(/agrees|allows/)]),
        ]);
      }
    },
  );

  it("takes at most five as a bound", () => {
    const answer = ask({ commodity: "chromium", area: "Kazakhstan", rank: 5, bound: "at-most" });
    expect(answer.rows()[0]).toMatchObject({ rank: 3, bearing: "agrees", current: true });
  });

  it.each([
    [{ area: "EU", rank: 1 }, /of one country/],
    [{ area: "_WLD", rank: 1 }, /of one country/],
    [{ area: "CHN", rank: 0 }, /whole number/],
    [{ area: "CHN", rank: 1, percent: 70 }, /more than one is given/],
    [{ area: "CHN", rank: 1, bound: "about" }, /exact, or bound at-most/],
    [{ area: "CHN", rank: 1, to: 3 }, /exact, or bound at-most/],
  ] as const)("refuses %j", (inputs, why) => {
    expect(() => ask({ commodity: "lithium", ...inputs })).toThrow(InputRefused);
    expect(() => ask({ commodity: "lithium", ...inputs })).toThrow(why);
  });
});
