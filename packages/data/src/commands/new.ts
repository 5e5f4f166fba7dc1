import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import pc from "picocolors";
import { fixTable } from "../check/fix-table.ts";
import { checkFolder } from "../check/index.ts";
import { readIds } from "../check/read-ids.ts";
import { addressOfCells } from "../form/address.ts";
import { assertNew, insertRow } from "../form/insert.ts";
import { nearest } from "../form/nearest.ts";
import { csvPath } from "../form/read.ts";
import { type Cells, type DraftFault, faultsOf } from "../new/draft.ts";
import { Cancelled, interview, withSource } from "../new/interview.ts";
import { csvFolder } from "../repository.ts";
import { type Table, tableList } from "../tables/index.ts";
import { sentence } from "./check.ts";

interface Flags {
  readonly answers?: string;
  readonly set?: readonly string[];
  readonly folder?: string;
}

/**
 * `pnpm data new <table>`: asks for a row, or takes it from `--answers` and `--set`, and writes it in its place. The file of
 * answers is an object of cells by column; where the source is new, `source` is an object of its cells.
 *
 * @returns The exit code: 1 where the row is not right, and nothing was written; 2 for a call that cannot be understood.
 */
export async function newRow(name: string, flags: Flags): Promise<number> {
  const table = tableList.find((candidate) => candidate.name === name);
  if (table === undefined) {
    const names = tableList.map((candidate) => candidate.name);
    const near = nearest(name, names);
    process.stderr.write(
      `There is no table ${JSON.stringify(name)}.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} Tables: ${names.join(", ")}.\n`,
    );
    return 2;
  }
  const folder = flags.folder ?? csvFolder;
  const sources = tableList.find((candidate) => candidate.name === "sources") as Table;
  const ids = readIds(folder);
  let drafted: { cells: Cells; source: Cells | undefined };
  if (flags.answers !== undefined || flags.set !== undefined) drafted = fromFlags(flags);
  else if (process.stdin.isTTY && process.stdout.isTTY) {
    try {
      drafted = await interview(table, sources, ids);
    } catch (error) {
      if (error instanceof Cancelled) return 1;
      throw error;
    }
  } else {
    process.stderr.write(
      `\`pnpm data new\` asks at a terminal, and this is none. Give the row: pnpm data new ${name} --answers <file.json>, or --set column=value for each column.\n`,
    );
    return 2;
  }
  const { cells, source } = drafted;
  const faults = [
    ...(source === undefined ? [] : faultsOf(sources, source, ids).map((fault) => ({ ...fault, of: sources }))),
    ...faultsOf(table, cells, withSource(ids, source)).map((fault) => ({ ...fault, of: table })),
  ];
  if (faults.length > 0) {
    process.stderr.write(
      `${faults.map((fault) => `  ${pc.red("✖")} ${words(fault, fault.of)}`).join("\n")}\nNothing was written.\n`,
    );
    return 1;
  }
  assertNew(folder, table, cells);
  if (source !== undefined) {
    insertRow(folder, sources, source);
    tell(folder, sources, source);
  }
  // Shares of a print are computed from all its rows, and a new row changes them.
  const after = (text: string) => (table.name === "shares" ? fixTable(table, Buffer.from(text), folder).after : text);
  insertRow(folder, table, cells, after);
  const address = tell(folder, table, cells);
  const { findings } = await checkFolder(folder);
  const own = findings.filter((finding) => finding.address === address);
  for (const finding of own) process.stdout.write(`  ${pc.red("✖")} ${finding.rule}: ${sentence(finding)}\n`);
  const rest = findings.length - own.length;
  process.stdout.write(
    findings.length === 0
      ? "No findings.\n"
      : `${own.length} ${own.length === 1 ? "finding" : "findings"} on the row${rest > 0 ? `, ${rest} elsewhere` : ""}: \`pnpm data check\` tells them.\n`,
  );
  return own.length === 0 ? 0 : 1;
}

function tell(folder: string, table: Table, cells: Cells): string {
  const address = addressOfCells(
    table.name,
    table.key.map((column) => cells[column] ?? ""),
  );
  process.stdout.write(`${pc.green("+")} ${relative(process.cwd(), csvPath(folder, table))}: ${address}\n`);
  return address;
}

const words = ({ column, value, expected, suggestion }: DraftFault, table: Table): string =>
  `${table.name}.${column} ${value === "" ? "is empty" : `is ${JSON.stringify(value)}`}: expected ${expected}.${suggestion === "" ? "" : ` Write ${JSON.stringify(suggestion)}?`}`;

/** The row that flags give. @throws Error that says what is wrong with the file or the flag. */
function fromFlags({ answers, set = [] }: Flags): { cells: Cells; source: Cells | undefined } {
  const given: Record<string, unknown> = answers === undefined ? {} : readAnswers(answers);
  for (const pair of set) {
    const at = pair.indexOf("=");
    if (at < 1) throw new Error(`--set ${pair}: write --set column=value.`);
    given[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const { source, ...rest } = given;
  const isNew = typeof source === "object" && source !== null && !Array.isArray(source);
  const cells = cellsOf(isNew || source === undefined ? rest : given);
  return isNew
    ? {
        cells: { ...cells, source: String((source as Cells).id ?? "") },
        source: cellsOf(source as Record<string, unknown>),
      }
    : { cells, source: undefined };
}

function readAnswers(path: string): Record<string, unknown> {
  if (!existsSync(path)) throw new Error(`--answers ${path}: there is no such file.`);
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Told below, with the right form.
  }
  throw new Error(`--answers ${path}: expected a JSON object of cells by column, such as {"id": "…", "title": "…"}.`);
}

/** JSON values as cells: numbers, lists and null are as welcome as text. */
const cellsOf = (values: Record<string, unknown>): Cells =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null || value === undefined ? "" : Array.isArray(value) ? value.join(";") : String(value),
    ]),
  );
