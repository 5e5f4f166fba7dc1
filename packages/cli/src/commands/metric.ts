import { type Filter, resourceEstimates, shares } from "@oreledger/sdk";
import { concentrationRatio, hhi, insertionRank, type Measure } from "@oreledger/sdk/metrics";
import { defineCommand, exit, type Flags, type Values } from "../command.ts";
import { commodityIdOf } from "../names.ts";
import { count, date, oneOf } from "../read.ts";
import { UsageError } from "../usage.ts";

const names = ["hhi", "crk", "insertion-rank"] as const;
const denominators = ["printed_total", "row_sum"] as const;
const formats = ["text", "json"] as const;

const flags = {
  commodity: { short: "c", value: "id", values: "commodity", description: "which commodity (default: rare-earths)" },
  series: {
    value: "series",
    values: "series",
    description: "whose figures, for a metric takes one series (default: usgs-mcs)",
  },
  stage: { short: "s", value: "stage", description: "which stage (default: mine)" },
  measure: {
    short: "m",
    value: "measure",
    description: "production, reserves or capacity (default: production; reserves for a rank)",
  },
  year: { short: "y", value: "year", read: count, description: "the data year (default: the latest)" },
  "as-of": { value: "date", read: date, description: "as the publishers had it on a day" },
  denominator: {
    value: "kind",
    values: denominators,
    read: oneOf(denominators),
    description: `${denominators.join(" or ")} (default: the printed total, where there is one)`,
  },
  estimate: { value: "id", description: "insertion-rank: which resource estimate" },
  k: { value: "n", read: count, description: "crk: of how many countries (default: 3)" },
  format: { short: "f", value: "format", values: formats, read: oneOf(formats), description: "text (default) or json" },
} as const satisfies Flags;

/** A derived number, with the formula, the rows and the sources behind it. */
export const command = defineCommand({
  arguments: [{ name: "name", description: names.join(", "), values: names }],
  flags,
  examples: [
    { call: "metric hhi --commodity rare-earths --year 2024", tells: "How concentrated mining was" },
    {
      call: "metric hhi --commodity rare-earths --year 2024 --as-of 2025-06-30 --denominator row_sum",
      tells: "The same by an older edition, divided by the sum of its rows",
    },
    {
      call: "metric insertion-rank --estimate zhana-kazakhstan-press-ore",
      tells: "Where an announced find would rank among reserves, by every reading",
    },
  ],
  run({ args, flags: given, io }) {
    const measure = compute(oneOf(names)(args[0] as string, "<name>"), given);
    io.out(given.format === "json" ? `${JSON.stringify(measure, null, 2)}\n` : `${measure.explain()}\n`);
    return exit.answered;
  },
});

function compute(name: (typeof names)[number], given: Values<typeof flags>): Measure<unknown> {
  const options = given.denominator === undefined ? {} : { denominator: given.denominator };
  const query = printOf(given, given.measure ?? (name === "insertion-rank" ? "reserves" : "production"));
  switch (name) {
    case "hhi":
      return hhi(query, options);
    case "crk":
      return concentrationRatio(query, given.k ?? 3, options);
    case "insertion-rank":
      if (given.estimate === undefined)
        throw new UsageError(
          "insertion-rank needs --estimate: `oreledger resource-estimates --estimate-kind announced` lists the announced ones.",
        );
      return insertionRank(resourceEstimates.where({ id: given.estimate } as Filter<never>), query);
  }
}

/** The one print that the flags name. */
function printOf(given: Values<typeof flags>, measure: string) {
  const { series = "usgs-mcs", stage = "mine", year } = given;
  const asOf = given["as-of"];
  const commodity = commodityIdOf(given.commodity ?? "rare-earths");
  const all = shares.where({ commodity, series, stage, measure } as Filter<never>);
  const query = asOf === undefined ? all : all.asOf(asOf);
  const print = year === undefined ? query.latest() : query.where({ year });
  if (print.length === 0)
    throw new UsageError(
      `${series} prints no ${measure} of ${commodity} at the stage ${stage}${year === undefined ? "" : ` for ${year}`}${asOf === undefined ? "" : ` by ${asOf}`}.`,
    );
  return print;
}
