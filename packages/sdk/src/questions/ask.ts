import { nearest, type TableName } from "@oreledger/data";
import { UnknownValue } from "../errors.ts";
import { requireText } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { questions } from "./catalogue.ts";
import type { AnyQuestion, Clock } from "./declare/question.ts";
import { inputSchema, type JsonSchema } from "./declare/schema.ts";

type Questions = typeof questions;
/** The name of a question. */
export type QuestionName = keyof Questions;
// biome-ignore lint/suspicious/noExplicitAny: each question reads tables of its own
type InputsOf<Q> = Q extends { readonly ask: (ledger: any, inputs: infer Inputs) => unknown } ? Inputs : never;

/**
 * The question with a name, in kebab-case.
 *
 * @throws UnknownValue naming the nearest question.
 * @example questionNamed("near").title
 */
export function questionNamed(name: string): AnyQuestion {
  requireText("The name of a question", name);
  if (Object.hasOwn(questions, name)) return questions[name as QuestionName] as unknown as AnyQuestion;
  const names = Object.keys(questions);
  throw new UnknownValue("questions", "name", name, nearest(name, names), names);
}

/**
 * The answer of a ledger to a question, by its name and its inputs, each a value or text that means it. `JSON.stringify`
 * writes the answer with its rows, notes and citations.
 *
 * @param beside.today The day of an answer that names no other; by default that of the clock.
 * @throws InputRefused saying which input is wrong, why, and what is valid. UnknownValue naming the nearest question.
 * @example ask(ledger, "near", { place: "Astana", within: 300 }).rows().length
 */
export const ask = <Name extends QuestionName>(
  ledger: LedgerWith<TableName>,
  name: Name,
  inputs: InputsOf<Questions[Name]>,
  beside?: Clock,
): ReturnType<Questions[Name]["ask"]> =>
  questionNamed(name).ask(ledger, inputs as Readonly<Record<string, unknown>>, beside) as ReturnType<
    Questions[Name]["ask"]
  >;

/** A question as plain data, for tools, forms and pages. */
export interface QuestionDoc {
  readonly name: string;
  readonly group: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: AnyQuestion["inputs"];
  readonly tables: readonly string[];
  readonly examples: AnyQuestion["examples"];
  /** JSON Schema of the inputs. */
  readonly schema: JsonSchema;
}

/**
 * Every question as plain data, with the JSON Schema of its inputs.
 *
 * @example describeQuestions().find(({ name }) => name === "near")?.schema.required // ["place"]
 */
export const describeQuestions = (): QuestionDoc[] =>
  (Object.values(questions) as unknown as AnyQuestion[]).map((question) => {
    const { name, group, title, description, inputs, tables, examples } = question;
    return { name, group, title, description, inputs, tables, examples, schema: inputSchema(question) };
  });
