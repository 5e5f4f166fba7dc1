import type { Ledger } from "@oreledger/sdk";
import type { IO } from "../render/io.ts";

/** A flag of a command: its name in help, the reading of its text, and its completion. */
export interface Flag<T = unknown> {
  readonly description: string;
  /** One letter, for flags that are typed often. */
  readonly short?: string;
  /** The word for the value in help, such as `date`. A flag without one is a switch. */
  readonly value?: string;
  /** Whether it filters on a column. */
  readonly filter?: true;
  /** Whether the flag may be given more than once; its values are then a list. */
  readonly many?: true;
  /** The valid values, or where completion finds them. */
  readonly values?: readonly string[] | Vocabulary;
  /** Reads the text of one value. @throws UsageError that says what would be right. */
  readonly read?: (text: string, flag: string) => T;
}

/** Values that completion takes from the data or from the disk. */
export type Vocabulary = "commodity" | "area" | "commodity-or-area" | "table" | "series" | "source" | "claim" | "file";

export type Flags = Readonly<Record<string, Flag>>;

/** The values of the flags in a call, by the name of the flag. */
export type Values<F extends Flags> = { readonly [Name in keyof F]: ValueOf<F[Name]> | undefined };
type One<F> = F extends { read: (text: string, flag: string) => infer T } ? T : string;
type ValueOf<F> = F extends { value: string } ? (F extends { many: true } ? One<F>[] : One<F>) : true;

export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  /** A flag by which it can be given instead. */
  readonly flag?: string;
  /** Whether it takes all remaining words. */
  readonly many?: true;
  readonly values?: readonly string[] | Vocabulary;
}

/** An example of a call. Tests run all of them, and the documentation shows their output. */
export interface Example {
  /** The words after `oreledger`, as typed in a shell. */
  readonly call: string;
  /** What it shows, in a few words. */
  readonly tells: string;
}

/** How a call of a command reaches its `run`. */
export interface Call<F extends Flags = Flags> {
  readonly args: readonly string[];
  readonly flags: Values<F>;
  readonly io: IO;
  /** The ledger that answers: the installed one, or what `--data` names. */
  readonly ledger: Ledger;
}

/** The exit codes: answered; findings, or nothing matched; a call that cannot be understood. */
export const exit = { answered: 0, nothing: 1, usage: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** One command: the data for parsing, help, completion and documentation, and the function that answers. */
export interface Command<F extends Flags = Flags> {
  /** What it does and how to read its answer: a paragraph under its summary. */
  readonly description?: string;
  readonly arguments?: readonly Argument[];
  readonly flags: F;
  readonly examples: readonly [Example, Example, Example];
  /** False if the output of the examples depends on the user's own files or is not for reading: the documentation shows only the calls. */
  readonly documented?: false;
  readonly run: (call: Call<F>) => Exit | Promise<Exit>;
  /** The command for one first argument, if that argument chooses the flags: `list commodities`, `metric hhi`. */
  readonly refine?: (first: string) => Command;
}

/** A command whose flags depend on the tables of the ledger. */
export type CommandOf = (ledger: Ledger) => Command;

/** Gives `run` the types of the flags. */
export const defineCommand = <const F extends Flags>(command: Command<F>): Command => command as unknown as Command;
