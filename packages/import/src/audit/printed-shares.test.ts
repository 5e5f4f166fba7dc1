import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withComputedShares } from "../../../data/src/compute/shares.ts";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { importLines } from "../once/printed-shares/import.ts";
import { readLines } from "../once/printed-shares/line.ts";
import { pagesOf } from "../once/printed-shares/page.ts";
import { onShelf, shelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const list = "shares/printed_shares.csv";

/** Stages and units by which the list and the Mineral Commodity Summaries differ. */
const sponge = { commodity: "titanium", form: "sponge" };
const silicon = { stage: "plant", form: "silicon-metal" };
const named: Readonly<Record<string, Record<string, string>>> = { "titanium-sponge": sponge, silicon };
const tonnes: Readonly<Record<string, number>> = { t: 1, kt: 1000, kg: 0.001 };

/** Lines that stay out, by rule; with the rows they are all of the list. */
const expected = {
  "repeats-mcs": 157,
  undated: 34,
  "machine-digest": 45,
  "untrusted-page": 25,
  "not-of-an-area": 5,
  "not-of-a-whole": 4,
  "average-of-commodities": 3,
  "not-chosen": 291,
};

const here = onShelf(list, 5);

describe.skipIf(!here)("the list of printed shares", () => {
  const lines = here ? readLines(join(shelf, list)) : [];
  const imported = importLines(lines);
  const shares = withComputedShares(imported.shares);

  it("has a row for each of its 845 lines, or a rule that keeps it out", () => {
    expect(lines).toHaveLength(845);
    expect(imported.leftOut).toEqual(expected);
    expect(imported.rowOfFigure.size).toBe(845 - Object.values(expected).reduce((sum, count) => sum + count, 0));
  });

  it("makes the committed rows of its pages again, byte for byte, and no others", () => {
    const pages = pagesOf(lines);
    const committed = readTable(folder, tables.shares).filter((row) => pages.has(row.source));
    expect(toCSV(tables.shares, shares)).toBe(toCSV(tables.shares, committed));
  });

  it("makes the committed sources of those rows again", () => {
    const made = new Set(imported.sources.map((source) => source.id));
    const committed = readTable(folder, tables.sources).filter((source) => made.has(source.id));
    expect(toCSV(tables.sources, imported.sources)).toBe(toCSV(tables.sources, committed));
  });

  it("keeps under fifty figures of each publisher who allows single citations only", () => {
    const publishers = new Map(
      imported.sources
        .filter((source) => source.licence === "facts-only")
        .map((source) => [source.id as string, source.publisher]),
    );
    const counts = new Map<string, number>();
    for (const { source } of shares) {
      const publisher = publishers.get(source);
      if (publisher !== undefined) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count >= 50)).toEqual([]);
  });

  it("agrees with the Mineral Commodity Summaries in all 157 figures that repeat them, and in the shares computed of them", () => {
    const editions = new Map(readTable(folder, tables.sources).map((source) => [source.id, source.edition as string]));
    const rows = readTable(folder, tables.shares).filter((row) => editions.get(row.source)?.startsWith("usgs-mcs-20"));
    const place = (
      row: { [Column in "commodity" | "stage" | "measure" | "form" | "area"]: string } & { year: number },
    ) => [row.commodity, row.stage, row.measure, row.form, row.area === "_XUS" ? "_WLD" : row.area, row.year].join(" ");
    const byPlace = new Map<string, typeof rows>();
    for (const row of rows) {
      const key = `${editions.get(row.source)} ${place(row)}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), row]);
    }
    const wrong: string[] = [];
    let compared = 0;
    for (const line of lines) {
      const edition = /^Mineral Commodity Summaries (\d{4}) Data Release/.exec(line.source_title)?.[1];
      if (edition === undefined) continue;
      compared++;
      const { commodity, stage, measure } = line;
      const area = line.area === "world" ? "_WLD" : line.area;
      const told = { commodity, stage, measure, form: "all", area, year: Number(line.year), ...named[line.commodity] };
      const found = byPlace.get(`usgs-mcs-${edition} ${place(told)}`) ?? [];
      const same = found.find(
        (row) =>
          row.quantity !== null &&
          Math.abs(row.quantity * (tonnes[row.unit] ?? Number.NaN) - Number(line.quantity) * (tonnes[line.unit] ?? 0)) <
            1e-6,
      );
      if (same === undefined) {
        wrong.push(`${line.figure_id}: ${line.quantity} ${line.unit}`);
        continue;
      }
      if (line.share_pct === "") continue;
      // The list divides by the printed total also where the rows exceed it; the ledger then divides by their sum.
      const bySum = same.share_denominator?.startsWith("row_sum") === true;
      const total = bySum ? byPlace.get(`usgs-mcs-${edition} ${place({ ...told, area: "_WLD" })}`)?.[0] : undefined;
      const share = total?.quantity ? (100 * (same.quantity as number)) / total.quantity : same.share_pct;
      if (Math.abs((share ?? Number.NaN) - Number(line.share_pct)) > 0.0501)
        wrong.push(`${line.figure_id}: ${line.share_pct} percent, and the ledger computes ${share}`);
    }
    expect(compared).toBe(157);
    expect(wrong).toEqual([]);
  });
});
