import type { TableName } from "@oreledger/data";
import type { Measure } from "../core/measure.ts";
import type { Inputs, NamedInputs } from "./named-inputs.ts";
import type { Option, OptionsOf } from "./option.ts";
import type { ResultUnit } from "./result-unit.ts";

/** The sections of docs/metrics.md, and the rooms of the metrics. */
export const categories = {
  Concentration: "How concentrated a supply is.",
  Balance: "What a country consumes, how much of it is imported, and how long reserves last.",
  Geology: "What is in the ground, in which form, and what a claim about it would mean.",
  Trade: "Trade flows between countries.",
  Policy: "What agreements and controls cover, and the European Union's supply risk.",
  Vintage: "What was known on a day, and what an edition changed.",
  Series: "A metric for each of many groups of rows.",
} as const;

/** The rows of the ledger that a metric takes, so that flags can find them. */
export type RowsAsked =
  /** One print of `shares`; with `area` the figures of one area, such as this; with `everyYear` all years, with `everyEdition` all editions. */
  | {
      readonly table: "shares";
      readonly measure?: string;
      readonly area?: string;
      readonly everyYear?: true;
      readonly everyEdition?: true;
    }
  /** Flows of `exports`; with `either` those that one area sends or takes; with `among` the products that make up all exports. */
  | { readonly table: "exports"; readonly either?: string; readonly among?: string }
  /** One balance of `us_balances`. */
  | { readonly table: "us_balances" }
  /** One row of `resource_estimates`, or those of one deposit. */
  | { readonly table: "resource_estimates"; readonly by: "estimate" | "deposit"; readonly example: string };

/** How plain numbers are written on one line: terms by name (`start=1 end=2`), or one word for each area (`CHN=5`, `CHN=5:3`). */
export type Words =
  | {
      readonly terms: readonly string[];
      readonly optional?: readonly string[];
      /** What a line means by default, such as the unit of a grade. */
      readonly unsaid?: Inputs;
    }
  | {
      /** The placeholder before the `=`, such as AREA. */
      readonly each: string;
      /** The inputs for the figures after it; several are separated by `by`. */
      readonly into: readonly [string, ...string[]];
      readonly by?: ":" | "@";
      /** The input for the word before the `=`, if there is only one. */
      readonly label?: string;
      /** Terms that may be added. */
      readonly terms?: readonly string[];
    };

/** The plain numbers that a metric takes. */
export interface Numbers<Input> {
  /** Its inputs by name, in Markdown: those in brackets are optional. */
  readonly inputs: string;
  /** Named inputs, whose result docs/metrics.md shows. */
  readonly example: Inputs;
  /** How they are written at a terminal, and an example. */
  readonly words: Words;
  readonly line: string;
  /** Reads them by name, with the options that they imply. */
  readonly read: (
    inputs: NamedInputs,
    unit: ResultUnit,
  ) => { readonly input: Input; readonly options?: Readonly<Record<string, unknown>> };
}

/** What a metric may need besides its input. */
export interface Beside {
  /** The ledger; for plain numbers, the tables that a metric needs. */
  // biome-ignore lint/suspicious/noExplicitAny: each metric says which tables it needs
  readonly ledger?: any;
  /** Another metric of the same rows, with the options that were given. */
  readonly metricOf?: (name: string, rows: unknown) => Measure;
}

/** The declaration of a metric, without its computation. */
interface Told<Input, Options extends readonly Option[]> {
  /** In kebab-case, like its file. */
  readonly name: string;
  readonly category: keyof typeof categories;
  /** What it measures, in Markdown. */
  readonly summary: string;
  /** In LaTeX, without the dollars. */
  readonly formula: string;
  /** Where the formula comes from. */
  readonly reference: string;
  readonly traps: readonly [string, ...string[]];
  /** Which errors it throws, and when. */
  readonly throws?: readonly string[];
  /** Code on rows of the ledger, with its results; on plain numbers only with `given`. */
  readonly example: string;
  /** Why the example takes plain numbers, if the ledger has no rows for it. */
  readonly given?: string;
  /** Other names in published results, with the options that they imply. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** A name that ends in a number, such as `cr3`, and the option that the number is. */
  readonly numbered?: { readonly name: string; readonly option: string };
  /** Named inputs, whose result docs/metrics.md shows, if those of `numbers` are not enough. */
  readonly named?: Inputs;
  readonly rows?: RowsAsked;
  readonly numbers?: Numbers<Input>;
  /** The tables that it needs besides its rows: its function takes them as `ledger`. */
  readonly needs?: readonly TableName[];
  readonly options: Options;
  /** Example lines at a terminal, if those derived from rows, numbers and options are not worth showing. */
  readonly calls?: readonly [string, ...string[]];
}

/** A metric, declared once: its words, its inputs, and the function that computes it. */
export interface Metric<Input = unknown> extends Told<Input, readonly Option[]> {
  /** One result. */
  // biome-ignore lint/suspicious/noExplicitAny: each metric has an input, options and details of its own
  readonly measure?: (input: any, options: any, beside: Beside) => Measure<any>;
  /** Rows of results, for a metric that returns a list. */
  // biome-ignore lint/suspicious/noExplicitAny: each metric has an input and options of its own
  readonly list?: (input: any, options: any, beside: Beside) => readonly object[];
}

/** Gives `measure` and `list` the types of the input and the options. */
export const declareMetric = <Input, const Options extends readonly Option[]>(
  metric: Told<Input, Options> & {
    // biome-ignore lint/suspicious/noExplicitAny: details of its own
    readonly measure?: (input: Input, options: OptionsOf<Options>, beside: Beside) => Measure<any>;
    readonly list?: (input: Input, options: OptionsOf<Options>, beside: Beside) => readonly object[];
  },
): Metric => metric as unknown as Metric;
