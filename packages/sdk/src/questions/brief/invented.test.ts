import { expect, it } from "vitest";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import { ledgerOfRows, type OwnRows } from "../../node/own-rows.ts";
import { ask } from "../ask.ts";

const source = (id: string, series: string) => ({
  ...{ id, series, edition: id, publisher: "Books", title: "Tables", url: "https://example.org" },
  ...{ published: "2026-01-31", licence: "cc-by-4-0" },
});
const sources = [source("survey", LEADING_SERIES), source("agency", "agency")];
const share = (of: string, area: string, year: number, more: object) => ({
  ...{ commodity: "tin", stage: "mine", measure: "production", form: "all", basis: "element", share_of: "_WLD" },
  ...{ area, year, unit: "t", comparator: "eq", status: "reported", source: of, evidence_level: "primary" },
  ...more,
});
/** The lines of the page about tin that begin with a label. */
async function linesOf(label: string, shares: readonly object[]): Promise<(string | undefined)[]> {
  const ledger = await ledgerOfRows({ sources, shares } as unknown as OwnRows, { check: false });
  const sections = ask(ledger, "brief", { about: "tin", asOf: "2026-11-01" }).page?.sections ?? [];
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "facts" ? block.facts.filter((fact) => fact.label === label).map(({ text }) => text) : [],
    ),
  );
}

it("takes the table of all forms before that of one, and the longer of two", async () => {
  const table = (areas: readonly string[], quantity: number, more: object) =>
    areas.map((area) => share("survey", area, 2025, { quantity, ...more }));
  const [line] = await linesOf("Mined", [
    ...table(["CHN", "IDN", "PER"], 10, { form: "concentrate" }),
    ...table(["CHN", "IDN"], 20, { basis: "gross" }),
    ...table(["CHN", "IDN", "BOL"], 30, {}),
  ]);
  expect(line).toBe(
    "no world total printed, 2025, of all countries listed: Bolivia 33.3 % · China 33.3 % · Indonesia 33.3 %",
  );
});

it("tells the newest single figures where no table is printed: no forecast, no sum, and no cell without a figure", async () => {
  const [line] = await linesOf("Mined", [
    share("agency", "CHN", 2023, { quantity: 5 }),
    share("agency", "CHN", 2024, { low: 7, comparator: "gt" }),
    share("agency", "JPN", 2022, { low: 5, high: 9, comparator: "range", unit: "pct" }),
    share("agency", "DEU", 2021, { share_pct: 30, share_basis: "printed", comparator: "approx", unit: "pct" }),
    share("agency", "PER", 2020, { quantity: 1 }),
    share("agency", "BOL", 2030, { quantity: 1, status: "forecast" }),
    share("agency", "USA", 2025, { status: "withheld" }),
    share("agency", "_OTH", 2019, { quantity: 2 }),
  ]);
  expect(line).toMatch(
    /^No source in the ledger prints a table of its production by country\. Single figures: China >7 t.* in 2024 · Japan 5–9 % in 2022 · Germany ~30 % in 2021\.$/,
  );
});
