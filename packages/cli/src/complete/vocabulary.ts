import type { Ledger } from "@oreledger/sdk";
import type { Command, Flag, Vocabulary } from "../call/command.ts";
import { everywhere } from "../call/shared-flags.ts";
import { commandFor, commands, type Entry } from "../commands/index.ts";
import { tableNamesOf } from "../ledger/ask.ts";

/** The words that are possible at one place. */
export type Values = readonly string[] | "file";

/** A command as completion needs it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  /** The possible arguments. */
  readonly argument: Values;
  readonly flags: readonly {
    readonly names: readonly string[];
    readonly description: string;
    readonly values: Values | undefined;
  }[];
}

/** Everything that completion offers: commands, flags and values of flags. */
export async function vocabulary(ledger: Ledger): Promise<readonly CompletedCommand[]> {
  const words = wordsOfTheData(ledger);
  const valuesOf = (values: readonly string[] | Vocabulary | undefined): Values =>
    values === undefined ? [] : typeof values === "string" ? words[values] : values;
  const flagOf = ([name, { short, value, values, description }]: [string, Flag]) => ({
    names: [`--${name}`, ...(short === undefined ? [] : [`-${short}`])],
    description,
    values: value === undefined ? undefined : valuesOf(values),
  });
  return Promise.all(
    Object.entries(commands).map(async ([name, entry]: [string, Entry]) => {
      const command = await commandFor(entry, ledger);
      return {
        name,
        summary: entry.summary,
        argument: valuesOf(command.arguments?.[0]?.values),
        flags: [...flagsOf(command, ledger), ...Object.entries(everywhere as Record<string, Flag>)].map(flagOf),
      };
    }),
  );
}

/** The flags of a command; if its first argument chooses them, those of every choice. */
function flagsOf(command: Command, ledger: Ledger): [string, Flag][] {
  const choices = command.arguments?.[0]?.values;
  const names =
    choices === "table" ? tableNamesOf(ledger) : Array.isArray(choices) ? (choices as readonly string[]) : [];
  const flags = new Map<string, Flag>(Object.entries(command.flags));
  if (command.refine !== undefined)
    for (const name of names)
      for (const [flag, about] of Object.entries(command.refine(name).flags))
        flags.set(flag, withValues(flags.get(flag), about));
  return [...flags];
}

/** A flag of several choices, with its values in all of them. */
function withValues(known: Flag | undefined, flag: Flag): Flag {
  if (!Array.isArray(known?.values) || !Array.isArray(flag.values)) return known ?? flag;
  return { ...known, values: [...new Set([...known.values, ...flag.values])] };
}

/** Names that a shell takes as one word. */
const oneWord = (name: string): boolean => /^[\p{Letter}-]+$/u.test(name);

function wordsOfTheData(ledger: Ledger): Record<Vocabulary, Values> {
  const { areas, claims, commodities, sources } = ledger.tables;
  const commodity = commodities.toColumns().id;
  const { id, name } = areas.toColumns();
  const area = [...id, ...name.filter(oneWord)];
  return {
    commodity,
    area,
    "commodity-or-area": [...commodity, ...area],
    table: tableNamesOf(ledger).map((name) => name.replaceAll("_", "-")),
    series: [...new Set(sources.toColumns().series)].sort(),
    source: sources.toColumns().id,
    claim: claims.toColumns().id,
    file: "file",
  };
}
