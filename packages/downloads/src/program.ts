import type { Command } from "commander";
import type { ConvertFlags } from "./command.ts";

/** Adds `pnpm data convert` to the program of packages/data, loaded only when it is asked for. */
export function addConvert(program: Command): void {
  program
    .command("convert")
    .description(
      "The tables for other programs: CSV, Parquet, SQLite, DuckDB, Excel, each with a table of what stands today",
    )
    .argument("<into>", "the folder that they are written to")
    .option("--format <formats>", "csv, parquet, sqlite, duckdb, xlsx, zip, or several with a comma (default: all)")
    .option("--folder <folder>", "a folder of CSVs (default: the ledger's own)")
    .option(
      "--stream",
      "hold no table in memory: the ledger's own tables as csv, parquet or duckdb, with views for latest",
    )
    .option("--partition", "with --stream: Parquet in folders by year and source")
    .action(async (into: string, flags: ConvertFlags) => {
      const { runConvert } = await import("./command.ts");
      process.exitCode = await runConvert(into, flags);
    });
}
