import { expect, it } from "vitest";
import { ledger as installed } from "../installed/installed-ledger.ts";
import { ledgerOfRows } from "../node/index.ts";
import { partners } from "./partners.ts";

const source = {
  id: "books",
  series: "books",
  edition: "books",
  publisher: "My Books",
  title: "Books",
  url: "https://example.org",
  published: "2026-03-01",
  licence: "cc-by-4-0",
};

const flow = (importer: string, value_usd: number) => ({
  exporter: "CHN",
  importer,
  product: "hs-284690",
  period: "2024",
  flow_basis: "exporter_reported",
  quantity_unit: "none",
  value_usd,
  valuation: "FOB",
  comparator: "eq",
  status: "reported",
  source: "books",
  evidence_level: "primary",
});

/** Whether the shares of Japan and the United States are of all partners, and what the answer says of it. */
async function told(universe: string | null, ...more: readonly ReturnType<typeof flow>[]) {
  const { products, commodities, areas } = installed.tables;
  const exports = [flow("JPN", 60), flow("USA", 30), ...more];
  const ledger = await ledgerOfRows(
    {
      sources: [{ ...source, universe }],
      exports,
      products: products.where({ id: "hs-284690" }).toArray(),
      commodities: commodities.toArray(),
      areas: areas.toArray(),
    } as unknown as Parameters<typeof ledgerOfRows>[0],
    { check: false },
  );
  const found = partners(ledger, { from: "CHN", product: "hs-284690", period: "2024" });
  const { ofAll, warnings } = found;
  // One decision: without a whole there is no share anywhere, only a bound.
  const { value, high } = found.shareOf("JPN");
  expect(
    [found.partners[0]?.share, value, found.concentration.value, found.denominator.value].map(Number.isFinite),
  ).toEqual(Array(4).fill(ofAll));
  if (!ofAll) expect(high).toBeCloseTo(100 * (60 / 90));
  return [ofAll, warnings.find((text) => /no row for the world|only in the residual|their sum is no total/.test(text))];
}

it("shares are of all partners if the source names or sums them all, or prints their total", async () => {
  const [others, total] = [flow("_OTH", 10), flow("_WLD", 100)];
  expect(await told("all_partners")).toEqual([true, expect.stringContaining("the sum of all 2 partners")]);
  expect(await told("largest_partners", others)).toEqual([true, expect.stringContaining("and of the others")]);
  expect(await told("chosen_partners", total)).toEqual([true, expect.stringContaining("only in the residual")]);
  // Rows that are rounded may exceed the total: it is still printed.
  expect((await told("chosen_partners", flow("_WLD", 89)))[0]).toBe(true);
  for (const universe of ["chosen_partners", "largest_partners", null])
    expect(await told(universe)).toEqual([
      false,
      expect.stringContaining("2 partners in books are not known to be all"),
    ]);
});
