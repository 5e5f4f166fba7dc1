import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { nearest, type TableName } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import type { Answer } from "@oreledger/sdk/answer";
import {
  type AnyQuestion,
  anyTable,
  type Choices,
  InputRefused,
  inputSchema,
  inputsFor,
  lazyQuestions,
} from "@oreledger/sdk/catalogue";
import { type Calls, callsOf, isTable } from "./calls.ts";
import { answerSchema } from "./result.ts";

/** A tool, and the function that asks its question. */
export interface AskedTool {
  readonly tool: Tool;
  readonly ask: (ledger: Ledger, given: Given, today: string) => Answer;
}

type Given = Readonly<Record<string, unknown>>;

/** The inputs for reading a long answer part by part. No question has inputs with these names. */
export const paging = {
  rows_from: { type: "integer", minimum: 1, default: 1, description: "the first row to send" },
  rows_most: { type: "integer", minimum: 1, maximum: 500, default: 50, description: "the most rows to send" },
} as const;

/** The protocol has other hints, which mean nothing of a tool that only reads. */
const annotations = { readOnlyHint: true, openWorldHint: false };

const withPaging = (schema: Readonly<Record<string, unknown>>): Tool["inputSchema"] => ({
  ...schema,
  type: "object",
  properties: { ...(schema.properties as Tool["inputSchema"]["properties"]), ...paging },
});

/** An example that shows a format of a terminal shows nothing here. */
const isOfFormat = /(^| )(--format|-f)\b/;

/** The description of a question for a model: what it answers, how to read it, and examples of its arguments. */
const described = ({ name, title, description, examples }: AnyQuestion, { argumentsOf, inTools }: Calls): string =>
  [
    `${title}.`,
    inTools(description),
    ...examples
      .filter(({ call }) => !isOfFormat.test(call))
      .map(({ call, tells }) => `Example: ${JSON.stringify(argumentsOf(`${name} ${call}`))} (${tells}).`),
  ].join("\n");

/** The inputs that a question takes, with their descriptions in the words of tools. */
const schemaOf = (question: AnyQuestion, ledger: Ledger, { inTools }: Calls) =>
  withPaging(
    inputSchema({ inputs: inputsFor(question, ledger).map((input) => ({ ...input, about: inTools(input.about) })) }),
  );

const toolOfOne = (question: AnyQuestion, ledger: Ledger, calls: Calls): AskedTool => ({
  tool: {
    name: question.name,
    title: question.title,
    description: described(question, calls),
    inputSchema: schemaOf(question, ledger, calls),
    outputSchema: answerSchema,
    annotations: { ...annotations, title: question.title },
  },
  ask: (ledger, given, today) => question.ask(ledger, given, { today }),
});

/** Several questions as one tool: a tool for each would make half of the list, from which a model chooses by name. */
interface Several {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The input that chooses the question, its possible values, and the question for each value. */
  readonly choice: string;
  readonly values: readonly string[];
  readonly question: (value: string) => AnyQuestion;
  /** The input that contains those of the chosen question, and its description. */
  readonly holder: string;
  readonly about: string;
  /** Another spelling of a value, as the values have it. */
  readonly spelt?: (value: string) => string;
}

/** The refusal of a value, naming the nearest one before the list of all. */
function notAmong(choice: string, given: unknown, values: readonly string[]): InputRefused {
  const near = typeof given === "string" ? nearest(given, values) : [];
  return new InputRefused(
    { code: "unknown_value", input: choice, nearest: near },
    () =>
      `${choice} must be one of the names in its list.${near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`} The list: ${values.join(", ")}.`,
  );
}

const isObject = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function toolOfSeveral({
  name,
  title,
  description,
  choice,
  values,
  question,
  holder,
  about,
  spelt,
}: Several): AskedTool {
  return {
    tool: {
      name,
      title,
      description,
      inputSchema: withPaging({
        type: "object",
        properties: {
          [choice]: { type: "string", enum: values, description: `the ${choice}` },
          [holder]: { type: "object", description: about, additionalProperties: true },
        },
        required: [choice],
        additionalProperties: false,
      }),
      outputSchema: answerSchema,
      annotations: { ...annotations, title },
    },
    ask(ledger, { [choice]: chosen, [holder]: held = {}, ...other }, today) {
      const [unknown] = Object.keys(other);
      if (unknown !== undefined)
        throw new InputRefused(
          { code: "unknown_input", input: unknown, nearest: [holder] },
          () =>
            `${name} has no input ${JSON.stringify(unknown)}: put it in ${holder}, such as {"${holder}": {"${unknown}": …}}.`,
        );
      const value = typeof chosen === "string" ? (spelt?.(chosen) ?? chosen) : "";
      if (!values.includes(value)) throw notAmong(choice, chosen, values);
      if (!isObject(held))
        throw new InputRefused(
          { code: "malformed_value", input: holder },
          () => `${holder} must be an object of inputs.`,
        );
      return question(value).ask(ledger, held, { today });
    },
  };
}

/** The tables as one tool: they differ only in their columns, which `oreledger://schema/<table>` lists. */
function rowsTool(tables: readonly AnyQuestion[], ledger: Ledger): AskedTool {
  const values = Object.keys(ledger.tables).sort();
  const own = new Map(tables.map((question) => [question.filters as string, question]));
  return toolOfSeveral({
    name: "rows",
    title: "Rows of a table, current or as of a day",
    description: [
      "Rows of one table of the ledger. Use it only if no other tool answers: the others choose the right print, edition and books; rows does not.",
      "Filters are columns of the table: a value, a list, or { from, to }; a wrong one is refused with a list of the right ones. Names such as Burma or Dy are understood. Further inputs: `asOf` (as published by a day), `every` (every edition), `columns`, `sort` (-column: the largest first), `limit`, and `of`, a commodity or an area by any name.",
      'Example: {"table":"shares","where":{"commodity":"Dy","area":"China"}} (Who refines dysprosium).',
      ...[...own].map(([name, { title }]) => `- ${name}: ${title}.`),
      `- Also ${values.filter((name) => !own.has(name)).join(", ")}.`,
    ].join("\n"),
    choice: "table",
    values,
    question: (value) => own.get(value) ?? anyTable(value as TableName),
    holder: "where",
    about: "filters by column, and further inputs such as asOf",
    spelt: (value) => value.replaceAll("-", "_"),
  });
}

const namesOf = ({ inputs }: AnyQuestion): string[] => inputs.map(({ name }) => name);

/** The inputs that most of some questions have. */
function usualOf(questions: readonly AnyQuestion[]): string[] {
  const all = questions.flatMap(namesOf);
  return [...new Set(all)].filter((name) => all.filter((each) => each === name).length * 2 > questions.length);
}

/** The inputs of a question, where that is shorter as the usual ones with what differs. */
function inputsInWords(question: AnyQuestion, usual: readonly string[]): string {
  const names = namesOf(question);
  const missing = usual.filter((name) => !names.includes(name));
  if (missing.length * 2 > usual.length) return names.join(", ");
  const further = names.filter((name) => !usual.includes(name));
  return [`the usual${missing.length === 0 ? "" : ` (not ${missing.join(", ")})`}`, ...further].join(", ");
}

/** Questions of which one input chooses one, as one tool: the metrics. */
function toolOfChoices(question: AnyQuestion, { input, values, question: chosen }: Choices): AskedTool {
  const usual = usualOf(values().map(chosen));
  return toolOfSeveral({
    name: question.name,
    title: question.title,
    description: [
      `${question.title}. Use it for every derived number and do not compute any yourself: rows that cannot be compared are refused.`,
      'Select rows of the ledger with inputs: {"commodity": "gallium", "year": 2024}. Or give your own figures: {"figures": {"shares_pct": {"CHN": 70, "AUS": 30}}}. The answer names the defaults used for inputs that you left out.',
      `The usual inputs: ${usual.join(", ")}.`,
      ...values().map((value) => {
        const one = chosen(value);
        return `- ${value}: ${one.title.split(/(?<=\.)\s/)[0]} Inputs: ${inputsInWords(one, usual)}.`;
      }),
    ].join("\n"),
    choice: input,
    values: values(),
    question: chosen,
    holder: "inputs",
    about: "the inputs of that metric; a wrong one is refused with a list of the right ones",
  });
}

/** The tools of a ledger, and how calls are written for them. */
export interface Tools {
  readonly tools: ReadonlyMap<string, AskedTool>;
  readonly calls: Calls;
}

/** Every question as a tool, in the order of the catalogue; the tables together as one. */
export async function loadTools(ledger: Ledger): Promise<Tools> {
  const questions = await Promise.all(Object.values(lazyQuestions).map(({ load }) => load()));
  const calls = callsOf(ledger, questions);
  const tools = [
    ...questions
      .filter((question) => !isTable(question))
      .map((question) =>
        question.choices === undefined ? toolOfOne(question, ledger, calls) : toolOfChoices(question, question.choices),
      ),
    rowsTool(questions.filter(isTable), ledger),
  ];
  return { tools: new Map(tools.map((each) => [each.tool.name, each])), calls };
}
