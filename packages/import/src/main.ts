import { program, run } from "../../data/src/program.ts";
import { addConvert } from "../../downloads/src/program.ts";

program
  .command("import")
  .description("Read an official release and write its rows")
  .argument("<publisher>", "the importer; `pnpm data import list` lists them")
  .argument("[files...]", "the release: files or a folder, as published")
  .option("--edition <edition>", "the edition of the release")
  .option("--dry-run", "read and report, but write nothing")
  .option(
    "--replace",
    "first remove all existing rows of the source; without it, only what the files state is replaced",
  )
  .option("--folder <folder>", "a folder of CSVs (default: the ledger's own)")
  .option(
    "--parquet <folder>",
    "write all products of the release as Parquet there, and leave the CSVs as they are (baci)",
  )
  .action(
    async (
      publisher: string,
      files: string[],
      flags: { edition?: string; dryRun?: boolean; folder?: string; replace?: boolean; parquet?: string },
    ) => {
      const { runImport } = await import("./command.ts");
      process.exitCode = await runImport(publisher, files, flags);
    },
  );

addConvert(program);

await run();
