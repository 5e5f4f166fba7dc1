import type { TableName } from "@oreledger/data";
import type { Measure } from "../core/measure.ts";
import type { Inputs, NamedInputs } from "./named-inputs.ts";
import type { Option, OptionsOf } from "./option.ts";
import type { ResultUnit } from "./result-unit.ts";

/** The parts of docs/metrics.md, and the rooms in which the metrics stand. */
export const categories = {
  Concentration: "How concentrated a supply is.",
  Balance: "What a country consumes, how much of it is imported, and how long reserves last.",
  Geology: "What is in the ground, in which form, and what a claim about it would mean.",
  Trade: "Trade flows between countries.",
  Policy: "What agreements and controls cover, and the European Union's supply risk.",
  Vintage: "What was known on a day, and what an edition changed.",
  Series: "A metric for each of many groups of rows.",
} as const;

/** Which rows of the ledger answer a metric: who asks by flags finds them by this. */
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

/** How plain numbers are written in one line: terms by name (`start=1 end=2`), or one word for each area (`CHN=5`, `CHN=5:3`). */
export type Words =
  | {
      readonly terms: readonly string[];
      readonly optional?: readonly string[];
      /** What a line that does not say it means, such as a grade without a unit. */
      readonly unsaid?: Inputs;
    }
  | {
      /** What stands before the `=`, such as AREA. */
      readonly each: string;
      /** The inputs that the figures after it go to; several stand apart by `by`. */
      readonly into: readonly [string, ...string[]];
      readonly by?: ":" | "@";
      /** The input that the word before the `=` goes to, where there is one alone. */
      readonly label?: string;
      /** Terms that may stand beside. */
      readonly terms?: readonly string[];
    };

/** The plain numbers that answer a metric. */
export interface Numbers<Input> {
  /** Its inputs by name, in Markdown: what stands in brackets may be left out. */
  readonly inputs: string;
  /** Named inputs, of which docs/metrics.md tells the result. */
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

/** What a metric may need beside its input. */
export interface Beside {
  /** The ledger that is asked; of plain numbers the tables that a metric needs. */
  // biome-ignore lint/suspicious/noExplicitAny: each metric says which tables it needs
  readonly ledger?: any;
  /** Another metric of the same rows, with the options that were given. */
  readonly metricOf?: (name: string, rows: unknown) => Measure;
}

/** All that is said of a metric but how it is computed. */
interface Told<Input, Options extends readonly Option[]> {
  /** In kebab-case, as its file is called. */
  readonly name: string;
  readonly category: keyof typeof categories;
  /** What it tells, in Markdown. */
  readonly summary: string;
  /** In LaTeX, without the dollars. */
  readonly formula: string;
  /** Where the formula comes from. */
  readonly reference: string;
  readonly traps: readonly [string, ...string[]];
  /** Which errors it throws, and when. */
  readonly throws?: readonly string[];
  /** Code whose lines say what they give. */
  readonly example: string;
  /** Why the example takes plain numbers, where the ledger has no rows for it. */
  readonly given?: string;
  /** What published results call it too, with the options that such a name implies. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** A name that ends in a number, such as `cr3`, and the option that the number is. */
  readonly numbered?: { readonly name: string; readonly option: string };
  /** Named inputs, of which docs/metrics.md tells the result, where those of `numbers` are not enough. */
  readonly named?: Inputs;
  readonly rows?: RowsAsked;
  readonly numbers?: Numbers<Input>;
  /** The tables that it asks beside its rows: its function takes them as `ledger`. */
  readonly needs?: readonly TableName[];
  readonly options: Options;
  /** The line of an example at a terminal, where those that follow from rows, numbers and options are not worth showing. */
  readonly calls?: readonly [string, ...string[]];
}

/** A metric, declared once: what it is, what it takes, and the function that computes it. */
export interface Metric<Input = unknown> extends Told<Input, readonly Option[]> {
  /** One result. */
  // biome-ignore lint/suspicious/noExplicitAny: each metric has an input, options and details of its own
  readonly measure?: (input: any, options: any, beside: Beside) => Measure<any>;
  /** Rows of results, for a metric that answers with a list. */
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
