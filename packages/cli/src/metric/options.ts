import type { Ledger } from "@oreledger/sdk";
import { flagOf, type Inputs, type Metric, namesOfOption, type Option } from "@oreledger/sdk/questions";
import { conditionOf } from "../ask.ts";
import { areaIdOf, areaIdsOf, commodityIdOf } from "../names.ts";
import { shown, UsageError } from "../usage.ts";
import { readNumber } from "./figures.ts";
import type { Given } from "./flags.ts";

/** The options of a metric that have a flag. */
export const flagged = ({ options }: Metric): readonly Option[] =>
  options.filter(({ about, kind }) => about !== undefined || kind === "commodity");

const givenTo = (option: Option, { options }: Given): unknown => options[flagOf(option)];

/** The name under which the SDK reads an option. */
const inputOf = (option: Option): string => `${namesOfOption(option)[0]}${option.kind === "percent" ? "_pct" : ""}`;

/** The options that a call gives, as named inputs: names of areas and commodities are resolved. */
export const optionInputs = (metric: Metric, given: Given): Inputs =>
  Object.fromEntries(
    flagged(metric).flatMap((option) => {
      const value = givenTo(option, given);
      return value === undefined ? [] : [[inputOf(option), resolved(option, value, given.ledger)]];
    }),
  );

function resolved(option: Option, value: unknown, ledger: Ledger): unknown {
  const flag = `--${flagOf(option)}`;
  if (option.kind === "area") return areaIdOf(ledger, value as string);
  if (option.kind === "areas") return areaIdsOf(ledger, value as string);
  if (option.kind === "commodity") return commodityIdOf(ledger, value as string);
  if (option.kind === "dates") return conditionOf(ledger.tables.agreements.wide(), "signed", value as string);
  return option.kind === "by-area" ? byArea(value as readonly string[], flag) : value;
}

/** `A=1.5,B=2` as numbers by name. */
const byArea = (pairs: readonly string[], flag: string): Record<string, number> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [, name, text] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
      if (name === undefined || text === undefined)
        throw new UsageError(`${flag} takes AREA=number, separated by commas, not ${shown(pair)}.`);
      return [name.trim(), readNumber(text)];
    }),
  );

/** The options with an example that belong to a call of rows, or of plain numbers. */
const mustHave = ({ options }: Metric, ofRows: boolean): readonly Option[] =>
  options.filter(
    ({ needed, byName, unless }) => needed !== undefined && (ofRows || byName !== false || unless !== undefined),
  );

/** Refuses a call without an option that a metric cannot do without. @throws UsageError with an example */
export function requireOptions(metric: Metric, inputs: Inputs, ofRows: boolean): void {
  const has = (option: Option) => Object.hasOwn(inputs, inputOf(option));
  for (const option of mustHave(metric, ofRows)) {
    const others = metric.options.filter(({ name }) => option.unless?.includes(name));
    if (has(option) || others.some(has)) continue;
    const or = others.map((other) =>
      other.about === undefined ? `, or ${inputOf(other)}=…` : `, or --${flagOf(other)}`,
    );
    throw new UsageError(
      `It needs --${flagOf(option)}${or.join("")}: --${flagOf(option)} ${option.needed}, for example.`,
    );
  }
}

/** The needed options as they stand in an example. */
export const exampleFlags = (metric: Metric): string =>
  mustHave(metric, false)
    .filter(({ byName }) => byName !== false)
    .map((option) => ` --${flagOf(option)} ${option.needed}`)
    .join("");
