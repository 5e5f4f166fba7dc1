import { flagOfInput, type Input, type InputRefused, withList } from "@oreledger/sdk/catalogue";
import { UsageError } from "./usage.ts";

/** The name of an input on a terminal: its flag or, for an argument, its place. */
export const calledIn =
  (inputs: readonly Input[]) =>
  (name: string): string =>
    inputs.find((input) => input.name === name)?.argument ? `<${name}>` : `--${flagOfInput(name)}`;

/** A refusal in the words of a terminal. */
export const inFlags = (refusal: InputRefused, inputs: readonly Input[]): UsageError =>
  new UsageError(withList(refusal, refusal.inWords(calledIn(inputs))));
