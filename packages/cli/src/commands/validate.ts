import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { checkFolder, type Finding, findingFormats, writeFindings } from "@oreledger/data/check";
import { tables } from "@oreledger/data/tables";
import { defineCommand, exit } from "../call/command.ts";
import { formatFlag } from "../call/shared-flags.ts";
import { didYouMean, shown, UsageError } from "../call/usage.ts";
import { dataFolder } from "../ledger/data-package.ts";
import { progress } from "../render/progress.ts";
import { wrap } from "../render/width.ts";

/** Rules of the canonical form only: rows in another order are just as correct. */
const ofTheForm: ReadonlySet<string> = new Set([
  "row-order",
  "final-newline",
  "line-end",
  "byte-order-mark",
  "blank-line",
]);

const tableNames = Object.keys(tables).sort();

/** Checks a user's own CSV by the rules of a table. */
export const command = defineCommand({
  description:
    "Each file replaces the table with its name, or `--table`, in the installed data or in `--data`; references may point to either. Each finding in your files gives file, line, column, value, rule and the nearest right value. The exit code is 1 if something is wrong.",
  arguments: [
    { name: "file", many: true, description: "your own CSVs, such as shares.csv and sources.csv", values: "file" },
  ],
  flags: {
    table: {
      short: "t",
      value: "table",
      values: "table",
      description: "the table, if the file has another name",
    },
    strict: {
      description: "also check the canonical form of the ledger's files: row order, line ends, final newline",
    },
    format: formatFlag(findingFormats),
  },
  documented: false,
  examples: [
    { call: "validate shares.csv", tells: "Your own production figures" },
    {
      call: "validate my-figures.csv --table shares --format json",
      tells: "The same from a file with another name, as JSON",
    },
    {
      call: "validate shares.csv sources.csv --format sarif",
      tells: "Figures with their own sources, for code scanning",
    },
  ],
  async run({ args, flags, io }) {
    const files = new Map(args.map((file) => [tableOf(file, args.length, flags.table), resolve(file)]));
    if (files.size < args.length) throw new UsageError("validate takes one file for each table.");
    const bar = progress(io);
    const scratch = mkdtempSync(join(realpathSync(tmpdir()), "oreledger-"));
    try {
      const others = folderOf((flags as { readonly data?: string }).data);
      // Only the tables, without the ledger's manifest: its importers did not count a user's own figures.
      for (const name of readdirSync(others).filter((file) => Object.hasOwn(tables, file.replace(/\.csv$/, "")))) {
        const own = files.get(name.replace(/\.csv$/, ""));
        place(own ?? join(others, name), join(scratch, name));
      }
      const { findings, rows } = await checkFolder(scratch, { onProgress: bar.tell });
      bar.end();
      const found = findings.flatMap((finding): Finding[] => {
        const own = files.get(basename(finding.file, ".csv"));
        if (own === undefined || (!flags.strict && ofTheForm.has(finding.rule))) return [];
        return [{ ...finding, file: relative(process.cwd(), own) || own }];
      });
      const { format = "text" } = flags;
      const { bold, dim } = io.colors;
      io.out(writeFindings(found, format, { bold, dim, wrap: (text) => wrap(text, io.width, "  ") }));
      if (format === "text") io.out(verdict(found, files.keys(), rows));
      return found.length === 0 ? exit.answered : exit.nothing;
    } finally {
      bar.end();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
});

/** How many rows were read, and how many findings there are. */
function verdict(found: readonly Finding[], tables: Iterable<string>, rows: ReadonlyMap<string, number>): string {
  const read = [...tables].map((table) => {
    const count = rows.get(table) ?? 0;
    return `${count} ${count === 1 ? "row" : "rows"} of ${table}`;
  });
  const what =
    found.length === 0 ? ": nothing wrong" : `: ${found.length} ${found.length === 1 ? "finding" : "findings"}`;
  return `${read.join(", ")}${what}.\n`;
}

/** The folder of the other tables: the one that `--data` names, or that of the installed data. */
function folderOf(data: string | undefined): string {
  if (data === undefined) return join(dataFolder(), "csv");
  if (!existsSync(data))
    throw new UsageError(`validate takes a folder of CSVs with --data, not the installed release ${shown(data)}.`);
  const inner = join(data, "csv");
  return resolve(existsSync(inner) ? inner : data);
}

/** The table of a file. */
function tableOf(file: string, files: number, given: string | undefined): string {
  if (given !== undefined && files > 1)
    throw new UsageError("--table names the table of one file: name several files after their tables.");
  if (statSync(file).isDirectory())
    throw new UsageError(
      `validate takes CSV files, but ${shown(file)} is a folder. \`oreledger shares --data ${file}\` opens and checks a folder.`,
    );
  const name = (given ?? basename(file, ".csv")).replaceAll("-", "_");
  if (tableNames.includes(name)) return name;
  throw new UsageError(
    given === undefined
      ? `${shown(basename(file))} is not named after a table: name the table with --table.${didYouMean(name, tableNames)}`
      : `There is no table ${shown(given)}.${didYouMean(name, tableNames)} Tables: ${tableNames.join(", ")}.`,
  );
}

function place(from: string, to: string): void {
  try {
    symlinkSync(from, to);
  } catch {
    // The system does not allow links.
    cpSync(from, to);
  }
}
