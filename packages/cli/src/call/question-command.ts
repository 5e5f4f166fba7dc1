import type { Answer } from "@oreledger/sdk/answer";
import { type AnyQuestion, aboutInput, type Input, InputRefused } from "@oreledger/sdk/catalogue";
import { arrange, writeRows } from "../answer.ts";
import { type Argument, type Command, defineCommand, type Example, type Exit, exit, type Flag } from "../command.ts";
import { writeNotes } from "../notes.ts";
import { pageFlags, writePage } from "../render/page.ts";
import { rowsFlags } from "../shared-flags.ts";
import { flagOfInput, inFlags } from "./inputs.ts";

/** What completes the values of an input. */
function valuesOf({ kind, words, column, value }: Input): Flag["values"] {
  if (words !== undefined) return words;
  if (value === "area" || kind === "area" || kind === "areas" || kind === "place") return "area";
  if (kind === "commodity" || kind === "commodities") return "commodity";
  return column === "sources.series" ? "series" : column === "claims.id" ? "claim" : undefined;
}

const placeholders: Partial<Record<Input["kind"], string>> = {
  count: "n",
  commodity: "id",
  commodities: "ids",
  condition: "value",
  value: "value",
  values: "values",
};

function flagFor(input: Input): Flag {
  const values = valuesOf(input);
  return {
    description: aboutInput(input),
    ...(input.short === undefined ? {} : { short: input.short }),
    ...(input.kind === "switch" ? {} : { value: input.value ?? placeholders[input.kind] ?? input.kind }),
    ...(values === undefined ? {} : { values }),
  };
}

function argumentFor(input: Input): Argument {
  const values = valuesOf(input);
  return {
    name: input.name,
    description: aboutInput(input),
    ...(input.needed ? {} : { optional: true as const }),
    ...(input.many ? { many: true as const } : {}),
    ...(values === undefined ? {} : { values }),
  };
}

/** The command of a question: its arguments, flags and help follow from the declaration. */
export function questionCommand(question: AnyQuestion): Command {
  const { name, description, inputs, answers, examples } = question;
  const words = inputs.filter(({ argument }) => argument);
  const flagged = inputs.filter(({ argument }) => !argument);
  const own = Object.fromEntries(flagged.map((input) => [flagOfInput(input.name), flagFor(input)]));
  const shared = answers === "page" ? pageFlags : rowsFlags;
  return defineCommand({
    description,
    ...(words.length === 0 ? {} : { arguments: words.map(argumentFor) }),
    flags: { ...own, ...shared } as typeof rowsFlags & typeof pageFlags,
    examples: examples.map(({ call, tells }) => ({ call: `${name} ${call}`, tells })) as unknown as readonly [
      Example,
      Example,
      Example,
    ],
    run({ args, flags, io, ledger }) {
      const given = flags as Readonly<Record<string, unknown>>;
      const asked = {
        ...Object.fromEntries(words.map((input, i) => [input.name, input.many ? args.slice(i).join(" ") : args[i]])),
        ...Object.fromEntries(flagged.map((input) => [input.name, given[flagOfInput(input.name)]])),
      };
      const answer = answered(question, () => question.ask(ledger, asked, { today: io.today }));
      return answers === "page" ? writeAnswerPage(answer, flags, io) : writeAnswerRows(answer, flags, io, ledger);
    },
  });
}

function answered(question: AnyQuestion, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof InputRefused) throw inFlags(error, question);
    throw error;
  }
}

type Write = Parameters<Command["run"]>[0];

function writeAnswerPage(answer: Answer, flags: { readonly format?: unknown }, io: Write["io"]): Exit {
  const { nothing, page, data } = answer;
  if (page !== undefined && (nothing === undefined || answer.rows().length > 0))
    writePage(page, flags.format as never, io, data);
  if (nothing !== undefined) io.err(`${nothing.text}\n`);
  return nothing === undefined ? exit.answered : exit.nothing;
}

function writeAnswerRows(
  answer: Answer,
  flags: Parameters<typeof writeRows>[1],
  io: Write["io"],
  ledger: Write["ledger"],
): Exit {
  const { columns, nothing, notes, view } = answer;
  if (nothing !== undefined) {
    io.err(`${nothing.text}\n`);
    return exit.nothing;
  }
  const code = writeRows(
    {
      rows: arrange(answer.rows(), columns, flags),
      columns,
      ...(view === undefined ? {} : { view }),
      cite: () => answer.cite(),
      explain: () => answer.explain(),
    },
    flags,
    io,
    ledger,
  );
  writeNotes(
    notes.map(({ text }) => text),
    io,
  );
  return code;
}
