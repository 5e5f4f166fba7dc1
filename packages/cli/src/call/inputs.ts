import type { AnyQuestion, InputRefused } from "@oreledger/sdk/catalogue";
import { UsageError } from "../usage.ts";

/** The flag of an input or a column. A switch `licence` would hide a column of that name: the column's flag is `--with-licence`. */
export const flagOfInput = (name: string): string =>
  name === "licence"
    ? "with-licence"
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");

/** The command that lists what may be given: a table, or a column of one. */
function listOf(table: string): string {
  const [name = "", column] = table.split(".");
  const command = `oreledger list ${name.replaceAll("_", "-")}`;
  return column === undefined ? ` \`${command}\` shows all.` : ` \`${command} --columns ${column}\` shows its values.`;
}

/** A refusal in the words of a terminal. */
export function inFlags(refusal: InputRefused, { inputs }: Pick<AnyQuestion, "inputs">): UsageError {
  const called = (name: string) =>
    inputs.find((input) => input.name === name)?.argument ? `<${name}>` : `--${flagOfInput(name)}`;
  return new UsageError(`${refusal.inWords(called)}${refusal.table === undefined ? "" : listOf(refusal.table)}`);
}
