import { nearest, type TableName } from "@oreledger/data";
import { Answer, type Found } from "../../answer/answer.ts";
import { arrange } from "../../answer/arrange.ts";
import { InvalidInput } from "../../errors.ts";
import { isPlain, kindOf, requireInputs, requireList, requireText, tablesOf } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { filtersOf } from "./filters.ts";
import type { FiltersGiven, Input, InputsGiven, InputsRead } from "./input.ts";
import { readInputs } from "./read-inputs.ts";
import { didYouMean, InputRefused, shown } from "./refusal.ts";

/** The sections of the list of questions. */
export const questionGroups = ["Tables", "Questions", "Sources"] as const;

/** One useful call. Tests run every one. */
export interface QuestionExample {
  /** As typed at a terminal, without the question's name. */
  readonly call: string;
  /** What it shows, in a few words. */
  readonly tells: string;
}

/** What an answer may need besides its inputs. */
export interface Beside {
  /** The inputs as given, to quote them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Today, ISO 8601: the default day of an answer. */
  readonly today: string;
}

/** A fixed day in place of today. */
export type Clock = Partial<Pick<Beside, "today">>;

const dayOfTheClock = (): string => new Date().toISOString().slice(0, 10);

/** The inputs of every question that answers with rows. */
export const rowInputs = [
  { name: "columns", kind: "list", about: "only these columns, in this order" },
  { name: "sort", kind: "text", value: "column", about: "sort by a column; -column sorts the largest first" },
  { name: "limit", kind: "count", short: "n", about: "at most n rows" },
] as const satisfies readonly Input[];

/** The declaration of a question, without its `answer`. */
interface Told<Inputs extends readonly Input[], Tables extends TableName, Filtered extends TableName> {
  /** In kebab-case, like its file. */
  readonly name: string;
  readonly group: (typeof questionGroups)[number];
  /** What it answers, in one line. */
  readonly title: string;
  /** How to read the answer, when to ask it and when not, in one or more paragraphs. Inputs are in backticks. */
  readonly description: string;
  readonly inputs: Inputs;
  /** A table whose columns are all filters too. */
  readonly filters?: Filtered;
  /** The tables that it reads, including those needed to understand its inputs. */
  readonly tables: readonly Tables[];
  /** Whether it answers with rows, or with a page and rows. */
  readonly answers: "rows" | "page";
  readonly examples: readonly [QuestionExample, QuestionExample, QuestionExample];
  /** A question for each value of one input: `metric` has one for each metric, with its own inputs. */
  readonly choices?: Choices;
}

/** Questions selected by the value of one input. */
export interface Choices {
  readonly input: string;
  readonly values: () => readonly string[];
  /** @throws InputRefused naming the nearest value. */
  readonly question: (value: string) => AnyQuestion;
}

/** A question, declared once: its words, its inputs, and the function that answers it. */
export interface Question<
  Inputs extends readonly Input[] = readonly Input[],
  Tables extends TableName = TableName,
  Data = unknown,
  Filtered extends TableName = never,
> extends Told<Inputs, Tables, Filtered> {
  /**
   * The answer of a ledger to inputs, each a value or text that means it.
   *
   * @throws InputRefused saying which input is wrong, why, and what is valid.
   */
  readonly ask: (
    ledger: LedgerWith<Tables>,
    inputs: InputsGiven<Inputs> & InputsGiven<typeof rowInputs> & FiltersGiven<Filtered>,
    beside?: Clock,
  ) => Answer<Data>;
}

/** A question whose inputs and tables are known only at run time. */
export type AnyQuestion = Told<readonly Input[], TableName, TableName> & {
  readonly ask: (ledger: LedgerWith<TableName>, inputs: Readonly<Record<string, unknown>>, beside?: Clock) => Answer;
};

/** The result of a question's `answer`. */
export type Answered<Data> = Found<Data> & {
  /** Values found for inputs that were left out, such as the only stage that is printed. */
  readonly understood?: Readonly<Record<string, unknown>>;
  /** Whether the rows are already sorted and limited as requested. */
  readonly arranged?: true;
};

/** The inputs of a question for a ledger: its own, a filter for each column, and those of every list of rows. */
export function inputsFor(
  question: Pick<AnyQuestion, "inputs" | "filters" | "answers">,
  ledger: LedgerWith<TableName>,
): readonly Input[] {
  requireList("The inputs of a question", question?.inputs);
  const { inputs, filters, answers } = question;
  const tables = tablesOf(ledger);
  return [
    ...(filters === undefined ? [] : filtersOf(tables[filters].wide())),
    ...inputs,
    ...(answers === "rows" ? rowInputs : []),
  ];
}

/**
 * Declares a question: `answer` gets the inputs as understood, and returns what it found.
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
export function defineQuestion<
  const Inputs extends readonly Input[],
  const Tables extends TableName,
  Data,
  const Filtered extends TableName = never,
>(
  question: Told<Inputs, Tables, Filtered> & {
    readonly answer: (
      ledger: LedgerWith<Tables>,
      inputs: InputsRead<Inputs> & InputsRead<typeof rowInputs>,
      beside: Beside,
    ) => Answered<Data>;
  },
): Question<Inputs, Tables, Data, Filtered> {
  const { answer, ...told } = question;
  return {
    ...told,
    tables: [...new Set(told.tables)].sort(),
    ask(ledger, given, clock = {}) {
      tablesOf(ledger);
      if (!isPlain(given)) throw new InvalidInput(`The inputs of ${told.name} are an object, not ${kindOf(given)}.`);
      requireInputs("The clock of a question", clock, {}, { today: requireText });
      const { today = dayOfTheClock() } = clock;
      const { choices } = told;
      const { [choices?.input as string]: choice, ...rest } = given as Readonly<Record<string, unknown>>;
      // The selected question requires its own tables itself.
      if (choices !== undefined && choice !== undefined)
        return choices
          .question(nameOfChoice(choices.input, choice))
          .ask(ledger as never, rest, { today }) as Answer<Data>;
      // The inputs of every question are read in the same way, whatever its tables.
      const known = inputsFor(told as never, ledger as never);
      const inputs = readInputs(ledger, { name: told.name, inputs: known }, given) as InputsRead<Inputs> &
        InputsRead<typeof rowInputs>;
      const { understood, ...found } = answer(ledger, inputs, { given, today });
      return new Answer(
        told.name,
        { ...inputs, ...understood },
        told.answers === "rows" ? inOrder(found, inputs) : found,
      );
    },
  };
}

function nameOfChoice(input: string, choice: unknown): string {
  requireText(input, choice);
  return choice;
}

/** The rows, with the requested order, limit and columns. */
function inOrder<Data>(found: Answered<Data>, { columns, sort, limit }: InputsRead<typeof rowInputs>): Found<Data> {
  if (found.nothing !== undefined) return found;
  for (const column of columns ?? []) requireColumn(column, found.columns, "columns");
  if (sort !== undefined) requireColumn(sort.replace(/^-/, ""), found.columns, "sort");
  const { rows, columns: all, view = all, arranged } = found;
  return {
    ...found,
    columns: columns ?? all,
    view: columns ?? view,
    rows(wanted) {
      const read = typeof rows === "function" ? rows(wanted) : rows;
      return arranged ? read : arrange(read, { sort, limit });
    },
  };
}

/** @throws InputRefused naming the nearest column. */
export function requireColumn(column: string, columns: readonly string[], input: string): void {
  if (columns.includes(column)) return;
  const close = nearest(column, columns);
  throw new InputRefused(
    { code: "unknown_value", input, nearest: close },
    (called) =>
      `${called(input)}: there is no column ${shown(column)}.${didYouMean(close)} Columns: ${columns.join(", ")}.`,
  );
}
