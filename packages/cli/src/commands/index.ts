import type { Ledger } from "@oreledger/sdk";
import { lazyQuestions } from "@oreledger/sdk/catalogue";
import type { Command, CommandOf } from "../call/command.ts";

/** The parts of a command that help and completion need without loading it. */
export interface Entry {
  readonly group: "Tables" | "Questions" | "Sources" | "Files" | "Shell";
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command | CommandOf }>;
}

/** The command of an entry for a ledger. */
export async function commandFor({ load }: Entry, ledger: Ledger): Promise<Command> {
  const { command } = await load();
  return typeof command === "function" ? command(ledger) : command;
}

/** The questions of the SDK, whose commands are made from their declarations. */
const asked = Object.entries(lazyQuestions).map(([name, { group, title, load }]): [string, Entry] => [
  name,
  {
    group,
    summary: title,
    async load() {
      const [question, { questionCommand }] = await Promise.all([load(), import("../call/question-command.ts")]);
      return { command: questionCommand(question) };
    },
  },
]);

/** The commands that are more than a question to a ledger. */
const own: Readonly<Record<string, Entry>> = {
  list: { group: "Tables", summary: "The rows of any other table", load: () => import("./list.ts") },
  brief: {
    group: "Questions",
    summary: "One screen about a commodity or a country, with a source for each figure; --full for all",
    load: () => import("./brief.ts"),
  },
  chart: {
    group: "Questions",
    summary:
      "Bars, lines, shares of the world, revisions, reliance, prices or partners, drawn here or as SVG, HTML or PNG",
    load: () => import("./chart.ts"),
  },
  diff: {
    group: "Questions",
    summary: "What changed between two states of the ledger",
    load: () => import("./diff.ts"),
  },
  cite: { group: "Sources", summary: "How to cite a source, or the source of a row", load: () => import("./cite.ts") },
  schema: {
    group: "Files",
    summary: "What the columns of a table mean, for people and for machines",
    load: () => import("./schema.ts"),
  },
  validate: {
    group: "Files",
    summary: "Checks your own CSVs with the rules of the ledger",
    load: () => import("./validate.ts"),
  },
  completion: {
    group: "Shell",
    summary: "A script that completes commands, flags, commodities and countries in bash, zsh or fish",
    load: () => import("./completion.ts"),
  },
};

/** All commands, each loaded when it is called: the questions in their own order, then the others. */
export const commands: Readonly<Record<string, Entry>> = Object.fromEntries([...asked, ...Object.entries(own)]);
