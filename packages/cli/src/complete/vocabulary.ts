import { areas, claims, commodities, sources } from "@oreledger/sdk";
import { tableNames } from "../ask.ts";
import type { Flag, Vocabulary } from "../command.ts";
import { commands, type Entry } from "../commands/index.ts";
import { everywhere } from "../shared-flags.ts";

/** What can stand at one place. */
export type Values = readonly string[] | "file";

/** What completion knows of one command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  /** What its arguments can be. */
  readonly argument: Values;
  readonly flags: readonly {
    readonly names: readonly string[];
    readonly description: string;
    readonly values: Values | undefined;
  }[];
}

/** Everything that completion offers: commands, their flags and the values of these. */
export async function vocabulary(): Promise<readonly CompletedCommand[]> {
  const words = wordsOfTheData();
  const valuesOf = (values: readonly string[] | Vocabulary | undefined): Values =>
    values === undefined ? [] : typeof values === "string" ? words[values] : values;
  const flagOf = ([name, { short, value, values, description }]: [string, Flag]) => ({
    names: [`--${name}`, ...(short === undefined ? [] : [`-${short}`])],
    description,
    values: value === undefined ? undefined : valuesOf(values),
  });
  return Promise.all(
    Object.entries(commands).map(async ([name, { summary, load }]: [string, Entry]) => {
      const { command } = await load();
      return {
        name,
        summary,
        argument: valuesOf(command.arguments?.[0]?.values),
        flags: [...Object.entries(command.flags), ...Object.entries(everywhere as Record<string, Flag>)].map(flagOf),
      };
    }),
  );
}

function wordsOfTheData(): Record<Vocabulary, Values> {
  const commodity = commodities.toColumns().id;
  const area = areas.toColumns().id;
  return {
    commodity,
    area,
    "commodity-or-area": [...commodity, ...area],
    table: tableNames.map((name) => name.replaceAll("_", "-")),
    series: [...new Set(sources.toColumns().series)].sort(),
    source: sources.toColumns().id,
    claim: claims.toColumns().id,
    file: "file",
  };
}
