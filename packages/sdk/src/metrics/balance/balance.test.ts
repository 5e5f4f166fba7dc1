import type { EditionId } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { usBalances } from "../../tables/us_balances.ts";
import { apparentConsumption } from "./apparent-consumption.ts";
import { netImportReliance } from "./net-import-reliance.ts";

/** How a result stands to what the edition prints. */
const outcomes = {
  /** The edition's own rows lead to it, by its own definition: within half the last place, within a bound, below zero for "E". */
  reproduced: "reproduced from the rows",
  /** The rows do not lead to it: it is told as printed. */
  printed: "as printed, a figure",
  bounded: "as printed, a bound or a letter",
  /** The edition prints no figure, and its rows give none. */
  refused: "refused: no figure is printed, and the rows give none",
} as const;

type Counts = Readonly<Record<string, number>>;

const all: readonly EditionId[] = ["usgs-mcs-2022", "usgs-mcs-2023", "usgs-mcs-2024", "usgs-mcs-2025", "usgs-mcs-2026"];

function counted(
  item: "apparent_consumption" | "net_import_reliance",
  editions: readonly EditionId[],
): Record<string, Counts> {
  const metric = item === "apparent_consumption" ? apparentConsumption : netImportReliance;
  const byEdition: Record<string, Record<string, number>> = {};
  const printed = usBalances.everyEdition().where({ series: "usgs-mcs", edition: editions });
  for (const [source, edition] of printed.groupBy("source"))
    for (const [, commodity] of edition.groupBy("commodity"))
      for (const [, year] of commodity.groupBy("year"))
        for (const row of year.toArray()) {
          if (row.item !== item) continue;
          const counts = byEdition[source] ?? {};
          byEdition[source] = counts;
          const outcome = outcomeOf(() => metric(year, { form: row.form }));
          counts[outcome] = (counts[outcome] ?? 0) + 1;
        }
  return byEdition;
}

function outcomeOf(measure: () => ReturnType<typeof apparentConsumption>): string {
  try {
    const { value, details } = measure();
    if (details.computed) return outcomes.reproduced;
    return value === undefined ? outcomes.bounded : outcomes.printed;
  } catch (error) {
    const { message } = error as Error;
    return message.includes("its rows give none") ? outcomes.refused : message;
  }
}

describe("the balances that the editions print, from their own rows by their own definition", () => {
  it("apparent consumption", () => {
    expect(counted("apparent_consumption", all)).toMatchInlineSnapshot(`
      {
        "usgs-mcs-2022": {
          "as printed, a figure": 55,
          "refused: no figure is printed, and the rows give none": 5,
        },
        "usgs-mcs-2023": {
          "as printed, a bound or a letter": 4,
          "as printed, a figure": 208,
          "refused: no figure is printed, and the rows give none": 31,
          "reproduced from the rows": 197,
        },
        "usgs-mcs-2024-v2-0": {
          "as printed, a bound or a letter": 5,
          "as printed, a figure": 205,
          "refused: no figure is printed, and the rows give none": 36,
          "reproduced from the rows": 179,
        },
        "usgs-mcs-2025": {
          "as printed, a bound or a letter": 5,
          "as printed, a figure": 222,
          "refused: no figure is printed, and the rows give none": 37,
          "reproduced from the rows": 176,
        },
        "usgs-mcs-2026-v1-0": {
          "as printed, a bound or a letter": 5,
          "as printed, a figure": 235,
          "refused: no figure is printed, and the rows give none": 34,
          "reproduced from the rows": 186,
        },
      }
    `);
  });

  it("net import reliance, of the two latest", () => {
    expect(counted("net_import_reliance", ["usgs-mcs-2025", "usgs-mcs-2026"])).toMatchInlineSnapshot(`
      {
        "usgs-mcs-2025": {
          "as printed, a bound or a letter": 129,
          "as printed, a figure": 185,
          "refused: no figure is printed, and the rows give none": 31,
          "reproduced from the rows": 155,
        },
        "usgs-mcs-2026-v1-0": {
          "as printed, a bound or a letter": 137,
          "as printed, a figure": 194,
          "refused: no figure is printed, and the rows give none": 26,
          "reproduced from the rows": 170,
        },
      }
    `);
  });
});

it("tells a result and its departure in the unit of the rows", () => {
  const { unit, warnings, details } = apparentConsumption(
    usBalances.where({ series: "usgs-mcs", edition: "usgs-mcs-2025", commodity: "helium", year: 2023 }),
  );
  expect(unit).toBe("m3");
  expect(details.printed).toBeTypeOf("number");
  expect(warnings.join()).not.toMatch(/\d t\b/);
});

it("rows without a definition give no balance, and say so", () => {
  const ruthenium = usBalances.where({
    series: "usgs-mcs",
    edition: "usgs-mcs-2026",
    commodity: "ruthenium",
    year: 2024,
  });
  for (const metric of [apparentConsumption, netImportReliance])
    expect(() => metric(ruthenium)).toThrow("the definition does not say which rows count");
});
