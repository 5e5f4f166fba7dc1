import type { TableName } from "@oreledger/data";
import { Answer, type Found } from "../../answer/answer.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import type { Input, InputsGiven, InputsRead } from "./input.ts";
import { readInputs } from "./read-inputs.ts";

/** The parts of the list of questions. */
export const questionGroups = ["Tables", "Questions", "Sources"] as const;

/** One call that is worth knowing. Tests ask every one of them. */
export interface QuestionExample {
  /** As it is typed at a terminal, without the question's name. */
  readonly call: string;
  /** What it tells, in a few words. */
  readonly tells: string;
}

/** What an answer may need beside its inputs. */
export interface Beside {
  /** Today, ISO 8601: the day of an answer that names no other. */
  readonly today: string;
}

/** All that is said of a question but how it is answered. */
interface Told<Inputs extends readonly Input[], Tables extends TableName> {
  /** In kebab-case, as its file is called. */
  readonly name: string;
  readonly group: (typeof questionGroups)[number];
  /** What it answers, in one line. */
  readonly title: string;
  /** How to read the answer, when to ask it and when not: a paragraph or several. */
  readonly description: string;
  readonly inputs: Inputs;
  /** The tables that it reads, those by which its inputs are understood included. */
  readonly tables: readonly Tables[];
  /** Whether it answers with rows, or with a page to read and rows beside it. */
  readonly answers: "rows" | "page";
  readonly examples: readonly [QuestionExample, QuestionExample, QuestionExample];
}

/** A question, declared once: what it asks, what it takes, and the function that answers it. */
export interface Question<
  Inputs extends readonly Input[] = readonly Input[],
  Tables extends TableName = TableName,
  Data = unknown,
> extends Told<Inputs, Tables> {
  /**
   * What a ledger answers to inputs, each a value or text that means it.
   *
   * @throws InputRefused saying which input is not understood, why, and what would be right.
   */
  readonly ask: (ledger: LedgerWith<Tables>, inputs: InputsGiven<Inputs>, beside?: Partial<Beside>) => Answer<Data>;
}

/** A question whose inputs and tables are known at run time only. */
export type AnyQuestion = Told<readonly Input[], TableName> & {
  readonly ask: (
    ledger: LedgerWith<TableName>,
    inputs: Readonly<Record<string, unknown>>,
    beside?: Partial<Beside>,
  ) => Answer;
};

/**
 * Declares a question: `answer` gets the inputs as they were understood, and says what it found.
 *
 * @example
 * const call = { call: "element", tells: "The elements of the ledger" };
 * const kinds = defineQuestion({
 *   name: "kinds",
 *   group: "Questions",
 *   title: "Commodities of one kind",
 *   description: "Every commodity of a kind.",
 *   inputs: [{ name: "kind", kind: "value", column: "commodities.kind", needed: true, argument: true, about: "the kind" }],
 *   tables: ["commodities"],
 *   answers: "rows",
 *   examples: [call, call, call],
 *   answer({ tables }, { kind }) {
 *     const found = tables.commodities.where({ kind });
 *     return { rows: found.toArray(), columns: found.columns, cite: () => found.cite() };
 *   },
 * });
 * kinds.ask(ledger, { kind: "element" }).rows().length > 0 // true
 */
export function defineQuestion<const Inputs extends readonly Input[], const Tables extends TableName, Data>(
  question: Told<Inputs, Tables> & {
    readonly answer: (
      ledger: LedgerWith<Tables>,
      inputs: InputsRead<Inputs>,
      beside: Beside,
    ) => Found<Data> & {
      /** What was understood where an input was left out, such as the only stage that is printed. */
      readonly understood?: Readonly<Record<string, unknown>>;
    };
  },
): Question<Inputs, Tables, Data> {
  const { answer, ...told } = question;
  return {
    ...told,
    ask(ledger, given, { today = new Date().toISOString().slice(0, 10) } = {}) {
      const inputs = readInputs(ledger, told, given);
      const { understood, ...found } = answer(ledger, inputs as InputsRead<Inputs>, { today });
      return new Answer(told.name, { ...inputs, ...understood }, found);
    },
  };
}
