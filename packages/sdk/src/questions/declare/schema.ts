import { requireList, requireRow } from "../../given.ts";
import type { Input } from "./input.ts";
import type { AnyQuestion } from "./question.ts";

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const texts = { type: "array", items: text, minItems: 1, uniqueItems: true };

const kinds: Readonly<Record<Input["kind"], JsonSchema>> = {
  text,
  word: text,
  count: { type: "integer", minimum: 1 },
  number: { type: "number", minimum: 0 },
  switch: { type: "boolean" },
  date: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
  list: texts,
  area: text,
  areas: texts,
  commodity: text,
  commodities: texts,
  place: {
    oneOf: [
      text,
      {
        type: "object",
        properties: { latitude: { type: "number" }, longitude: { type: "number" } },
        required: ["latitude", "longitude"],
        additionalProperties: false,
      },
    ],
  },
  period: {
    anyOf: [
      text,
      texts,
      { type: "object", properties: { from: text, to: text }, required: ["from", "to"], additionalProperties: false },
    ],
  },
  value: text,
  values: texts,
  figures: {
    anyOf: [text, { type: "array", items: text, minItems: 1 }, { type: "object", additionalProperties: true }],
  },
  "by-area": { anyOf: [text, { type: "object", additionalProperties: { type: "number" } }] },
  condition: {
    anyOf: [
      { type: ["string", "number", "null"] },
      { type: "array", items: { type: ["string", "number"] }, minItems: 1 },
      {
        type: "object",
        properties: { from: { type: ["string", "number"] }, to: { type: ["string", "number"] } },
        additionalProperties: false,
        minProperties: 1,
      },
    ],
  },
};

/** The description of an input for help and schemas, with its default at the end. */
export const aboutInput = (input: Input): string => {
  requireRow("An input", input, "about");
  const { about, default: value, otherwise } = input;
  const is = otherwise ?? (value === undefined ? undefined : String(value));
  return is === undefined ? about : `${about} (default: ${is})`;
};

function schemaOfInput(input: Input): JsonSchema {
  requireRow("An input", input, "name");
  const { kind, words, default: value } = input;
  const schema = kinds[kind];
  return {
    ...(kind === "list" && words !== undefined
      ? { ...texts, items: { type: "string", enum: words } }
      : kind === "word"
        ? { ...schema, enum: words }
        : schema),
    description: aboutInput(input),
    ...(value === undefined ? {} : { default: value }),
  };
}

/**
 * The JSON Schema (2020-12) of a question's inputs, for tools of language models, forms and web services.
 *
 * @example inputSchema(questions.near).required // ["place"]
 */
export function inputSchema(question: Pick<AnyQuestion, "inputs">): JsonSchema {
  requireList("The inputs of a question", question?.inputs);
  const { inputs } = question;
  return {
    type: "object",
    properties: Object.fromEntries(inputs.map((input) => [input.name, schemaOfInput(input)])),
    required: inputs.filter(({ needed }) => needed).map(({ name }) => name),
    additionalProperties: false,
  };
}
