import { type Filter, OreledgerError, resourceEstimates, shares } from "@oreledger/sdk";
import { concentrationRatio, hhi, insertionRank, type Measure } from "@oreledger/sdk/metrics";
import { Command } from "commander";
import { exit } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";

interface MetricFlags {
  readonly commodity: string;
  readonly series: string;
  readonly stage: string;
  readonly measure?: string;
  readonly year?: string;
  readonly asOf?: string;
  readonly denominator?: string;
  readonly estimate?: string;
  readonly k: string;
  readonly format: string;
  readonly color?: boolean;
}

const names = ["hhi", "crk", "insertion-rank"] as const;
const denominators = ["printed_total", "row_sum"] as const;

/** A derived number, with the formula, the rows and the sources behind it. */
export function metricCommand(makeIO: MakeIO, done: Done): Command {
  return new Command("metric")
    .description("A derived number, with its formula, its denominator and the sources behind it")
    .argument("<name>", names.join(", "))
    .option("--commodity <id>", "which commodity", "rare-earths")
    .option("--series <series>", "whose figures: a metric takes one series", "usgs-mcs")
    .option("--stage <stage>", "which stage", "mine")
    .option("--measure <measure>", "production, reserves or capacity (default: production; reserves for a rank)")
    .option("--year <year>", "the data year (default: the latest)")
    .option("--as-of <date>", "as the publishers had it on a day")
    .option("--denominator <kind>", `${denominators.join(" or ")} (default: the printed total, where there is one)`)
    .option("--estimate <id>", "insertion-rank: which resource estimate")
    .option("--k <n>", "crk: of how many countries", "3")
    .option("--format <format>", "text or json", "text")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger metric hhi --commodity rare-earths --year 2024\n  oreledger metric hhi --commodity rare-earths --year 2024 --as-of 2025-06-30 --denominator row_sum\n  oreledger metric insertion-rank --estimate zhana-kazakhstan-press-ore",
    )
    .action((name: string, flags: MetricFlags) => {
      const io = makeIO(flags.color);
      const measure = compute(name, flags);
      io.out(flags.format === "json" ? `${JSON.stringify(measure, null, 2)}\n` : `${measure.explain()}\n`);
      done(exit.answered);
    });
}

function compute(name: string, flags: MetricFlags): Measure<unknown> {
  if (flags.denominator !== undefined && !(denominators as readonly string[]).includes(flags.denominator))
    throw new OreledgerError(
      `--denominator is ${denominators.join(" or ")}, not ${JSON.stringify(flags.denominator)}.`,
    );
  const options =
    flags.denominator === undefined ? {} : { denominator: flags.denominator as (typeof denominators)[number] };
  const query = printOf(flags, flags.measure ?? (name === "insertion-rank" ? "reserves" : "production"));
  switch (name) {
    case "hhi":
      return hhi(query, options);
    case "crk":
      return concentrationRatio(query, Number(flags.k), options);
    case "insertion-rank": {
      if (flags.estimate === undefined)
        throw new OreledgerError(
          "insertion-rank needs --estimate: `oreledger resource-estimates --estimate-kind announced` lists the announced ones.",
        );
      return insertionRank(resourceEstimates.where({ id: flags.estimate } as Filter<never>), query);
    }
    default:
      throw new OreledgerError(`There is no metric ${JSON.stringify(name)}. Metrics: ${names.join(", ")}.`);
  }
}

/** The one print that the flags name. */
function printOf({ commodity, series, stage, year, asOf }: MetricFlags, measure: string) {
  const all = shares.where({ commodity, series, stage, measure } as Filter<never>);
  const query = asOf === undefined ? all : all.asOf(asOf);
  const print = year === undefined ? query.latest() : query.where({ year: Number(year) });
  if (print.length === 0)
    throw new OreledgerError(
      `${series} prints no ${measure} of ${commodity} at the stage ${stage}${year === undefined ? "" : ` for ${year}`}${asOf === undefined ? "" : ` by ${asOf}`}.`,
    );
  return print;
}
