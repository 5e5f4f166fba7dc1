#!/usr/bin/env node
import { OreledgerError } from "@oreledger/sdk";
import { CommanderError } from "commander";
import { exit, processIO } from "./io.ts";
import { program } from "./program.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
  if (error.code === "EPIPE") process.exit(exit.answered);
  throw error;
});

try {
  await program(processIO, (code) => {
    process.exitCode = code;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exit.answered : exit.usage;
  else if (error instanceof OreledgerError || error instanceof RangeError) {
    process.stderr.write(`oreledger: ${error.message}\n`);
    process.exitCode = exit.usage;
  } else throw error;
}
