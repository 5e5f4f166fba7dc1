import { Command } from "commander";

/** The commands of a contributor, each loaded only when it is asked for. */
const program = new Command("data")
  .description("Check, mend, import and build the ledger's CSVs")
  .showSuggestionAfterError()
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm data check\n  pnpm data fix\n  pnpm data import usgs-mcs <folder> --edition 2026",
  );

program
  .command("check")
  .description("What is wrong, by file, line and column, and what would be right")
  .argument("[folder]", "a folder of CSVs (default: the ledger's own)")
  .option("--format <format>", "text, json or github (annotations for a pull request)", "text")
  .action(async (folder: string | undefined, flags: { format: string }) => {
    const { check } = await import("./commands/check.ts");
    process.exitCode = await check(folder, flags);
  });

program
  .command("fix")
  .description("Put right what is beyond doubt: order, form, blanks, computed columns")
  .argument("[folder]", "a folder of CSVs (default: the ledger's own)")
  .option("--dry-run", "only say what would change")
  .action(async (folder: string | undefined, flags: { dryRun?: boolean }) => {
    const { fix } = await import("./commands/fix.ts");
    process.exitCode = await fix(folder, flags);
  });

program
  .command("build")
  .description("Make packed modules, schemas, datapackage.json and the data dictionary")
  .option("--check", "write nothing; fail where a committed generated file has drifted")
  .action(async (flags: { check?: boolean }) => {
    const { build } = await import("./commands/build.ts");
    process.exitCode = await build(flags);
  });

program
  .command("import")
  .description("Read an official release and write its rows")
  .argument("<publisher>", "which importer: `pnpm data import list` names them")
  .argument("[files...]", "the release: files or a folder, as the publisher gives them")
  .option("--edition <edition>", "which edition the release is")
  .option("--dry-run", "read and report, write nothing")
  .action(async (publisher: string, files: string[], flags: { edition?: string; dryRun?: boolean }) => {
    const { runImport } = await import("./commands/import.ts");
    process.exitCode = await runImport(publisher, files, flags);
  });

await program.parseAsync();
