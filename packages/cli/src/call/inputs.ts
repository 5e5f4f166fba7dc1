import type { Input, InputRefused } from "@oreledger/sdk/catalogue";
import { UsageError } from "./usage.ts";

/** The flag of an input or a column. As `--licence` is a switch, a column of that name has the flag `--with-licence`. */
export const flagOfInput = (name: string): string =>
  name === "licence"
    ? "with-licence"
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");

/** The name of an input on a terminal: its flag or, for an argument, its place. */
export const calledIn =
  (inputs: readonly Input[]) =>
  (name: string): string =>
    inputs.find((input) => input.name === name)?.argument ? `<${name}>` : `--${flagOfInput(name)}`;

/** The command that lists the valid values: of a table, or of one of its columns. */
function listOf(table: string): string {
  const [name = "", column] = table.split(".");
  const command = `oreledger list ${name}`;
  return column === undefined ? ` \`${command}\` shows all.` : ` \`${command} --columns ${column}\` shows its values.`;
}

/** A refusal in the words of a terminal. */
export const inFlags = (refusal: InputRefused, inputs: readonly Input[]): UsageError =>
  new UsageError(`${refusal.inWords(calledIn(inputs))}${refusal.table === undefined ? "" : listOf(refusal.table)}`);
