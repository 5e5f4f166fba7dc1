import { ledger } from "@oreledger/sdk";
import { formatPercent } from "@oreledger/sdk/answer";
import { share } from "@oreledger/sdk/metrics";
import { type CountryTable, countriesIn } from "@oreledger/sdk/questions";
import { describe, expect, it } from "vitest";
import { commodityContext } from "./commodity/context.ts";
import { latestPrints } from "./commodity/prints.ts";
import { holders, producers } from "./commodity/tables.ts";
import { composeCountry } from "./country/compose.ts";

const day = "2026-11-28";

/** The larger of the printed total and the sum of the rows, by hand. */
function wholeOf({ query, form }: CountryTable): number | undefined {
  const rows = query.toArray();
  const total = rows.find(({ area }) => area === "_WLD" || area === "_XUS");
  const left = total?.area === "_XUS" ? "USA" : undefined;
  const parts = rows.filter(({ area }) => area !== left && (/^[A-Z]{3}$/.test(area) || area === "_OTH"));
  const sum = parts.reduce((all, { quantity, low }) => all + (quantity ?? low ?? 0), 0);
  if (total?.quantity != null) return Math.max(total.quantity, sum);
  if ((total?.low ?? 0) > sum || (total === undefined && form !== "all")) return undefined;
  return parts.filter(({ quantity }) => quantity !== null).length < 2 ? undefined : sum;
}

describe("a share on a page", () => {
  it("of a commodity is the answer of its question, and of the larger whole", () => {
    let held = 0;
    const wrong: string[] = [];
    for (const { id } of ledger.tables.commodities.toArray()) {
      const context = commodityContext(ledger, id, day);
      for (const [section, measure] of [
        [producers, "production"],
        [holders, "reserves"],
      ] as const) {
        const blocks = section(context).blocks;
        latestPrints(context, measure).forEach((print, i) => {
          const block = blocks[i];
          if (block?.kind !== "bars") return;
          const whole = wholeOf(print);
          const byName = new Map(countriesIn(print.query).map((row) => [context.areaName(row.area), row]));
          for (const { label, note } of block.bars) {
            const row = byName.get(label);
            if (note === undefined || row === undefined) continue;
            held++;
            const asked = share(print.query, row.area).value;
            const byHand = whole === undefined || row.quantity === null ? undefined : (100 * row.quantity) / whole;
            if (
              asked === undefined ||
              byHand === undefined ||
              note !== formatPercent(asked) ||
              note !== formatPercent(byHand)
            )
              wrong.push(
                `${id} ${measure} ${print.stage} ${print.form} ${label}: ${note}, asked ${asked}, by hand ${byHand}`,
              );
          }
        });
      }
    }
    expect(wrong).toEqual([]);
    expect(held).toBeGreaterThan(500);
  });

  it.each([
    ["CHN", "China", "58.4 %"],
    ["USA", "United States", "2.5 %"],
  ] as const)("of %s stands after the erratum", (id, name, wanted) => {
    const grids = composeCountry(ledger, { id, name }, { day: "2026-11-22" })
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === "grid");
    const reserves = grids.find(({ caption }) => caption?.startsWith("Reserves"));
    const row = reserves?.rows.find(([commodity]) => commodity === "Rare earths");
    expect(row?.slice(2)).toEqual(["2025", expect.any(String), "t REO", wanted, "all countries listed"]);
  });
});
