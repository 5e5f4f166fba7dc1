import { IncomparableRows } from "../../errors.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { commodityOrAreaNamed } from "../../ledger/names.ts";
import type { Metric } from "../../metrics/declare/metric.ts";
import type { Inputs } from "../../metrics/declare/named-inputs.ts";
import { namesOfOption, type Option } from "../../metrics/declare/option.ts";
import { InputRefused, type NameInput, shown } from "../declare/refusal.ts";
import { askedOptions, inputName, rowInputsOf } from "./inputs.ts";
import type { Given } from "./rows.ts";

/** A commodity or an area alone is not a figure: it names rows. @throws InputRefused naming the input for it. */
export function requireFigure(word: string, metric: Metric, ledger: Ledger): void {
  if (/[=\d]/.test(word)) return;
  const names = rowInputsOf(metric).map((input) => input.name);
  const { kind, named } = commodityOrAreaNamed(ledger, word) ?? {};
  const input = kind === "commodity" ? "commodity" : names.includes("exporter") ? "exporter" : "area";
  if (named === undefined || !names.includes(input)) return;
  throw new InputRefused(
    { code: "malformed_value", input: "figures", nearest: [named.id] },
    (called) =>
      `${shown(word)} is ${kind === "area" ? "an area" : "a commodity"}, not a figure: write ${called(input)} ${named.id}.`,
  );
}

const conflict = (input: string, say: (called: NameInput) => string) =>
  new InputRefused({ code: "conflicting_inputs", input }, say);

/** Refuses inputs that name rows together with figures: these would be two questions. */
export function requireNoRows(metric: Metric, given: Given): void {
  if (given.over !== undefined)
    throw conflict("over", (called) => `${called("over")} groups rows: plain numbers have no groups.`);
  const own = new Set(askedOptions(metric).map(inputName));
  const both = rowInputsOf(metric).find(({ name }) => !own.has(name) && given[name] !== undefined)?.name;
  if (both !== undefined)
    throw conflict(
      both,
      (called) => `${called(both)} selects rows of the ledger, but figures were given too: leave one of the two out.`,
    );
}

/** The result of a metric. If it refuses rows that differ, the refusal names the inputs that choose among them. */
export function choosing<Result>(ask: () => Result, metric: Metric): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof IncomparableRows)) throw error;
    const { column, values } = error;
    const inputs = rowInputsOf(metric).map(({ name }) => name);
    const chooses = inputs.includes(column);
    const groups = inputs.includes("over") && !["series", "edition", "unit"].includes(column);
    if (!chooses && !groups) throw error;
    throw conflict(column, (called) => {
      const ways = [
        ...(chooses ? [`name one with ${called(column)}`] : []),
        ...(groups ? [`compute each with ${called("over")} ${column.replaceAll("_", "-")}`] : []),
      ];
      return `The rows differ in ${column} (${values.slice(0, 12).join(", ")}) and cannot be combined: ${ways.join(", or ")}.`;
    });
  }
}

/** The name under which a metric reads an option. */
const inputOf = (option: Option): string => `${namesOfOption(option)[0]}${option.kind === "percent" ? "_pct" : ""}`;

/** The given options, as the metric's named inputs. */
export const optionInputs = (metric: Metric, given: Given): Inputs =>
  Object.fromEntries(
    askedOptions(metric).flatMap((option) => {
      const value = given[inputName(option)];
      return value === undefined ? [] : [[inputOf(option), value]];
    }),
  );

/** The options with an example that belong to a call of rows, or of plain numbers. */
export const mustHave = ({ options }: Metric, ofRows: boolean): readonly Option[] =>
  options.filter(
    ({ needed, byName, unless }) => needed !== undefined && (ofRows || byName !== false || unless !== undefined),
  );

/** Refuses a call without a required option. @throws InputRefused with an example */
export function requireOptions(metric: Metric, inputs: Inputs, ofRows: boolean): void {
  const has = (option: Option) => Object.hasOwn(inputs, inputOf(option));
  for (const option of mustHave(metric, ofRows)) {
    const others = metric.options.filter(({ name }) => option.unless?.includes(name));
    if (has(option) || others.some(has)) continue;
    const input = inputName(option);
    throw new InputRefused({ code: "missing_input", input }, (called) => {
      const or = others.map((other) =>
        other.about === undefined ? `, or ${inputOf(other)}=…` : `, or ${called(inputName(other))}`,
      );
      return `It needs ${called(input)}${or.join("")}: ${called(input)} ${option.needed}, for example.`;
    });
  }
}
