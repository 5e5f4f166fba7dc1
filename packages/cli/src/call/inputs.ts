import type { Input, InputRefused } from "@oreledger/sdk/catalogue";
import { UsageError } from "./usage.ts";

/** The flag of an input or a column. A switch `licence` would hide a column of that name: the column's flag is `--with-licence`. */
export const flagOfInput = (name: string): string =>
  name === "licence"
    ? "with-licence"
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");

/** How a terminal calls an input: by its flag, or by its place. */
export const calledIn =
  (inputs: readonly Input[]) =>
  (name: string): string =>
    inputs.find((input) => input.name === name)?.argument ? `<${name}>` : `--${flagOfInput(name)}`;

/** The command that lists what may be given: a table, or a column of one. */
function listOf(table: string): string {
  const [name = "", column] = table.split(".");
  const command = `oreledger list ${name}`;
  return column === undefined ? ` \`${command}\` shows all.` : ` \`${command} --columns ${column}\` shows its values.`;
}

/** A refusal in the words of a terminal. */
export const inFlags = (refusal: InputRefused, inputs: readonly Input[]): UsageError =>
  new UsageError(`${refusal.inWords(calledIn(inputs))}${refusal.table === undefined ? "" : listOf(refusal.table)}`);
