import type { AreaCode } from "@oreledger/data";
import type { Given } from "../core/figure.ts";
import { type NamedInput, type NamedInputs, numberOf, scaledBy, series, textOf } from "./named-inputs.ts";
import type { ResultUnit } from "./result-unit.ts";

/** One option of a metric, declared once: `compute` reads it by its names, a terminal by its flag. */
export interface Option {
  /** Its name in the metric's own function. */
  readonly name: string;
  readonly kind: OptionKind;
  /** Its names in `compute`, of which documentation gives the first; by default the option's name. */
  readonly names?: readonly string[];
  /** For a word: the valid ones, and their meanings. */
  readonly words?: Readonly<Record<string, string>>;
  /** False if it needs rows or a whole ledger: `compute`, which takes plain numbers, does not read it. */
  readonly byName?: false;
  /** True if its function takes it outside its options: as a separate argument, or within its input. */
  readonly apart?: true;
  /** Its description in help. An option without one has no flag: only `compute` reads it. */
  readonly about?: string;
  /** The name of the flag, if it is not the option's name. */
  readonly flag?: string;
  /** The placeholder for the value in help, if it is not the kind. */
  readonly value?: string;
  /** Its default. */
  readonly default?: string | number;
  /** An example value. With it, the option is required unless one of `unless` is given. */
  readonly needed?: string;
  readonly unless?: readonly string[];
}

/** The values of an option by its kind; those of a word or a scale are its words. */
interface Values {
  readonly switch: boolean;
  readonly count: number;
  readonly number: number;
  readonly percent: number;
  readonly figure: Given;
  readonly text: string;
  readonly date: string;
  readonly dates: string | { readonly from?: string; readonly to?: string };
  readonly area: AreaCode;
  readonly areas: readonly AreaCode[];
  readonly commodity: string;
  readonly "by-area": Readonly<Record<string, number>> | readonly number[];
}

/** The kind of an option's values: decides how they are read and written. */
export type OptionKind = "word" | "scale" | keyof Values;

type ValueOf<O extends Option> = O["kind"] extends keyof Values
  ? Values[O["kind"]]
  : O["words"] extends Readonly<Record<string, infer Word>>
    ? Word
    : string;

type Sure<O extends Option> = O extends { readonly needed: string; readonly unless?: undefined }
  ? true
  : O extends { readonly default: string | number }
    ? true
    : false;

/** The options of a metric by name, as its function takes them. */
export type OptionsOf<Options extends readonly Option[]> = {
  readonly [O in Options[number] as Sure<O> extends true ? O["name"] : never]: ValueOf<O>;
} & {
  readonly [O in Options[number] as Sure<O> extends true ? never : O["name"]]?: ValueOf<O>;
};

/** A name in kebab-case, from camelCase: `grade-unit`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The flag of an option at a terminal. */
export const flagOf = (option: Option): string => option.flag ?? kebab(option.name);

/** The names of an option in `compute`. */
export const namesOfOption = (option: Option): readonly string[] =>
  option.names ?? [kebab(option.name).replaceAll("-", "_")];

/** Reads the options that are given by name. */
export function readOptions(
  options: readonly Option[],
  inputs: NamedInputs,
  unit: ResultUnit,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    options.flatMap((option) => {
      const value = readOption(option, inputs, unit);
      return value === undefined ? [] : [[option.name, value]];
    }),
  );
}

function readOption(option: Option, inputs: NamedInputs, unit: ResultUnit): unknown {
  const names = namesOfOption(option);
  if (option.kind === "areas") return inputs.findAreas(...names);
  if (option.kind === "area") return inputs.findAreas(...names)?.[0];
  if (option.kind === "figure") return inputs.findFigure(...names)?.value;
  if (option.kind === "scale") return scaleOf(option, inputs, unit);
  if (option.kind === "word") return inputs.word(names, option.words ?? {});
  const found = inputs.find(...names);
  return found === undefined ? undefined : read[option.kind](found);
}

/** The scale from its word, or from the unit of the result. */
const scaleOf = (option: Option, inputs: NamedInputs, { scale }: ResultUnit): string | undefined => {
  const words = option.words ?? {};
  return inputs.word(namesOfOption(option), words) ?? (Object.hasOwn(words, scale ?? "") ? scale : undefined);
};

const read: Readonly<
  Record<Exclude<OptionKind, "areas" | "area" | "figure" | "scale" | "word">, (input: NamedInput) => unknown>
> = {
  switch: ({ value }) => value === true || value === "true",
  count: numberOf,
  number: numberOf,
  percent: (input) => (input.unit?.text === "%" ? 1 : 100) * numberOf(input),
  text: textOf,
  date: textOf,
  dates: ({ value }) => value,
  commodity: textOf,
  "by-area": (input) => scaledBy(series(input), input.unit?.times ?? 1),
};

/** The defaults of the options. */
export const defaultsOf = (options: readonly Option[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(options.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])));
