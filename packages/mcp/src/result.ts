import type { CallToolResult, Tool } from "@modelcontextprotocol/sdk/types.js";
import type { Answer, Note, Row } from "@oreledger/sdk/answer";
import type { Calls } from "./calls.ts";
import { sourcesOf } from "./sources.ts";
import { answerInWords } from "./words.ts";

const text = { type: "string" } as const;
const note = { type: "object", properties: { code: text, text }, required: ["code", "text"] } as const;

/** The schema of every tool's answer: as short as it can be, since each tool repeats it. The server's instructions explain it. */
export const answerSchema: NonNullable<Tool["outputSchema"]> = {
  type: "object",
  properties: {
    question: text,
    inputs: { type: "object" },
    as_of: { type: ["string", "null"] },
    sources_read_up_to: { type: ["string", "null"] },
    columns: { type: "array", items: text },
    rows: { type: "array", items: { type: "object" } },
    row_count: { type: "integer" },
    next: { type: ["integer", "null"] },
    caveats: { type: "array", items: note },
    nothing: { anyOf: [note, { type: "null" }] },
    data: {},
    explanation: text,
    citations: { type: "array", items: { type: "object" } },
  },
  required: [
    "question",
    "inputs",
    "as_of",
    "sources_read_up_to",
    "columns",
    "rows",
    "row_count",
    "next",
    "caveats",
    "nothing",
    "citations",
  ],
};

/** Which rows of an answer are sent. */
export interface Part {
  readonly from: number;
  readonly most: number;
}

/** A row with a cell for every column: unknown cells are null. */
const withEveryColumn = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries([...new Set([...columns, ...Object.keys(row)])].map((column) => [column, row[column] ?? null]));

/** The most characters of a page's data: a client that gives all of it to a model must not cut it off. */
const MOST_DATA = 40_000;

/** The data of a page as plain data, without the citations, which the answer has already; null if it is too long. */
function dataOf({ data }: Answer): unknown {
  if (data === undefined) return null;
  const plain = JSON.parse(JSON.stringify(data)) as Readonly<Record<string, unknown>>;
  if (Array.isArray(plain)) return plain;
  const { citations: _, ...others } = plain;
  return JSON.stringify(others).length > MOST_DATA ? null : others;
}

/** An answer in the protocol: complete as data, and as text in which each figure has its source and its caveats. */
export function resultOf(answer: Answer, { from, most }: Part, calls: Calls): CallToolResult {
  // A page may leave out lines that are only calls at a terminal.
  const all = answer.page === undefined ? answer.rows() : calls.inData(answer.rows());
  if (from > Math.max(1, all.length))
    return refusedResult({
      code: "malformed_value",
      text: `rows_from ${from} is after the last row: the answer has ${all.length}.`,
    });
  const rows = all.slice(from - 1, from - 1 + most);
  const next = from - 1 + rows.length < all.length ? from + rows.length : null;
  const results = answer.results?.slice(from - 1, from - 1 + most);
  const sources = sourcesOf(answer, rows);
  const structuredContent = {
    question: answer.question,
    inputs: answer.inputs,
    as_of: answer.asOf ?? null,
    sources_read_up_to: answer.readUpTo,
    columns: answer.columns,
    rows: calls.inData(rows.map((row) => withEveryColumn(row, answer.columns))),
    row_count: all.length,
    next,
    caveats: calls.inData(answer.notes.map(({ code, text }) => ({ code, text }))),
    nothing:
      answer.nothing === undefined ? null : { code: answer.nothing.code, text: calls.inTools(answer.nothing.text) },
    data: calls.inData(dataOf(answer)),
    explanation: answer.explain(),
    citations: sources.citations,
  };
  return {
    content: [
      { type: "text", text: answerInWords(answer, { rows, results, from, count: all.length, next, sources }, calls) },
    ],
    structuredContent,
  };
}

/** A refusal, which says what would be right, so that the next call can succeed. */
export const refusedResult = ({ code, text }: Note): CallToolResult => ({
  isError: true,
  content: [{ type: "text", text: `Refused (${code}): ${text}` }],
});
