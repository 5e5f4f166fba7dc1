import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csvPath, readTable } from "../../../csv/read.ts";
import { type TableName, tables } from "../../../tables/index.ts";
import { ownLedger } from "../../engine/own-ledger.test-support.ts";

const folder = join(import.meta.dirname, "../../../../csv");

const changed = mkdtempSync(join(tmpdir(), "oreledger-slips-"));
afterAll(() => rmSync(changed, { recursive: true }));

/** The findings of the ledger with a change in one of its tables, those of one rule. */
function findings(rule: string | undefined, table: TableName, change: (text: string) => string): string[] {
  const before = readFileSync(csvPath(folder, { name: table }), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  const path = csvPath(changed, { name: table });
  writeFileSync(path, after);
  return ownLedger()
    .with(new Map([[table, path]]))
    .findings.filter((finding) => rule === undefined || finding.rule === rule)
    .map(({ address, column }) => `${address} ${column}`)
    .sort();
}

const shares = readTable(folder, tables.shares);
const balances = readTable(folder, tables.us_balances);
const figure = (source: string, commodity: string, measure: string, form: string, area: string, year: number) =>
  shares.find(
    (row) =>
      row.source === source &&
      row.commodity === commodity &&
      row.measure === measure &&
      row.form === form &&
      row.area === area &&
      row.year === year &&
      row.stage === "mine",
  );

describe("a figure whose unit a release slipped", () => {
  // Read by hand in the editions beside the release: what the publisher means.
  it.each([
    ["usgs-mcs-2023", "rhenium", "reserves", "all", "USA", 2022, 400_000, "kg"],
    ["usgs-mcs-2023", "vanadium", "reserves", "all", "_WLD", 2022, 26_000_000, "t"],
    ["usgs-mcs-2023", "zinc", "reserves", "all", "AUS", 2022, 66_000_000, "t"],
    ["usgs-mcs-2024-v2-0", "selenium", "reserves", "all", "USA", 2023, 11_000, "t"],
    ["usgs-mcs-2024-v2-0", "talc", "reserves", "all", "USA", 2023, 140_000_000, "t"],
    ["usgs-mcs-2025", "industrial-sand-and-gravel", "production", "all", "USA", 2024, 130_000_000, "t"],
    ["usgs-mcs-2025", "titanium", "production", "ilmenite", "CHN", 2023, 3_250_000, "t"],
    ["usgs-mcs-2025", "titanium", "reserves", "ilmenite", "AUS", 2024, 180_000_000, "t"],
    ["usgs-mcs-2026-v1-0", "vanadium", "reserves", "all", "_WLD", 2025, 21_000_000, "t"],
  ] as const)("%s %s %s %s %s %i is %d %s", (source, commodity, measure, form, area, year, quantity, unit) => {
    expect(figure(source, commodity, measure, form, area, year)).toMatchObject({ quantity, unit });
  });

  it("is doubtful where the right one cannot be shown: the world's kaolin of 2024 in the edition 2025", () => {
    expect(figure("usgs-mcs-2025", "kaolin", "production", "all", "_WLD", 2024)).toMatchObject({
      quantity: null,
      status: "doubtful",
      printed: "4400 thousand metric tons",
    });
  });

  it.each([
    ["usgs-mcs-2022", "manganese", "stocks", "producer-and-consumer-manganese-ore", 2017, 148_000, "t", "148 kt"],
    ["usgs-mcs-2022", "manganese", "price", "china-cif", 2017, 5.97, "USD_per_mtu", "5.97 dt"],
    ["usgs-mcs-2026-v1-0", "manganese", "price", "china-cif", 2025, 4.5, "USD_per_mtu", "4.5 dollars per metric ton"],
    ["usgs-mcs-2024-v2-0", "selenium", "price", "europe", 2022, 20, "USD_per_kg", "20 dollars/pound"],
    ["usgs-mcs-2025", "quartz", "production", "cultured-crystal", 2022, null, "t", "W dollars per metric ton"],
  ] as const)("of the US balance: %s %s %s %s %i", (source, commodity, item, form, year, quantity, unit, printed) => {
    const row = balances.find(
      (one) =>
        one.source === source &&
        one.commodity === commodity &&
        one.item === item &&
        one.form === form &&
        one.year === year,
    );
    expect(row).toMatchObject({ quantity, unit, printed });
  });
});

describe("the check", () => {
  it("finds a correction whose guard the release no longer prints, and one that no row names", () => {
    expect(
      findings("correction", "corrections", (text) => text.replace("21,000 metric tons", "21 million tons")),
    ).toEqual(["corrections/usgs-mcs-2026-vanadium-reserves-unit expect"]);
    expect(
      findings("correction", "shares", (text) => text.replaceAll(",usgs-mcs-2025-kaolin-world-total-digit,", ",,")),
    ).toEqual(["corrections/usgs-mcs-2025-kaolin-world-total-digit id", expect.stringContaining("shares/kaolin/")]);
  });

  it("finds a figure that does not name the correction of its unit", () => {
    expect(
      findings("correction", "shares", (text) => text.replace(",usgs-mcs-2025-titanium-production-unit,", ",,")),
    ).toEqual([expect.stringMatching(/^shares\/titanium\/.* correction$/)]);
  });

  it("finds a corrected figure that is not what the correction means", () => {
    expect(
      // The rule on world totals finds it as well: one broken cell is one finding.
      findings(undefined, "shares", (text) =>
        text.replace(/(vanadium,mine,reserves,all,element,_WLD,_WLD,2025,)21000000,/, "$121000,"),
      ),
    ).toContain("shares/vanadium/mine/reserves/all/element/_WLD/_WLD/2025/usgs-mcs-2026-v1-0 quantity");
  });

  it("finds a form that was renamed where no link joins the names", () => {
    const found = findings("print-link", "print_links", (text) => text.replace(/^usgs-mcs,strontium.*\n/m, ""));
    expect(found).toContainEqual(
      expect.stringMatching(/^shares\/strontium\/mine\/production\/all\/element\/.*usgs-mcs-2025 form$/),
    );
    // A newer edition may print the old name again, and of no other commodity is there anything to find.
    expect(found.filter((one) => !one.startsWith("shares/strontium/"))).toEqual([]);
  });
});
