import { parseArgs } from "node:util";
import type { Command, Flag, Flags } from "./command.ts";
import { didYouMean, shown, UsageError } from "./usage.ts";

/** A parsed call. */
export interface Parsed {
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** Words for flags in other commands or other tools, with the flags that mean the same here. */
const kin: ReadonlyMap<string, readonly string[]> = new Map([
  ["country", ["area", "actor", "exporter", "importer"]],
  ["area", ["actor", "exporter", "importer", "between"]],
  ["date", ["on", "as-of", "period"]],
  ["year", ["period", "on"]],
  ["from", ["exporter"]],
  ["to", ["importer"]],
]);

/** The flags that a word may mean: those with the same meaning or, failing that, with a similar name. */
function flagMeant(given: string, names: readonly string[]): string {
  const meant = (kin.get(given.replace(/^-+/, "")) ?? [])
    .map((flag) => `--${flag}`)
    .filter((flag) => names.includes(flag));
  return meant.length === 0 ? didYouMean(given, names) : ` Did you mean ${meant.join(" or ")}?`;
}

/** Names the first flags of a command that take a value: an extra argument probably belongs to one of them. */
function givenTo(flags: Flags): string {
  const taking = Object.keys(flags).filter((flag) => flags[flag]?.value !== undefined);
  return taking.length === 0
    ? ""
    : ` A value needs its flag: ${taking
        .slice(0, 4)
        .map((flag) => `--${flag}`)
        .join(", ")}.`;
}

/**
 * Parses the words after the name of a command.
 *
 * @throws UsageError that names the nearest flag, or the argument that is missing or too many.
 */
export function parse(name: string, command: Command, shared: Flags, argv: readonly string[]): Parsed {
  const known: Flags = { ...shared, ...command.flags };
  const names = Object.keys(known).map((flag) => `--${flag}`);
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(known).map(([flag, { value, short }]) => [
        flag,
        { type: value === undefined ? "boolean" : "string", ...(short === undefined ? {} : { short }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const args: string[] = [];
  const flags: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === "positional") args.push(token.value);
    if (token.kind !== "option") continue;
    const flag: Flag | undefined = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (flag === undefined)
      throw new UsageError(
        `${name} has no flag ${shown(token.rawName)}.${flagMeant(token.rawName, names)} \`oreledger ${name} --help\` lists its flags.`,
      );
    if (flag.value === undefined) {
      if (token.value !== undefined)
        throw new UsageError(`--${token.name} is a switch: it takes no value, not ${shown(token.value)}.`);
      flags[token.name] = true;
      continue;
    }
    const text = token.value;
    if (text === undefined || (!token.inlineValue && names.includes(text)))
      throw new UsageError(`--${token.name} needs a value: --${token.name} <${flag.value}>.`);
    const value = flag.read === undefined ? text : flag.read(text, `--${token.name}`);
    if (flag.many) flags[token.name] = [...((flags[token.name] as unknown[]) ?? []), value];
    else if (Object.hasOwn(flags, token.name))
      throw new UsageError(
        `--${token.name} is given twice.${flag.filter ? ` Give several values in one flag: --${token.name} a,b.` : " Give it once."}`,
      );
    else flags[token.name] = value;
  }
  const wanted = command.arguments ?? [];
  // A call for help needs no arguments.
  if (flags.help) return { args, flags };
  const missing = wanted.find(
    ({ optional, flag }, i) => !optional && args[i] === undefined && (flag === undefined || flags[flag] === undefined),
  );
  if (missing !== undefined)
    throw new UsageError(
      `${name} needs <${missing.name}>: ${missing.description}. \`oreledger ${name} --help\` shows examples.`,
    );
  const last = wanted.at(-1);
  if (args.length > wanted.length && !last?.many)
    throw new UsageError(
      `${name} takes ${wanted.length === 0 ? "no argument" : wanted.length === 1 ? "one argument" : `${wanted.length} arguments`}: ${shown(args[wanted.length] as string)} is too many.${flagMeant(`--${args[wanted.length]}`, names) || givenTo(command.flags)}${wanted.length === 0 ? "" : ` Words that belong together need quotes: ${shown(args.slice(wanted.length - 1).join(" "))}.`} \`oreledger ${name} --help\` lists its flags.`,
    );
  return { args, flags };
}
