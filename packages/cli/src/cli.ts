import type { Ledger } from "@oreledger/sdk";
import { type Command, type Exit, exit, type Flags, type Values } from "./call/command.ts";
import { explainFailure } from "./call/failure.ts";
import { parse } from "./call/parse.ts";
import { everywhere } from "./call/shared-flags.ts";
import { didYouMean, requireSeen, shown, UsageError } from "./call/usage.ts";
import { commandFor, commands } from "./commands/index.ts";
import { installedLedger } from "./ledger/ledger.ts";
import { cleaning, type IO, NobodyReads, processIO, type Surroundings } from "./render/io.ts";

/** Runs one call. `makeIO` is told whether colour is allowed. A failure is written to `err`; only `NobodyReads` is thrown. */
export async function run(argv: readonly string[], makeIO: (color: boolean) => Surroundings): Promise<Exit> {
  const io = cleaning(makeIO(!argv.includes("--no-color")));
  try {
    requireSeen(argv);
    return await answer(argv, io);
  } catch (error) {
    if (error instanceof NobodyReads) throw error;
    const failure = explainFailure(error);
    io.err(`oreledger: ${failure.message}\n`);
    return failure.exit;
  }
}

async function answer(argv: readonly string[], io: IO): Promise<Exit> {
  const [first, ...rest] = argv;
  switch (first) {
    case undefined:
    case "--help":
    case "-h":
    case "help": {
      const { rootHelp } = await import("./call/help.ts");
      if (first === "help" && rest[0] !== undefined) return answer([...rest, "--help"], io);
      (first === undefined ? io.err : io.out)(rootHelp(io));
      return first === undefined ? exit.usage : exit.answered;
    }
    case "--version":
    case "-v":
    case "-V": {
      const { versions } = await import("./ledger/versions.ts");
      io.out(`${versions()}\n`);
      return exit.answered;
    }
    default:
  }
  if (first === "--no-color") return answer(rest, io);
  const ledger = await ledgerAsked(Object.hasOwn(commands, first) ? dataGiven(rest) : undefined, io);
  const { name, command, args } = await commandOf(first, rest, ledger);
  const { args: values, flags } = parse(name, command, everywhere, args);
  if (flags.help) {
    const { commandHelp } = await import("./call/help.ts");
    io.out(commandHelp(name, command, io));
    return exit.answered;
  }
  return command.run({ args: values, flags: flags as Values<Flags>, io, ledger });
}

async function ledgerAsked(where: string | undefined, io: IO): Promise<Ledger> {
  if (where === undefined) return installedLedger();
  const { openData } = await import("./ledger/open-data.ts");
  return openData(where, io);
}

/** The value of `--data`, which is needed first: the flags of a table's command depend on the ledger. */
function dataGiven(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === "--data" || word.startsWith("--data="));
  const word = argv[at];
  return word?.startsWith("--data=") ? word.slice("--data=".length) : argv[at + 1 || argv.length];
}

/** The command that a call names; if its first argument chooses its flags, the command made for that argument. */
export async function commandOf(
  first: string,
  rest: readonly string[],
  ledger: Ledger,
): Promise<{ name: string; command: Command; args: readonly string[] }> {
  const name = first.replaceAll("_", "-");
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) throw noSuchCommand(first, ledger);
  const command = await commandFor(entry, ledger);
  const choice = rest[0];
  if (command.refine !== undefined && choice !== undefined && !choice.startsWith("-"))
    return { name: `${name} ${choice}`, command: command.refine(choice), args: rest.slice(1) };
  return { name, command, args: rest };
}

function noSuchCommand(given: string, ledger: Ledger): UsageError {
  if (Object.hasOwn(ledger.tables, given.replaceAll("-", "_")))
    return new UsageError(`The table ${given} has no separate command: use \`oreledger list ${given}\`.`);
  if (given.startsWith("-"))
    return new UsageError(
      `A command comes first, then its flags: \`oreledger shares ${given} …\`. \`oreledger --help\` lists the commands.`,
    );
  return new UsageError(
    `There is no command ${shown(given)}.${didYouMean(given, Object.keys(commands))} \`oreledger --help\` lists the commands.`,
  );
}

/** Runs the process: sets the exit code of a call, and ends silently if the reader is gone. */
export async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), processIO);
  } catch (error) {
    if (!(error instanceof NobodyReads)) throw error;
    process.exitCode = exit.answered;
  }
}
