import type { Ledger } from "@oreledger/sdk";
import type { Flags } from "../call/command.ts";
import { flagTerm, usageOf } from "../call/help.ts";
import { everywhere } from "../call/shared-flags.ts";
import { commandFor, commands } from "../commands/index.ts";

/** Text escaped for roff: no character has its special meaning. */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1");

/** The manual page `oreledger(1)`. */
export async function manPage(ledger: Ledger): Promise<string> {
  const lines = [
    '.TH ORELEDGER 1 "" "Oreledger" "User Commands"',
    ".SH NAME",
    "oreledger \\- the rare\\-earth and critical\\-mineral supply chain, every figure with its source",
    ".SH SYNOPSIS",
    ".B oreledger",
    ".I command",
    "[flags]",
    ".SH COMMANDS",
  ];
  for (const [name, entry] of Object.entries(commands)) {
    const command = await commandFor(entry, ledger);
    lines.push(`.SS ${roff(usageOf(name, command))}`, `${roff(entry.summary)}.`);
    if (command.description !== undefined) lines.push(".PP", roff(command.description));
    for (const argument of command.arguments ?? [])
      lines.push(".TP", `.I ${roff(argument.name)}`, roff(argument.description));
    for (const [flag, about] of Object.entries(command.flags))
      lines.push(".TP", `.B ${roff(flagTerm(flag, about))}`, roff(about.description));
    for (const { call, tells } of command.examples)
      lines.push(".PP", `${roff(tells)}:`, ".PP", ".RS 4", ".nf", `oreledger ${roff(call)}`, ".fi", ".RE");
  }
  lines.push(".SH FLAGS OF EVERY COMMAND");
  for (const [flag, about] of Object.entries(everywhere as Flags))
    lines.push(".TP", `.B ${roff(flagTerm(flag, about))}`, roff(about.description));
  lines.push(
    ".SH EXIT STATUS",
    ".TP",
    "0",
    "Answered.",
    ".TP",
    "1",
    "Findings, or no match.",
    ".TP",
    "2",
    "An invalid call.",
    ".SH ENVIRONMENT",
    ".TP",
    ".B NO_COLOR, FORCE_COLOR, COLUMNS",
    "Colour and width of the output.",
  );
  return `${lines.join("\n")}\n`;
}
