import { describe, expect, it } from "vitest";
import { usBalances } from "../tables/us_balances.ts";
import { apparentConsumption } from "./apparent-consumption.ts";
import { netImportReliance } from "./net-import-reliance.ts";

/** How a result that an edition prints stands to what its own rows give, by its own definition. */
const outcomes = {
  /** Within half the last place that is printed. */
  reproduced: "reproduced",
  /** Within a tenth, or ten points: rounded inputs, or figures that the edition uses and does not print. */
  near: "near",
  /** A row that counts is withheld, or a bound: the result has bounds and no value. */
  bounded: "bounded",
  /** The edition prints "E", and the rows give net exports. */
  netExporter: "net exporter",
  /** The edition prints a bound, which the rows do not contradict. */
  printedBound: "printed as a bound",
} as const;

/** Why the rows of a definition are not computed with. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/definition does not tell which rows count/, "no definition, or one in other words"],
  [/no row for/, "a row that the definition counts is not printed"],
  [/none stands for all/, "several forms, and the definition does not say which"],
  [/prints no apparent consumption/, "no apparent consumption, whose definition tells what production counts"],
  [/stocks of the year before/, "the stocks of the year before the first are not printed"],
  [/differ in/, "the sides are in different units or bases"],
  [/the edition prints/, "more than a tenth away: the words count other rows"],
];

type Counts = Readonly<Record<string, number>>;

function counted(
  item: "apparent_consumption" | "net_import_reliance",
  editions?: readonly ["usgs-mcs-2025", "usgs-mcs-2026"],
): Record<string, Counts> {
  const metric = item === "apparent_consumption" ? apparentConsumption : netImportReliance;
  const byEdition: Record<string, Record<string, number>> = {};
  const printed = usBalances.everyEdition().where({ series: "usgs-mcs", ...(editions && { edition: editions }) });
  for (const [source, edition] of printed.groupBy("source"))
    for (const [, commodity] of edition.groupBy("commodity"))
      for (const [, year] of commodity.groupBy("year"))
        for (const row of year.toArray()) {
          if (row.item !== item) continue;
          const counts = byEdition[source] ?? {};
          byEdition[source] = counts;
          const outcome = outcomeOf(() => metric(year, { form: row.form }), row.status);
          counts[outcome] = (counts[outcome] ?? 0) + 1;
        }
  return byEdition;
}

function outcomeOf(measure: () => ReturnType<typeof apparentConsumption>, status: string): string {
  try {
    const { value, details, warnings } = measure();
    if (value === undefined) return outcomes.bounded;
    if (status === "net_exporter")
      return value <= 0 ? outcomes.netExporter : "net importer where an exporter is printed";
    if (details.printed === undefined) return outcomes.printedBound;
    return warnings.some((warning) => warning.startsWith("The edition prints")) ? outcomes.near : outcomes.reproduced;
  } catch (error) {
    const { message } = error as Error;
    return refusals.find(([words]) => words.test(message))?.[1] ?? message;
  }
}

describe("the balances that the editions print, from their own rows by their own definition", () => {
  it("apparent consumption", () => {
    expect(counted("apparent_consumption")).toMatchInlineSnapshot(`
      {
        "usgs-mcs-2022": {
          "no definition, or one in other words": 60,
        },
        "usgs-mcs-2023": {
          "a row that the definition counts is not printed": 30,
          "bounded": 49,
          "more than a tenth away: the words count other rows": 46,
          "near": 33,
          "no definition, or one in other words": 15,
          "printed as a bound": 3,
          "reproduced": 165,
          "several forms, and the definition does not say which": 60,
          "the sides are in different units or bases": 20,
          "the stocks of the year before the first are not printed": 19,
        },
        "usgs-mcs-2024-v2-0": {
          "a row that the definition counts is not printed": 30,
          "bounded": 55,
          "more than a tenth away: the words count other rows": 47,
          "near": 30,
          "no definition, or one in other words": 20,
          "printed as a bound": 2,
          "reproduced": 148,
          "several forms, and the definition does not say which": 55,
          "the sides are in different units or bases": 20,
          "the stocks of the year before the first are not printed": 18,
        },
        "usgs-mcs-2025": {
          "a row that the definition counts is not printed": 45,
          "bounded": 59,
          "more than a tenth away: the words count other rows": 41,
          "near": 33,
          "no definition, or one in other words": 20,
          "printed as a bound": 1,
          "reproduced": 143,
          "several forms, and the definition does not say which": 60,
          "the sides are in different units or bases": 20,
          "the stocks of the year before the first are not printed": 18,
        },
        "usgs-mcs-2026-v1-0": {
          "a row that the definition counts is not printed": 40,
          "bounded": 79,
          "more than a tenth away: the words count other rows": 45,
          "near": 35,
          "no definition, or one in other words": 10,
          "reproduced": 151,
          "several forms, and the definition does not say which": 60,
          "the sides are in different units or bases": 20,
          "the stocks of the year before the first are not printed": 20,
        },
      }
    `);
  });

  it("net import reliance, of the two latest", () => {
    expect(counted("net_import_reliance", ["usgs-mcs-2025", "usgs-mcs-2026"])).toMatchInlineSnapshot(`
      {
        "usgs-mcs-2025": {
          "a row that the definition counts is not printed": 45,
          "bounded": 61,
          "more than a tenth away: the words count other rows": 21,
          "near": 29,
          "net exporter": 32,
          "no apparent consumption, whose definition tells what production counts": 90,
          "no definition, or one in other words": 5,
          "printed as a bound": 11,
          "reproduced": 103,
          "several forms, and the definition does not say which": 65,
          "the sides are in different units or bases": 20,
          "the stocks of the year before the first are not printed": 18,
        },
        "usgs-mcs-2026-v1-0": {
          "a row that the definition counts is not printed": 40,
          "bounded": 76,
          "more than a tenth away: the words count other rows": 22,
          "near": 21,
          "net exporter": 37,
          "no apparent consumption, whose definition tells what production counts": 100,
          "no definition, or one in other words": 7,
          "printed as a bound": 8,
          "reproduced": 117,
          "several forms, and the definition does not say which": 60,
          "the sides are in different units or bases": 20,
          "the stocks of the year before the first are not printed": 19,
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
