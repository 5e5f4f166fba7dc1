import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import type { Ledger } from "@oreledger/sdk";
import type { Answer } from "@oreledger/sdk/answer";
import { type AnyQuestion, InputRefused, inputSchema, lazyQuestions } from "@oreledger/sdk/catalogue";
import { askMetric, type Given, metricTold } from "./metric-tool.ts";
import { answerSchema } from "./result.ts";

/** A tool, and what asks its question. */
export interface AskedTool {
  readonly tool: Tool;
  readonly ask: (ledger: Ledger, given: Given, today: string) => Answer;
}

/** The inputs by which a long answer is read part by part. No question has inputs of these names. */
export const paging = {
  rows_from: { type: "integer", minimum: 1, default: 1, description: "the first row of the answer to send" },
  rows_most: { type: "integer", minimum: 1, maximum: 500, default: 50, description: "at most so many rows at once" },
} as const;

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const withPaging = (schema: Readonly<Record<string, unknown>>): Tool["inputSchema"] => ({
  ...schema,
  type: "object",
  properties: { ...(schema.properties as Tool["inputSchema"]["properties"]), ...paging },
});

/** How a question is described to a model: what it answers, how to read it, and calls that are worth knowing. */
const described = ({ title, description, examples }: AnyQuestion): string =>
  [
    `${title}.`,
    description,
    ...examples.map(({ call, tells }) => `Example, as typed at a terminal: ${call} (${tells}).`),
  ].join("\n");

const toolOf = (question: AnyQuestion): AskedTool => ({
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

/**
 * The tables as one tool. A tool for each would be half of the list, and a model would choose among them by name; what differs
 * between them is their columns, which `oreledger://schema/<table>` lists.
 */
function rowsTool(tables: readonly AnyQuestion[]): AskedTool {
  const names = tables.map(({ name }) => name);
  return {
    tool: {
      name: "rows",
      title: "Rows of a table, as they stand or as of a day",
      description: [
        "Rows of one table of the ledger. Ask this where no other tool answers: those choose the right print, edition and books; rows do not.",
        "Filters are columns of the table (oreledger://schema/<table> lists them): a value, a list, or { from, to }. Names such as Burma or Dy are understood.",
        ...tables.map(({ name, title }) => `- ${name}: ${title}.`),
      ].join("\n"),
      inputSchema: withPaging({
        type: "object",
        properties: {
          table: { type: "string", enum: names, description: "the table" },
          where: {
            type: "object",
            description: "filters by column, and the table's other inputs such as asOf",
            additionalProperties: true,
          },
        },
        required: ["table"],
        additionalProperties: false,
      }),
      outputSchema: answerSchema,
      annotations: { ...annotations, title: "Rows of a table" },
    },
    ask(ledger, { table, where = {}, ...other }, today) {
      const [unknown] = Object.keys(other);
      if (unknown !== undefined)
        throw new InputRefused(
          { code: "unknown_input", input: unknown, nearest: ["where"] },
          () =>
            `rows has no input ${JSON.stringify(unknown)}: a filter on a column stands in where, such as {"where": {"${unknown}": …}}.`,
        );
      const question = tables.find(({ name }) => name === table);
      if (question === undefined)
        throw new InputRefused(
          { code: "unknown_value", input: "table", nearest: names },
          () => `table is one of ${names.join(", ")}.`,
        );
      if (typeof where !== "object" || where === null || Array.isArray(where))
        throw new InputRefused(
          { code: "malformed_value", input: "where" },
          () => "where is an object of filters by column.",
        );
      return question.ask(ledger, where as Given, { today });
    },
  };
}

const metricTool: AskedTool = {
  tool: {
    name: metricTold.name,
    title: metricTold.title,
    description: metricTold.description,
    inputSchema: withPaging({
      type: "object",
      properties: metricTold.inputs,
      required: metricTold.required,
      additionalProperties: false,
    }),
    outputSchema: answerSchema,
    annotations: { ...annotations, title: metricTold.title },
  },
  ask: askMetric,
};

/** Every question as a tool, in the order of the catalogue; the metrics together as one, and the tables. */
export async function loadTools(): Promise<ReadonlyMap<string, AskedTool>> {
  const questions = await Promise.all(Object.values(lazyQuestions).map(({ load }) => load()));
  const tables = questions.filter(({ group }) => group === "Tables");
  const tools = [
    ...questions.filter(({ group }) => group !== "Tables").map(toolOf),
    metricTool,
    ...(tables.length === 0 ? [] : [rowsTool(tables)]),
  ];
  return new Map(tools.map((each) => [each.tool.name, each]));
}
