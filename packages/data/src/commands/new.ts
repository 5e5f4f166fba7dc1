import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import pc from "picocolors";
import { fixTable } from "../check/cells/fix-table.ts";
import { readIds } from "../check/cells/read-ids.ts";
import { checkFolder } from "../check/index.ts";
import { addressOfCells } from "../csv/address.ts";
import { assertNew, insertRow } from "../csv/insert.ts";
import { nearest } from "../csv/nearest.ts";
import { csvPath } from "../csv/read.ts";
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
 * answers is an object of cells by column, or an array of them; where the source is new, `source` is an object of its cells.
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
  let drafts: readonly Draft[];
  if (flags.answers !== undefined || flags.set !== undefined) drafts = fromFlags(flags);
  else if (process.stdin.isTTY && process.stdout.isTTY) {
    try {
      drafts = [await interview(table, sources, ids)];
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
  const known = drafts.reduce((before, { source }) => withSource(before, source), ids);
  const faults = drafts.flatMap(({ cells, source }) => [
    ...(source === undefined ? [] : faultsOf(sources, source, ids).map((fault) => ({ ...fault, of: sources }))),
    ...faultsOf(table, cells, known).map((fault) => ({ ...fault, of: table })),
  ]);
  if (faults.length > 0) {
    process.stderr.write(
      `${faults.map((fault) => `  ${pc.red("✖")} ${words(fault, fault.of)}`).join("\n")}\nNothing was written.\n`,
    );
    return 1;
  }
  for (const { cells, source } of drafts) {
    assertNew(folder, table, cells);
    if (source !== undefined) assertNew(folder, sources, source);
  }
  const addresses = new Set<string>();
  for (const { cells, source } of drafts) {
    if (source !== undefined) {
      insertRow(folder, sources, source);
      tell(folder, sources, source);
    }
    // Shares of a print are computed from all its rows, and a new row changes them.
    const after = (text: string) => (table.name === "shares" ? fixTable(table, Buffer.from(text), folder).after : text);
    insertRow(folder, table, cells, after);
    addresses.add(tell(folder, table, cells));
  }
  const { findings } = await checkFolder(folder);
  const own = findings.filter((finding) => addresses.has(finding.address));
  for (const finding of own) process.stdout.write(`  ${pc.red("✖")} ${finding.rule}: ${sentence(finding)}\n`);
  const rest = findings.length - own.length;
  process.stdout.write(
    findings.length === 0
      ? "No findings.\n"
      : `${own.length} ${own.length === 1 ? "finding" : "findings"} on what was written${rest > 0 ? `, ${rest} elsewhere` : ""}: \`pnpm data check\` tells them.\n`,
  );
  return own.length === 0 ? 0 : 1;
}

/** A row to be written, and its source where that is to be written first. */
interface Draft {
  readonly cells: Cells;
  readonly source: Cells | undefined;
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

/** The rows that flags give. @throws Error that says what is wrong with the file or the flag. */
function fromFlags({ answers, set = [] }: Flags): Draft[] {
  const given = answers === undefined ? [{}] : readAnswers(answers);
  const extra: Record<string, unknown> = {};
  for (const pair of set) {
    const at = pair.indexOf("=");
    if (at < 1) throw new Error(`--set ${pair}: write --set column=value.`);
    extra[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return given.map((row) => {
    const { source, ...rest } = { ...row, ...extra } as Record<string, unknown>;
    if (!isObject(source))
      return { cells: cellsOf(source === undefined ? rest : { ...rest, source }), source: undefined };
    const written = cellsOf(source);
    return { cells: { ...cellsOf(rest), source: written.id ?? "" }, source: written };
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readAnswers(path: string): Record<string, unknown>[] {
  if (!existsSync(path)) throw new Error(`--answers ${path}: there is no such file.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Told below, with the right form.
  }
  const rows = Array.isArray(parsed) ? parsed : [parsed];
  if (rows.length > 0 && rows.every(isObject)) return rows;
  throw new Error(
    `--answers ${path}: expected a JSON object of cells by column, such as {"id": "…", "title": "…"}, or an array of them.`,
  );
}

/** JSON values as cells: numbers, lists and null are as welcome as text. */
const cellsOf = (values: Record<string, unknown>): Cells =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null || value === undefined ? "" : Array.isArray(value) ? value.join(";") : String(value),
    ]),
  );
