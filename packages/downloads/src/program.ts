import type { Command } from "commander";

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
    .action(async (into: string, flags: { format?: string; folder?: string }) => {
      const { runConvert } = await import("./command.ts");
      process.exitCode = await runConvert(into, flags);
    });
}
