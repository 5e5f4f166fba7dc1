import { commands, type Entry } from "../commands/index.ts";
import type { IO } from "../render/io.ts";
import { displayWidth, pad, wrap } from "../render/width.ts";
import type { Argument, Command, Flag, Flags } from "./command.ts";
import { everywhere } from "./shared-flags.ts";

const tagline =
  "The rare-earth and critical-mineral supply chain: every figure with its source, its edition and how it is known.";

/** The summary of a command, by its name in a call: for `list commodities`, that of `list`. */
export const summaryOf = (name: string): string => (commands[name.split(" ")[0] as string] as Entry).summary;

/** What `oreledger --help` shows. */
export function rootHelp({ colors, width }: Pick<IO, "colors" | "width">): string {
  const names = Object.keys(commands);
  const column = Math.max(...names.map((name) => name.length)) + 4;
  const groups = [...new Set(Object.values(commands).map(({ group }) => group))];
  const lines = [
    ...wrap(tagline, width),
    "",
    `${colors.bold("Usage")}  oreledger <command> [flags]`,
    ...groups.flatMap((group) => [
      "",
      colors.bold(group),
      ...names
        .filter((name) => commands[name]?.group === group)
        .flatMap((name) => entryLines(name, (commands[name] as Entry).summary, column, width)),
    ]),
    "",
    colors.bold("Examples"),
    "  oreledger brief rare-earths",
    "  oreledger shares --commodity gallium --latest --cite",
    "  oreledger revisions rare-earths --area AUS --year 2024",
    "",
    ...wrap(
      "`oreledger <command> --help` shows its flags and three examples. Exit codes: 0 answered, 1 findings or no match, 2 an invalid call.",
      width,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

const entryLines = (term: string, text: string, column: number, width: number): string[] => {
  const [first = "", ...rest] = wrap(text, Math.max(30, width - column));
  const blank = " ".repeat(column);
  return displayWidth(term) + 4 > column
    ? [`  ${term}`, ...[first, ...rest].map((line) => blank + line)]
    : [pad(`  ${term}`, column) + first, ...rest.map((line) => blank + line)];
};

/** An argument as a usage line writes it. */
export const argumentTerm = ({ name, optional, many }: Argument): string =>
  optional ? `[${name}${many ? "…" : ""}]` : `<${name}${many ? "…" : ""}>`;

/** A flag as help writes it. */
export const flagTerm = (name: string, { short, value }: Flag): string =>
  `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` <${value}>`}`;

/** The flags that filter on a column, and the others. */
export function partedFlags(flags: Flags): { filters: [string, Flag][]; others: [string, Flag][] } {
  const all = Object.entries(flags);
  const filters = all.filter(([, flag]) => flag.filter);
  return { filters, others: all.filter((entry) => !filters.includes(entry)) };
}

/** The usage line of a command. */
export const usageOf = (name: string, command: Command): string =>
  ["oreledger", name, ...(command.arguments ?? []).map(argumentTerm), "[flags]"].join(" ");

const MOST_TERM = 26;

/** What `oreledger <command> --help` shows. */
export function commandHelp(name: string, command: Command, { colors, width }: Pick<IO, "colors" | "width">): string {
  const { filters, others } = partedFlags(command.flags);
  const shared = Object.entries(everywhere as Flags);
  const terms = [...filters, ...others, ...shared].map(([flag, about]) => flagTerm(flag, about).length);
  const column = Math.min(MOST_TERM, Math.max(...terms)) + 4;
  const list = (title: string, entries: readonly [string, string][]) =>
    entries.length === 0
      ? []
      : ["", colors.bold(title), ...entries.flatMap(([term, text]) => entryLines(term, text, column, width))];
  const flagList = (title: string, flags: readonly [string, Flag][]) =>
    list(
      title,
      flags.map(([flag, about]) => [flagTerm(flag, about), about.description]),
    );
  const lines = [
    ...wrap(`${summaryOf(name)}.`, width),
    ...(command.description === undefined ? [] : command.description.split("\n\n")).flatMap((paragraph) => [
      "",
      ...wrap(paragraph, width),
    ]),
    "",
    `${colors.bold("Usage")}  ${usageOf(name, command)}`,
    ...list(
      "Arguments",
      (command.arguments ?? []).map((argument) => [argumentTerm(argument), argument.description]),
    ),
    ...flagList("Filters", filters),
    ...(filters.length === 0
      ? []
      : wrap(
          "  A filter takes a value, a list (CHN,AUS), a range (2020..2024, 1000..), part of a text (~quota) or an empty cell (''). Areas and commodities have many names: Burma, KZ, kazakhstan, Dy, eu27.",
          width,
          "  ",
        )),
    ...flagList("Flags", [...others, ...shared]),
    "",
    colors.bold("Examples"),
    ...command.examples.flatMap(({ call, tells }) => [
      ...wrap(`  # ${tells}`, width, "  # ").map(colors.dim),
      `  oreledger ${call}`,
    ]),
  ];
  return `${lines.join("\n")}\n`;
}
