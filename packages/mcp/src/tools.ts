import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import type { Ledger } from "@oreledger/sdk";
import type { Answer } from "@oreledger/sdk/answer";
import { type AnyQuestion, type Choices, InputRefused, inputSchema, lazyQuestions } from "@oreledger/sdk/catalogue";
import { answerSchema } from "./result.ts";

/** A tool, and the function that asks its question. */
export interface AskedTool {
  readonly tool: Tool;
  readonly ask: (ledger: Ledger, given: Given, today: string) => Answer;
}

type Given = Readonly<Record<string, unknown>>;

/** The inputs for reading a long answer part by part. No question has inputs with these names. */
export const paging = {
  rows_from: { type: "integer", minimum: 1, default: 1, description: "the first row of the answer to send" },
  rows_most: { type: "integer", minimum: 1, maximum: 500, default: 50, description: "the most rows to send at once" },
} as const;

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const withPaging = (schema: Readonly<Record<string, unknown>>): Tool["inputSchema"] => ({
  ...schema,
  type: "object",
  properties: { ...(schema.properties as Tool["inputSchema"]["properties"]), ...paging },
});

/** The description of a question for a model: what it answers, how to read it, and examples of calls. */
const described = ({ title, description, examples }: AnyQuestion): string =>
  [
    `${title}.`,
    description,
    ...examples.map(({ call, tells }) => `Example, as typed at a terminal: ${call} (${tells}).`),
  ].join("\n");

const toolOf = (question: AnyQuestion): AskedTool =>
  question.choices === undefined ? toolOfOne(question) : toolOfChoices(question, question.choices);

const toolOfOne = (question: AnyQuestion): AskedTool => ({
  tool: {
    name: question.name,
    title: question.title,
    description: described(question),
    inputSchema: withPaging(inputSchema(question)),
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
}

const isObject = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function toolOfSeveral({ name, title, description, choice, values, question, holder, about }: Several): AskedTool {
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
      if (typeof chosen !== "string" || !values.includes(chosen))
        throw new InputRefused(
          { code: "unknown_value", input: choice, nearest: values },
          () => `${choice} must be one of ${values.join(", ")}.`,
        );
      if (!isObject(held))
        throw new InputRefused(
          { code: "malformed_value", input: holder },
          () => `${holder} must be an object of inputs.`,
        );
      return question(chosen).ask(ledger, held, { today });
    },
  };
}

/** The tables as one tool: they differ only in their columns, which `oreledger://schema/<table>` lists. */
const rowsTool = (tables: readonly AnyQuestion[]): AskedTool =>
  toolOfSeveral({
    name: "rows",
    title: "Rows of a table, current or as of a day",
    description: [
      "Rows of one table of the ledger. Use it only if no other tool answers: the others choose the right print, edition and books; rows does not.",
      "Filters are columns of the table (oreledger://schema/<table> lists them): a value, a list, or { from, to }. Names such as Burma or Dy are understood.",
      ...tables.map(({ name, title }) => `- ${name}: ${title}.`),
    ].join("\n"),
    choice: "table",
    values: tables.map(({ name }) => name),
    question: (value) => tables.find(({ name }) => name === value) as AnyQuestion,
    holder: "where",
    about: "filters by column, and the table's other inputs such as asOf",
  });

/** Questions of which one input chooses one, as one tool: the metrics. */
const toolOfChoices = (question: AnyQuestion, { input, values, question: chosen }: Choices): AskedTool =>
  toolOfSeveral({
    name: question.name,
    title: question.title,
    description: [
      `${question.title}. Use it for every derived number and do not compute any yourself: rows that cannot be compared are refused.`,
      'Select rows of the ledger with inputs: {"commodity": "gallium", "year": 2024}. Or give your own figures: {"figures": {"shares_pct": {"CHN": 70, "AUS": 30}}}. The answer names the defaults used for inputs that you left out.',
      ...values().map((value) => {
        const { title, inputs } = chosen(value);
        return `- ${value}: ${title.split(/(?<=\.)\s/)[0]} Inputs: ${inputs.map(({ name }) => name).join(", ")}.`;
      }),
    ].join("\n"),
    choice: input,
    values: values(),
    question: chosen,
    holder: "inputs",
    about: "the inputs of that metric; a wrong one is refused with a list of the right ones",
  });

/** Every question as a tool, in the order of the catalogue; the tables together as one. */
export async function loadTools(): Promise<ReadonlyMap<string, AskedTool>> {
  const questions = await Promise.all(Object.values(lazyQuestions).map(({ load }) => load()));
  const tables = questions.filter(({ group }) => group === "Tables");
  const tools = [
    ...questions.filter(({ group }) => group !== "Tables").map(toolOf),
    ...(tables.length === 0 ? [] : [rowsTool(tables)]),
  ];
  return new Map(tools.map((each) => [each.tool.name, each]));
}
