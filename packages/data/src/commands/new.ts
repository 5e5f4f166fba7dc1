import { existsSync, readFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { confirm, isCancel } from "@clack/prompts";
import type { Ids } from "../check/cells/column-check.ts";
import { fixTable } from "../check/cells/fix-table.ts";
import { readIds } from "../check/cells/read-ids.ts";
import { awaitingRules } from "../check/engine/rules.ts";
import { checkFolder } from "../check/index.ts";
import { addressOfCells } from "../csv/address.ts";
import { asTrial, atOnce } from "../csv/at-once.ts";
import { assertNew, insertRow } from "../csv/insert.ts";
import { nearest } from "../csv/nearest.ts";
import { csvPath } from "../csv/read.ts";
import { replaceFile } from "../csv/write.ts";
import { answersIn, cellsSet, type Draft, draftOf } from "../new/answers.ts";
import { readCsvAnswers } from "../new/csv-answers.ts";
import { type Cells, type DraftFault, faultsOf, questionsOf, withoutComputed } from "../new/draft.ts";
import { DraftFile } from "../new/draft-file.ts";
import { ask, Cancelled, interview, withSource } from "../new/interview.ts";
import { preview } from "../new/preview.ts";
import { readCells } from "../new/reading.ts";
import { csvFolder } from "../repository.ts";
import { type Table, tableList } from "../tables/index.ts";
import { paint, say, warn } from "../terminal.ts";
import { sentence } from "./check.ts";

/** The options of `pnpm data new`. */
export interface NewFlags {
  readonly answers?: string;
  readonly set?: readonly string[];
  readonly column?: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly folder?: string;
}

/** At most this many findings on other rows are shown. */
const MOST_OTHERS = 5;

const isTerminal = () => process.stdin.isTTY === true && process.stdout.isTTY === true;

/**
 * `pnpm data new <table>`: asks for a row, or takes rows from `--answers` and `--set`, and writes them in their place, all or none.
 * The file of answers is a JSON object of cells by column, an array of such objects, or a CSV with a user's own columns and values.
 *
 * @returns The exit code: 1 if a row is wrong, so nothing was written; 2 for a call that cannot be understood.
 */
export async function newRow(name: string, flags: NewFlags): Promise<number> {
  const table = tableList.find((candidate) => candidate.name === name);
  if (table === undefined) {
    const names = tableList.map((candidate) => candidate.name);
    const near = nearest(name, names);
    warn(
      `There is no table ${JSON.stringify(name)}.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} Tables: ${names.join(", ")}.\n`,
    );
    return 2;
  }
  const folder = flags.folder ?? csvFolder;
  const ids = readIds(folder);
  const { answers } = flags;
  if (answers !== undefined && !existsSync(answers)) throw new Error(`--answers ${answers}: there is no such file.`);
  if (answers !== undefined && !isJson(answers)) return newFromCsv(table, answers, flags, folder, ids);
  if (answers !== undefined || flags.set !== undefined) {
    const set = cellsSet(flags.set ?? []);
    const given = answers === undefined ? [{}] : answersIn(answers);
    const drafts = given.map((row) => draftOf({ ...row, ...set }));
    return write(table, asRead(table, drafts, ids), folder, ids, flags.dryRun);
  }
  if (!isTerminal()) {
    warn(
      `\`pnpm data new\` asks its questions at a terminal, and this is not one. Give the row instead: pnpm data new ${name} --answers <file.json or file.csv>, or --set column=value for each column.\n`,
    );
    return 2;
  }
  const draft = new DraftFile(name);
  const standing = (of: Table, cells: Cells) => {
    try {
      assertNew(folder, of, cells);
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };
  try {
    const code = await write(
      table,
      [await interview(table, sources, { ids, draft, standing })],
      folder,
      ids,
      flags.dryRun,
    );
    if (code === 0 && !flags.dryRun) draft.drop();
    return code;
  } catch (error) {
    if (error instanceof Cancelled) return 1;
    throw error;
  }
}

const sources = tableList.find((candidate) => candidate.name === "sources") as Table;

/** Drafts with their cells in the ledger's form: `Australia` becomes `AUS`. Each cell that is read as another value is shown. */
function asRead(table: Table, drafts: readonly Draft[], ids: Ids): Draft[] {
  const read = (of: Table, cells: Cells): Cells => {
    const as = readCells(questionsOf(of, ids), cells, ids);
    for (const one of as.read) say(`  ${of.name}.${one.column}: ${one.cell} ${paint.dim("→")} ${one.as}\n`);
    return as.cells;
  };
  return drafts.map(({ cells, source }) => ({
    cells: read(table, cells),
    source: source === undefined ? undefined : read(sources, source),
  }));
}

/** Whether a file of answers is JSON: it begins as JSON does. */
const isJson = (path: string): boolean => /^\uFEFF?\s*[[{]/.test(readFileSync(path, "utf8")) || /\.json$/i.test(path);

/** Writes rows from a user's CSV: after they were shown and confirmed, or at once with `--yes`. */
async function newFromCsv(table: Table, path: string, flags: NewFlags, folder: string, ids: Ids): Promise<number> {
  const set: Record<string, string> = { ...cellsSet(flags.set ?? []) };
  const named = new Map(Object.entries(cellsSet(flags.column ?? [])));
  const stray = [...named.values(), ...Object.keys(set)].find((column) => !(column in table.row.shape));
  if (stray !== undefined) {
    const near = nearest(stray, Object.keys(table.row.shape));
    throw new Error(
      `${table.name} has no column ${JSON.stringify(stray)}.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""}`,
    );
  }
  let read = readCsvAnswers(path, table, ids, { set, named });
  const show = () => say(`${preview(basename(path), table, read).join("\n")}\n`);
  show();
  const mayAsk = isTerminal() && !flags.dryRun && !flags.yes;
  if (mayAsk && read.missing.length > 0) {
    say("You are asked for each missing value once, for all rows.\n");
    for (const question of read.missing) {
      const answer = await ask(question, ids, {});
      if (typeof answer !== "string") return 1;
      set[question.name] = answer;
    }
    read = readCsvAnswers(path, table, ids, { set, named });
    show();
  }
  const lineOf = new Map(read.rows.map(({ line, cells }) => [cells, `${basename(path)}:${line}: `]));
  if (read.missing.length > 0) {
    warn(
      `Nothing was written: ${read.missing.map(({ name }) => name).join(", ")} ${read.missing.length === 1 ? "is" : "are"} missing. Give each with --set, or as a column of the file.\n`,
    );
    return 1;
  }
  const drafts = read.rows.map(({ cells }) => ({ cells, source: undefined }));
  const told = (cells: Cells) => lineOf.get(cells) ?? "";
  const faults = tellFaults(table, drafts, ids, told);
  if (faults > 0) return 1;
  // A file in which no name and no cell was converted needs no confirmation.
  const isPlain =
    read.columns.every(({ header, column }) => header === column) &&
    read.read.length + read.unknown.length === 0 &&
    !read.madeIds;
  if (!flags.dryRun && !flags.yes && !isPlain) {
    const sure = isTerminal() && (await confirm({ message: "Write these rows?" }));
    if (isCancel(sure) || !sure) {
      warn("Nothing was written. Check how the file was read, then add --yes.\n");
      return 1;
    }
  }
  return write(table, drafts, folder, ids, flags.dryRun, told);
}

/** Reports what is wrong with drafts. @returns The number of faults. */
function tellFaults(table: Table, drafts: readonly Draft[], ids: Ids, told: (cells: Cells) => string): number {
  const known = drafts.reduce((before, { source }) => withSource(before, source), ids);
  const faults = drafts.flatMap(({ cells, source }) => [
    ...(source === undefined ? [] : faultsOf(sources, source, ids).map((fault) => ({ ...fault, of: sources, at: "" }))),
    ...faultsOf(table, cells, known).map((fault) => ({ ...fault, of: table, at: told(cells) })),
  ]);
  if (faults.length > 0)
    warn(
      `${faults.map((fault) => `  ${paint.red("✖")} ${fault.at}${words(fault, fault.of)}`).join("\n")}\nNothing was written.\n`,
    );
  return faults.length;
}

/** Writes correct drafts, all at once. @returns The exit code. */
async function write(
  table: Table,
  given: readonly Draft[],
  folder: string,
  ids: Ids,
  dryRun = false,
  told: (cells: Cells) => string = () => "",
): Promise<number> {
  // A row that is there already is not a new one with missing cells: say so first.
  for (const { cells } of given) if (table.key.every((column) => cells[column])) assertNew(folder, table, cells);
  if (tellFaults(table, given, ids, told) > 0) return 1;
  const drafts = given.map((draft) => ({ ...draft, cells: withoutComputed(table, draft.cells) }));
  const addresses = new Set<string>();
  const putAll = (into: string) => {
    for (const { cells, source } of drafts) {
      if (source !== undefined) {
        insertRow(into, sources, source);
        tell(folder, sources, source);
      }
      insertRow(into, table, cells);
      addresses.add(tell(folder, table, cells));
    }
    // The percentages of a print are computed from all its rows, so a new row changes them.
    if (table.name === "shares") {
      const path = csvPath(into, table);
      const { after } = fixTable(table, readFileSync(path), into);
      replaceFile(path, after);
    }
  };
  if (dryRun) {
    await asTrial(folder, putAll);
    say("Nothing was written, because of --dry-run.\n");
    return 0;
  }
  await atOnce(folder, putAll);
  const { findings } = await checkFolder(folder, { house: true });
  const written = findings.filter((finding) => addresses.has(finding.address));
  // A row that another one will complete has no fault: the other row is the next step.
  const next = findings.filter(({ rule }) => awaitingRules.has(rule));
  for (const { address, expected } of next)
    say(`  → next: ${addresses.has(address) ? "" : `${address}: `}${expected}\n`);
  const own = written.filter((finding) => !next.includes(finding));
  for (const finding of own) say(`  ${paint.red("✖")} ${finding.rule}: ${sentence(finding)}\n`);
  // A new row can make a finding on another one: the ledger had none before, as a rule.
  const others = findings.filter((finding) => !written.includes(finding) && !next.includes(finding));
  for (const finding of others.slice(0, MOST_OTHERS))
    say(`  ${paint.yellow("•")} ${finding.address}: ${finding.rule}: ${sentence(finding)}\n`);
  const rest = others.length;
  say(
    own.length + rest === 0
      ? `No ${next.length > 0 ? "other " : ""}findings.\n`
      : `${own.length} ${own.length === 1 ? "finding" : "findings"} in what was written${rest > 0 ? `, ${rest} elsewhere` : ""}: \`pnpm data check\` lists them.\n`,
  );
  return own.length === 0 ? 0 : 1;
}

function tell(folder: string, table: Table, cells: Cells): string {
  const address = addressOfCells(
    table.name,
    table.key.map((column) => cells[column] ?? ""),
  );
  say(`${paint.green("+")} ${relative(process.cwd(), csvPath(folder, table))}: ${address}\n`);
  return address;
}

const words = ({ column, value, expected, suggestion, meaning }: DraftFault, table: Table): string =>
  `${table.name}.${column} ${value === "" ? "is empty" : `is ${JSON.stringify(value)}`}: expected ${expected}.${suggestion === "" ? "" : ` Write ${JSON.stringify(suggestion)}?`}${meaning === undefined ? "" : ` ${meaning}`}`;
