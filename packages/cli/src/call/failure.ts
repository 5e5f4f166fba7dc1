import { OreledgerError } from "@oreledger/sdk";
import { InputRefused } from "@oreledger/sdk/catalogue";
import { type Exit, exit } from "./command.ts";
import { inFlags } from "./inputs.ts";

const ofTheDisk: Readonly<Record<string, string>> = {
  ENOENT: "There is no file or folder",
  EISDIR: "A file is needed, but this is a folder:",
  ENOTDIR: "A folder is needed, but this is a file:",
  EACCES: "This may not be read or written:",
  EPERM: "This may not be read or written:",
  EROFS: "This may not be written:",
  ENOSPC: "The disk is full:",
  ENAMETOOLONG: "The name is too long:",
  ELOOP: "The links form a circle:",
};

/** Cuts long words: a message must be readable, whatever was given. */
const brief = (message: string): string =>
  message.replace(/\S{301,}/g, (word) => `${word.slice(0, 60)}… (${word.length} signs)`);

/** The message about a failure, and the exit code. Only a defect of our own shows its stack trace, and only on request. */
export function explainFailure(error: unknown): { readonly message: string; readonly exit: Exit } {
  if (error instanceof InputRefused) return explainFailure(inFlags(error, []));
  if (error instanceof OreledgerError || error instanceof RangeError)
    return { message: brief(error.message), exit: exit.usage };
  const { code, path, message, stack } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : ofTheDisk[code];
  if (known !== undefined) return { message: brief(`${known} ${path ?? ""}`.trimEnd()), exit: exit.usage };
  return {
    message: process.env.OREDEBUG
      ? String(stack ?? error)
      : `This is a bug in oreledger: ${message ?? String(error)}. Set OREDEBUG=1 to see where, and please report it.`,
    exit: exit.usage,
  };
}
