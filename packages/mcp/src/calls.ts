import type { TableName } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { type AnyQuestion, anyTable, type Call, readCall } from "@oreledger/sdk/catalogue";

/** The SDK writes calls as typed at a terminal. Here they become calls of tools, which is all that a model can make. */
export interface Calls {
  /** `rows {"table":"shares","where":{"commodity":"gallium"}}` for `shares -c gallium`; undefined if no tool does that. */
  readonly toolCall: (call: string) => string | undefined;
  /** The arguments of a call of one question, as its tool takes them. */
  readonly argumentsOf: (call: string) => Readonly<Record<string, unknown>> | undefined;
  /** A text with its calls, which stand between backticks as `oreledger …`, as calls of tools. */
  readonly inTools: (text: string) => string;
  /** Plain data with its calls as calls of tools, in texts and in the members `call` and `more`. */
  readonly inData: <Data>(data: Data) => Data;
}

/** A member of the data of an answer that is a call as typed at a terminal. */
const isCall = (name: string): boolean => name === "call" || name === "more";

/** Whether a question is of one table: all of these are the tool `rows`. */
export const isTable = ({ filters }: AnyQuestion): boolean => filters !== undefined;

function toolAndArguments({ question, choice, inputs }: Call): readonly [string, Readonly<Record<string, unknown>>] {
  if (choice !== undefined) return ["metric", { name: choice, inputs }];
  return isTable(question) ? ["rows", { table: question.filters, where: inputs }] : [question.name, inputs];
}

export function callsOf(ledger: Ledger, questions: readonly AnyQuestion[]): Calls {
  const named = new Map(questions.map((question) => [question.name, question]));
  const tables = Object.keys(ledger.tables);
  const read = (call: string) => {
    const listed = /^list ([\w-]+)/.exec(call)?.[1]?.replaceAll("-", "_");
    if (listed === undefined) return readCall(ledger, call, (name) => named.get(name));
    return tables.includes(listed)
      ? readCall(ledger, call.slice("list ".length), () => anyTable(listed as TableName))
      : undefined;
  };
  const toolCall = (call: string): string | undefined => {
    const found = read(call);
    return (
      found &&
      toolAndArguments(found)
        .map((part) => (typeof part === "string" ? part : JSON.stringify(part)))
        .join(" ")
    );
  };
  const inTools = (text: string): string =>
    text.replace(/`oreledger ([^`]+)`/g, (typed, call: string) => toolCall(call) ?? typed);
  const inObject = (given: Readonly<Record<string, unknown>>): object => {
    const { call, text } = given;
    const typed = `oreledger ${call} `;
    // A line may be nothing but a call and what it shows.
    const shown = typeof text === "string" && text.startsWith(typed) ? { text: text.slice(typed.length).trim() } : {};
    return Object.fromEntries(
      Object.entries({ ...given, ...shown }).map(([name, value]) => [
        name,
        isCall(name) && typeof value === "string" ? (toolCall(value) ?? null) : inAny(value),
      ]),
    );
  };
  const inAny = (value: unknown): unknown => {
    if (typeof value === "string") return inTools(value);
    if (Array.isArray(value)) return value.filter((each) => !isOnlyTyped(each)).map(inAny);
    return typeof value === "object" && value !== null ? inObject(value as Readonly<Record<string, unknown>>) : value;
  };
  /** Whether a line is nothing but a call that no tool can make. */
  const isOnlyTyped = (line: unknown): boolean => {
    const { call, text } = (line ?? {}) as { readonly call?: unknown; readonly text?: unknown };
    return typeof call === "string" && String(text).startsWith(`oreledger ${call} `) && toolCall(call) === undefined;
  };
  return {
    toolCall,
    argumentsOf: (call) => {
      const found = read(call);
      return found && toolAndArguments(found)[1];
    },
    inTools,
    inData: (data) => inAny(data) as typeof data,
  };
}
