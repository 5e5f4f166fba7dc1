import { existsSync } from "node:fs";
import { Command } from "commander";
import type { NewFlags } from "./commands/new.ts";
import { settle } from "./csv/at-once.ts";
import { csvFolder } from "./repository.ts";
import { say, warn } from "./terminal.ts";

/** The commands of a contributor, each loaded only when it is called. `pnpm data` adds `import` (packages/import) and `convert` (packages/downloads). */
export const program = new Command("data")
  .description("Check, fix, compare, import and build the ledger's CSVs")
  .showSuggestionAfterError()
  .configureOutput({ writeOut: say, writeErr: warn })
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm data check\n  pnpm data fix\n  pnpm data new commitments\n  pnpm data diff main --format markdown\n  pnpm data bump --check\n  pnpm data import usgs-mcs <folder> --edition 2026",
  );

// Before anything is read: finish what an earlier run began to write.
program.hook("preAction", (_, command) => {
  const [argument] = ["check", "fix"].includes(command.name()) ? command.args : [];
  const folder: string = command.opts().folder ?? argument ?? csvFolder;
  if (existsSync(folder)) settle(folder);
});

program
  .command("check")
  .description("Report what is wrong, by file, line and column, and what would be right")
  .argument("[folder]", "a folder of CSVs (default: the ledger's own)")
  .option("--folder <folder>", "the same, as in the other commands")
  .option("--format <format>", "text, json, sarif (code scanning) or github (annotations for a pull request)", "text")
  .option(
    "--today <date>",
    "judge the statuses of acts on this day, as findings (default: each on the day it was recorded; what has ended since is listed)",
  )
  .action(async (folder: string | undefined, flags: { folder?: string; format: string; today?: string }) => {
    const { check } = await import("./commands/check.ts");
    process.exitCode = await check(flags.folder ?? folder, flags);
  });

program
  .command("fix")
  .description("Fix what is beyond doubt: order, form, spaces, computed columns")
  .argument("[folder]", "a folder of CSVs (default: the ledger's own)")
  .option("--folder <folder>", "the same, as in the other commands")
  .option("--dry-run", "only show what would change")
  .action(async (folder: string | undefined, flags: { folder?: string; dryRun?: boolean }) => {
    const { fix } = await import("./commands/fix.ts");
    process.exitCode = await fix(flags.folder ?? folder, flags);
  });

program
  .command("count")
  .description("Record the current row counts and checksums of imported sources in the manifest")
  .argument("[sources...]", "the sources (default: all)")
  .option("--folder <folder>", "a folder of CSVs (default: the ledger's own)")
  .action(async (sources: string[], flags: { folder?: string }) => {
    const { count } = await import("./commands/count.ts");
    process.exitCode = await count(sources, flags);
  });

program
  .command("new")
  .description("Write a new row in its place: asks for what it needs, and for its source if that is new")
  .argument("<table>", "the table, such as commitments")
  .option(
    "--answers <file>",
    "take rows from a JSON object of cells by column, an array of them (a new source is an object under `source`), or a CSV with your own columns and values",
  )
  .option("--set <column=value...>", "give cells on the command line; with a CSV, for all its rows")
  .option("--column <theirs=column...>", "with a CSV: the table's column for one of the file's columns")
  .option("--yes", "with a CSV: write what was read without asking")
  .option("--dry-run", "only show what would be written")
  .option("--folder <folder>", "a folder of CSVs (default: the ledger's own)")
  .action(async (table: string, flags: NewFlags) => {
    const { newRow } = await import("./commands/new.ts");
    process.exitCode = await newRow(table, flags);
  });

program
  .command("build")
  .description("Make packed modules, schemas, datapackage.json and the data dictionary")
  .option("--check", "write nothing; fail if a committed generated file is out of date")
  .action(async (flags: { check?: boolean }) => {
    const { build } = await import("./commands/build.ts");
    process.exitCode = await build(flags);
  });

program
  .command("diff")
  .description("Rows added, removed and changed, by key and column")
  .argument("[before]", "a commit, tag, released version, tarball or folder (default: the last commit)")
  .argument("[after]", "the same (default: the files as they are now)")
  .option("--format <format>", "text, json or markdown", "text")
  .action(async (before: string | undefined, after: string | undefined, flags: { format: string }) => {
    const { diff } = await import("./commands/diff.ts");
    process.exitCode = diff(before, after, flags);
  });

program
  .command("bump")
  .description("Which release the changes in the data need, and why")
  .argument(
    "[before]",
    "a commit, tag, released version, tarball or folder (default: where your branch left main; on main, the last release)",
  )
  .option("--check", "fail if your changesets ask for less, or a row was removed without a redirect")
  .option("--format <format>", "text, json or markdown", "text")
  .action(async (before: string | undefined, flags: { check?: boolean; format: string }) => {
    const { bump } = await import("./commands/bump.ts");
    process.exitCode = bump(before, flags);
  });

program
  .command("notes")
  .description("Release notes: what changes in the data, table by table")
  .argument("[before]", "a commit, tag, released version, tarball or folder (default: the last release)")
  .option("--into <changelog>", "put them under the current version's heading in this file")
  .action(async (before: string | undefined, flags: { into?: string }) => {
    const { notes } = await import("./commands/notes.ts");
    process.exitCode = notes(before, flags);
  });

/** Runs the command that was called. An error's message is for the person at the terminal; a stack trace helps only with our own defects. */
export async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    const { message, stack } = error as Error;
    warn(`${process.env.DEBUG ? stack : message}\n`);
    process.exitCode = 1;
  }
}
