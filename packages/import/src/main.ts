import { program, run } from "../../data/src/program.ts";
import { addConvert } from "../../downloads/src/program.ts";

program
  .command("import")
  .description("Read an official release and write its rows")
  .argument("<publisher>", "which importer: `pnpm data import list` names them")
  .argument("[files...]", "the release: files or a folder, as the publisher gives them")
  .option("--edition <edition>", "which edition the release is")
  .option("--dry-run", "read and report, write nothing")
  .option(
    "--replace",
    "take out every standing row of the source first; without it only what the files hold is replaced",
  )
  .option("--folder <folder>", "a folder of CSVs (default: the ledger's own)")
  .action(
    async (
      publisher: string,
      files: string[],
      flags: { edition?: string; dryRun?: boolean; folder?: string; replace?: boolean },
    ) => {
      const { runImport } = await import("./command.ts");
      process.exitCode = await runImport(publisher, files, flags);
    },
  );

addConvert(program);

await run();
