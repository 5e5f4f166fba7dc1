import type { Measure } from "@oreledger/sdk";
import type { Answer } from "@oreledger/sdk/answer";
import {
  type AnyQuestion,
  aboutInput,
  flagOfInput,
  type Input,
  InputRefused,
  inputsFor,
  shortOfInput,
} from "@oreledger/sdk/catalogue";
import { writeRows } from "../render/answer.ts";
import type { IO } from "../render/io.ts";
import { writeNotes } from "../render/notes.ts";
import { pageFlags, writePage } from "../render/page.ts";
import {
  type Argument,
  type Command,
  type CommandOf,
  defineCommand,
  type Example,
  type Exit,
  exit,
  type Flag,
  type Values,
} from "./command.ts";
import { calledIn, inFlags } from "./inputs.ts";
import { rowsFlags } from "./shared-flags.ts";
import { shown, UsageError } from "./usage.ts";

/** The completion of an input's values. */
function valuesOf({ kind, words, column, name, names }: Input): Flag["values"] {
  if (words !== undefined) return words;
  if (names === "areas" || kind === "area" || kind === "areas" || kind === "place") return "area";
  if (names === "commodities" || kind === "commodity" || kind === "commodities") return "commodity";
  return column === "sources.series" || name === "series" ? "series" : column === "claims.id" ? "claim" : undefined;
}

const placeholders: Partial<Record<Input["kind"], string>> = {
  count: "n",
  commodity: "id",
  commodities: "ids",
  condition: "value",
};

function flagFor(input: Input, inWords: (text: string) => string): Flag {
  const values = valuesOf(input);
  const short = shortOfInput(input);
  return {
    description: inWords(aboutInput(input)),
    ...(short === undefined ? {} : { short }),
    ...(input.filter === undefined ? {} : { filter: input.filter }),
    ...(input.kind === "switch" ? {} : { value: input.value ?? placeholders[input.kind] ?? input.kind }),
    ...(values === undefined ? {} : { values }),
  };
}

function argumentFor(input: Input, choices: AnyQuestion["choices"]): Argument {
  const values = input.name === choices?.input ? choices.values() : valuesOf(input);
  return {
    name: input.name,
    description: aboutInput(input),
    ...(input.needed ? {} : { optional: true as const }),
    ...(input.many ? { many: true as const } : { flag: flagOfInput(input.name) }),
    ...(values === undefined ? {} : { values }),
  };
}

/** The command of a question: its arguments, flags and help follow from the declaration. */
export const questionCommand =
  (question: AnyQuestion, name = question.name): CommandOf =>
  (ledger) => {
    const { description, answers, examples, choices } = question;
    const shared = answers === "page" ? pageFlags : rowsFlags;
    const inputs = inputsFor(question, ledger);
    const words = inputs.filter(({ argument }) => argument);
    // An argument can also be given by its flag, but a text of several words cannot.
    const flagged = inputs.filter(({ argument, many }) => !argument || !many);
    const called = calledIn(inputs);
    const inWords = (text: string) =>
      text.replace(/`(\w+)`/g, (quoted, input) =>
        inputs.some(({ name: each }) => each === input) ? called(input) : quoted,
      );
    return defineCommand({
      description: inWords(description),
      ...(words.length === 0 ? {} : { arguments: words.map((input) => argumentFor(input, choices)) }),
      flags: {
        ...Object.fromEntries(
          flagged
            .map((input) => [flagOfInput(input.name), flagFor(input, inWords)] as const)
            .filter(([flag]) => !Object.hasOwn(shared, flag)),
        ),
        ...shared,
      } as typeof rowsFlags,
      examples: examples.map(({ call, tells }) => ({ call: `${name} ${call}`, tells })) as unknown as readonly [
        Example,
        Example,
        Example,
      ],
      async run({ args, flags, io, ledger: asked }) {
        const given = flags as Readonly<Record<string, unknown>>;
        const all: Record<string, unknown> = Object.fromEntries(
          flagged.map((input) => [input.name, given[flagOfInput(input.name)]]),
        );
        words.forEach((input, i) => {
          const said = wordsGiven(input, args.slice(i));
          if (said !== undefined && all[input.name] !== undefined)
            throw new UsageError(
              `<${input.name}> is given as ${shown(args[i] ?? "")} and as --${flagOfInput(input.name)}: give it once.`,
            );
          all[input.name] ??= said;
        });
        return await understood(
          () => question.ask(asked, all, { today: io.today }),
          inputs,
          (answer) => write(answer, question, called, flags, io, asked),
        );
      },
      ...(choices === undefined
        ? {}
        : {
            refine: (first: string) =>
              understood(
                () => choices.question(first),
                inputs,
                (chosen) => questionCommand(chosen)(ledger),
              ),
          }),
    });
  };

/** The result of a question, with a refusal in the words of a terminal. @throws UsageError */
function understood<Told, Result>(ask: () => Told, inputs: readonly Input[], then: (told: Told) => Result): Result {
  let told: Told;
  try {
    told = ask();
  } catch (error) {
    if (error instanceof InputRefused) throw inFlags(error, inputs);
    throw error;
  }
  return then(told);
}

/** The value that the words of a call give to an input. */
const wordsGiven = ({ kind, many }: Input, words: readonly string[]): unknown =>
  !many || words.length === 0 ? words[0] : kind === "figures" ? words : words.join(" ");

/** Writes an answer as the flags ask for it: its rows or its page, then its notes. */
async function write(
  answer: Answer,
  { answers }: AnyQuestion,
  called: (input: string) => string,
  flags: Values<typeof rowsFlags>,
  io: IO,
  ledger: Parameters<Command["run"]>[0]["ledger"],
): Promise<Exit> {
  const { columns, data, measure, nothing, notes, page, results, view } = answer;
  // A page may contain more than rows: it is left out only if the answer is that there is nothing.
  if (answers === "page" && page !== undefined && (nothing === undefined || answer.rows().length > 0))
    writePage(page, flags.format as Values<typeof pageFlags>["format"], io, data, flags.cite ? ledger : undefined);
  if (nothing !== undefined) {
    io.err(`${nothing.inWords?.(called) ?? nothing.text}\n`);
    return exit.nothing;
  }
  let code: Exit = exit.answered;
  const forReading = (flags.format ?? (io.terminal ? "table" : "csv")) === "table";
  if (answers === "rows" && page !== undefined && forReading && flags.columns === undefined)
    writePage(page, "text", io);
  else if (measure !== undefined || results !== undefined) {
    const { writeMeasures } = await import("../render/measures.ts");
    code = writeMeasures(answer, results ?? [{ result: measure as Measure }], flags, io, ledger);
  } else if (answers === "rows")
    code = writeRows(
      {
        rows: (wanted) => answer.rows(wanted),
        columns,
        ...(view === undefined ? {} : { view }),
        cite: () => answer.cite(),
        explain: () => answer.explain(),
      },
      flags,
      io,
      ledger,
    );
  // A measure is written with its own warnings.
  const written = new Set(results?.flatMap(({ result }) => result?.warnings ?? []));
  writeNotes(
    notes.flatMap(({ text, inWords }) => (written.has(text) ? [] : [inWords?.(called) ?? text])),
    io,
  );
  return code;
}
