import { IncomparableRows } from "../../errors.ts";
import { present } from "../../lists.ts";
import type { FlowQuestion } from "../../trade/question.ts";
import { type asOf, naming } from "../declare/columns.ts";
import type { Input, InputsRead } from "../declare/input.ts";
import { InputRefused } from "../declare/refusal.ts";

/** The inputs that name the flows of every question about trade. */
export const exporter = {
  name: "exporter",
  kind: "condition",
  column: "exports.exporter",
  names: "areas",
  short: "e",
  value: "area",
  about: "the seller: a code or a name",
} as const satisfies Input;
export const importer = {
  name: "importer",
  kind: "condition",
  column: "exports.importer",
  names: "areas",
  short: "i",
  value: "area",
  about: "the buyer; _WLD is the world",
} as const satisfies Input;
export const product = {
  name: "product",
  kind: "condition",
  column: "exports.product",
  short: "p",
  value: "product",
  about: "the product; `oreledger list products` lists them",
} as const satisfies Input;
export const period = {
  name: "period",
  kind: "period",
  about: "when: 2024, 2024-05, 2023,2024 or 2018..2024",
} as const satisfies Input;
export const basis = {
  name: "basis",
  kind: "word",
  words: ["exporter_reported", "importer_reported", "reconciled", "cited"],
  value: "books",
  about: "whose books: exporter_reported, importer_reported, reconciled or cited",
} as const satisfies Input;
/** One flow, which must be named. */
export const oneFlow = [
  { ...exporter, needed: true },
  { ...importer, needed: true },
  { ...product, needed: true },
] as const satisfies readonly Input[];
export const series = {
  name: "series",
  kind: "list",
  column: "sources.series",
  value: "series",
  about: "the series, if several sources report a flow",
} as const satisfies Input;
/** The tables needed to name flows and their areas. */
export const flowTables = [...naming, "exports", "products", "readings"] as const;

type FlowInputs = InputsRead<
  readonly [typeof exporter, typeof importer, typeof product, typeof period, typeof basis, typeof series, typeof asOf]
>;

/** The flows that the inputs name. @throws InputRefused if one of them is empty: a flow has all of these. */
export function flowsAsked(inputs: FlowInputs): FlowQuestion {
  for (const [input, value] of Object.entries(inputs))
    if (value === null)
      throw new InputRefused({ code: "malformed_value", input }, (called) => `${called(input)} needs a value.`);
  const { exporter: from, importer: to, product, period, basis, series, asOf } = inputs;
  return present({ from, to, product, period, basis, series, asOf }) as FlowQuestion;
}

const words: Readonly<Record<string, string>> = { flow_basis: "set of books" };

/**
 * The result of a question about flows.
 *
 * @param inputs The inputs that can choose, by the column in which flows may differ.
 * @throws InputRefused naming the input that chooses, if the flows are of several series, books or products.
 */
export function ofOneKind<Result>(
  ask: () => Result,
  inputs: readonly string[] = ["exporter", "importer", "product", "period", "basis", "series"],
): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof IncomparableRows)) throw error;
    const { column, values } = error;
    const input = [column, column === "flow_basis" ? "basis" : column].find((each) => inputs.includes(each));
    if (input === undefined) throw error;
    throw new InputRefused(
      { code: "conflicting_inputs", input, nearest: values },
      (called) =>
        `These flows have more than one ${words[column] ?? column} (${values.join(", ")}) and cannot be combined: name one with ${called(input)}.`,
    );
  }
}
