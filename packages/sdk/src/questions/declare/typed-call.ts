import type { TableName } from "@oreledger/data";
import { requireFunction, requireRow, requireText, tablesOf } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { present } from "../../lists.ts";
import type { Input } from "./input.ts";
import { type AnyQuestion, inputsFor } from "./question.ts";

/** The flag of an input or a column at a terminal. As `--licence` is a switch there, a column of that name has the flag `--with-licence`. */
export function flagOfInput(name: string): string {
  requireText("The name of an input", name);
  return name === "licence"
    ? "with-licence"
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");
}

/** The one-letter flags of inputs that are usually positional. */
const letters: Readonly<Record<string, string>> = { area: "a", commodity: "c" };

/** The one-letter flag of an input, if it has one. */
export function shortOfInput(input: Input): string | undefined {
  requireRow("An input", input, "name");
  const { name, short, argument } = input;
  return short ?? (argument ? letters[name] : undefined);
}

/** The flags of a terminal that change how an answer is shown, not the answer; and whether each takes a value. */
const ofTheTerminal: ReadonlyMap<string, boolean> = new Map([
  ["cite", false],
  ["explain", false],
  ["licence", false],
  ["format", true],
]);

/** A call of a question: the question, and its inputs as values. */
export interface Call {
  readonly question: AnyQuestion;
  /** The value that chose the question, if it is one of several: the metric. */
  readonly choice?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The words of a call; those in quotes are one. */
const wordsOf = (call: string): string[] =>
  [...call.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? "");

/** The value that the text of a flag means, in the form that the schema of the inputs has. */
function valueMeant({ kind, name }: Input, text: string): unknown {
  switch (kind) {
    case "count":
    case "number":
      return Number(text);
    case "list":
    case "areas":
    case "commodities":
    case "values":
      return text.split(",");
    case "condition":
      return name === "year" && /^\d{4}$/.test(text) ? Number(text) : text;
    default:
      return text;
  }
}

/**
 * Reads a call as typed at a terminal, such as `shares -c gallium --year 2024`, for interfaces that ask in another way.
 *
 * @param questionOf The question of a command, if the command is one.
 * @returns Undefined if the call is no question, or has a flag that no input has.
 */
export function readCall(
  ledger: LedgerWith<TableName>,
  call: string,
  questionOf: (name: string) => AnyQuestion | undefined,
): Call | undefined {
  tablesOf(ledger);
  requireText("A call", call);
  requireFunction("The question of a command", questionOf);
  const [command = "", ...words] = wordsOf(call);
  const named = questionOf(command);
  const choice = named?.choices === undefined ? undefined : words.shift();
  const question = choice === undefined ? named : named?.choices?.question(choice);
  if (question === undefined) return undefined;
  const inputs = inputsFor(question, ledger);
  const positional = inputs.filter(({ argument }) => argument);
  const given: Record<string, unknown> = {};
  while (words.length > 0) {
    const word = words.shift() as string;
    if (!/^-[^\d]/.test(word)) {
      const input = positional.find(({ name, many }) => many || given[name] === undefined);
      if (input === undefined) return undefined;
      const before = given[input.name];
      given[input.name] =
        input.kind === "figures"
          ? [...((before as string[]) ?? []), word]
          : before === undefined
            ? valueMeant(input, word)
            : `${before} ${word}`;
      continue;
    }
    const [flag = "", inline] = word.replace(/^--?/, "").split(/=(.*)/s);
    const input = inputs.find((each) =>
      word.startsWith("--") ? flagOfInput(each.name) === flag : shortOfInput(each) === flag || each.short === flag,
    );
    if (input === undefined) {
      const takesValue = ofTheTerminal.get(flag);
      if (takesValue === undefined) return undefined;
      if (takesValue && inline === undefined) words.shift();
      continue;
    }
    given[input.name] = input.kind === "switch" ? true : valueMeant(input, inline ?? (words.shift() as string));
  }
  return { question, ...present({ choice }), inputs: given };
}
