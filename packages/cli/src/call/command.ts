import type { Ledger } from "@oreledger/sdk";
import type { IO } from "../render/io.ts";

/** A flag of a command: what it is called in help, how its text is read, what completes it. */
export interface Flag<T = unknown> {
  readonly description: string;
  /** One letter, for those that are typed often. */
  readonly short?: string;
  /** What stands for the value in help, such as `date`. A flag without one is a switch. */
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

/** The values that a call gives to the flags, by the name of the flag. */
export type Values<F extends Flags> = { readonly [Name in keyof F]: ValueOf<F[Name]> | undefined };
type One<F> = F extends { read: (text: string, flag: string) => infer T } ? T : string;
type ValueOf<F> = F extends { value: string } ? (F extends { many: true } ? One<F>[] : One<F>) : true;

export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  /** The flag by which it can be given, too. */
  readonly flag?: string;
  /** Whether all that follows belongs to it. */
  readonly many?: true;
  readonly values?: readonly string[] | Vocabulary;
}

/** One call that is worth knowing. Tests run every one of them; the documentation shows its output. */
export interface Example {
  /** What stands after `oreledger`, as it would be typed in a shell. */
  readonly call: string;
  /** What it tells, in a few words. */
  readonly tells: string;
}

/** How a call of a command reaches its `run`. */
export interface Call<F extends Flags = Flags> {
  readonly args: readonly string[];
  readonly flags: Values<F>;
  readonly io: IO;
  /** The ledger that is asked: the installed one, or what `--data` names. */
  readonly ledger: Ledger;
}

/** The exit codes: answered; findings, or nothing matched; a call that cannot be understood. */
export const exit = { answered: 0, nothing: 1, usage: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** One command: all that parsing, help, completion, documentation and the answer itself need to know of it. */
export interface Command<F extends Flags = Flags> {
  /** What it does and how to read its answer: a paragraph under its summary. */
  readonly description?: string;
  readonly arguments?: readonly Argument[];
  readonly flags: F;
  readonly examples: readonly [Example, Example, Example];
  /** False where the output of the examples depends on the user's own files or is no reading matter: the documentation shows the calls alone. */
  readonly documented?: false;
  readonly run: (call: Call<F>) => Exit | Promise<Exit>;
  /** The command for one first argument, where that argument chooses the flags: `list commodities`, `metric hhi`. */
  readonly refine?: (first: string) => Command;
}

/** A command whose flags follow from the tables of the ledger that is asked. */
export type CommandOf = (ledger: Ledger) => Command;

/** Gives `run` the types of the flags. */
export const defineCommand = <const F extends Flags>(command: Command<F>): Command => command as unknown as Command;
