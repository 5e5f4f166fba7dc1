import { addressOf, addressWithout, tableOf } from "../../csv/address.ts";
import { formatCell } from "../../csv/cell.ts";
import { csvPath } from "../../csv/read.ts";
import { type TableName, tableNames, tables } from "../../tables/index.ts";
import { readIds } from "../cells/read-ids.ts";
import type { ReadingOptions, TableReading } from "../cells/reading.ts";
import { readTableChecked } from "../cells/table-check.ts";
import { accept } from "./exceptions.ts";
import type { Finding } from "./finding.ts";
import { type Days, Ledger } from "./ledger.ts";
import { otherThanCounted } from "./manifest.ts";
import type { LedgerBreach, LedgerRule, Universes } from "./rule.ts";
import { houseRules, ledgerRules, streamedRules } from "./rules.ts";
import { strangersIn } from "./strangers.ts";
import { streamedTables } from "./streamed-tables.ts";

/** What a check found, and what it covered. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings that a row of `exceptions` accepts. */
  readonly accepted: readonly Finding[];
  /** What to look at again soon; these are not findings. */
  readonly reminders: readonly Finding[];
  readonly rows: ReadonlyMap<string, number>;
  /** What rules counted: prints compared, rows under a capped licence. */
  readonly notes: ReadonlyMap<string, number>;
}

/** Called while a large file is read. */
export type OnProgress = (table: string, rows: number) => void;

/** How a folder is checked. */
export interface CheckOptions extends Days {
  readonly onProgress?: OnProgress;
  /** Whether the folder is the ledger in its repository, to which the house rules apply too. */
  readonly house?: boolean;
}

/** The tables as they were read. */
export type Readings = ReadonlyMap<TableName, TableReading>;

/**
 * Checks a folder of CSVs: form, cells, keys, references, and the rules across rows. Every table must be there. A table that is
 * streamed (`exports`) is never held whole, so memory stays flat whatever its size.
 *
 * @returns All findings, by table and line; one broken cell is one finding.
 * @example
 * const { findings } = await checkFolder("packages/data/csv");
 */
export async function checkFolder(
  folder: string,
  { onProgress, house = false, today, judgedOn }: CheckOptions = {},
): Promise<CheckResult> {
  const ids = readIds(folder);
  const readings = new Map<TableName, TableReading>();
  let universes: Universes | undefined;
  const read = (name: TableName, wanted?: ReadonlySet<string>) =>
    readings.set(name, readTable(name, csvPath(folder, { name }), { ids, wanted, universes, onProgress }));
  for (const name of tableNames) if (!streamedTables.has(name)) read(name);
  // Of the streamed tables, only rows that other rows name are kept.
  const wanted = wantedAddresses(readings);
  universes = universesOf(readings);
  for (const name of streamedTables) read(name, wanted);
  const ledger = new Ledger(readings, { today, judgedOn });
  const asked = ledgerRules.filter((rule) => house || !rule.house);
  const result = conclude(
    readings,
    ledger.notes,
    isWhole(readings) ? asked.map((rule) => ({ rule, findings: findingsOf(rule, ledger, readings) })) : [],
    folder,
  );
  return { ...result, findings: [...strangersIn(folder), ...result.findings] };
}

/** Reads one table with the rules that see its rows while they are read. */
export const readTable = (name: TableName, file: string, options: Omit<ReadingOptions, "rules">): TableReading =>
  readTableChecked(name, file, { ...options, rules: streamedRules.filter((rule) => rule.table === name) });

/** The `universe` of each source of flows: whose partners it covers. */
export const universesOf = (readings: Readings): Universes =>
  new Map(
    new Ledger(readings).rows("sources").flatMap(({ id, universe }) => (universe === null ? [] : [[id, universe]])),
  );

/** Whether every table could be read: if not, findings that depend on the missing one would only repeat that. */
export const isWhole = (readings: Readings): boolean => [...readings.values()].every(({ readable }) => readable);

/** All addresses that rows name: of the streamed tables, only these rows are kept. */
export function wantedAddresses(readings: Readings): Set<string> {
  const ledger = new Ledger(readings);
  const wanted = new Set<string>();
  for (const table of ["claim_evidence", "citations", "exceptions"] as const)
    for (const { row } of ledger.rows(table)) wanted.add(row);
  for (const { evidence } of ledger.rows("corrections")) for (const row of evidence) wanted.add(row);
  for (const { retired, successor } of ledger.rows("redirects")) {
    wanted.add(retired);
    if (successor !== null) wanted.add(successor);
  }
  for (const { check } of ledger.rows("claims"))
    for (const word of check?.split(/[ ;]/) ?? []) if (word.includes("/")) wanted.add(word);
  return wanted;
}

/** The findings of rules that need more than one row. */
export type AcrossRows = readonly { readonly rule: LedgerRule; readonly findings: readonly Finding[] }[];

/** The findings of one rule across rows. */
export const findingsOf = (rule: LedgerRule, ledger: Ledger, readings: Readings): Finding[] =>
  Array.from(rule.check(ledger), (breach) => findingOf(rule.code, breach, readings));

function findingOf(
  rule: string,
  { table, row, column, expected, suggestion = "", fixable = false }: LedgerBreach,
  readings: Readings,
): Finding {
  const reading = readings.get(table) as TableReading;
  return {
    rule,
    address: addressOf(tables[table], row),
    file: reading.file,
    line: reading.lines.get(row) ?? 1,
    column,
    value: formatCell(row[column] ?? null),
    expected,
    suggestion,
    fixable,
  };
}

/** Combines what all readings and rules found: one finding for each broken cell, without those that an exception accepts. */
export function conclude(
  readings: Readings,
  notesOfRules: ReadonlyMap<string, number>,
  across: AcrossRows,
  folder: string,
): CheckResult {
  const all = [
    ...[...readings.values()].flatMap((reading) => reading.findings),
    ...across.flatMap(({ rule, findings }) => (rule.reminder ? [] : findings)),
  ];
  // An accepted finding does not hide another one for the same cell.
  const { open, accepted, unused } = accept(
    all,
    new Ledger(readings),
    (rule) => !houseRules.has(rule) || across.some(({ rule: { code } }) => code === rule),
  );
  const tellUnused = isWhole(readings) ? unused : [];
  const found = oncePerCell([...open, ...tellUnused.map((breach) => findingOf("unused-exception", breach, readings))]);
  const findings = isWhole(readings) ? [...found, ...otherCounts(folder, readings, found)] : found;
  const notes = new Map(
    [...readings.values()].flatMap((reading) => [...reading.notes]).filter(([, count]) => count > 0),
  );
  for (const [what, count] of notesOfRules) notes.set(what, count);
  return {
    findings: inOrder(findings),
    accepted,
    reminders: across.flatMap(({ rule, findings }) => (rule.reminder ? findings : [])),
    rows: new Map(tableNames.map((name) => [name, readings.get(name)?.count ?? 0])),
    notes,
  };
}

/** The tables whose key does not contain the source, so an address does not say which source a finding concerns. */
const withoutSourceInKey = (table: TableName): boolean => !(tables[table].key as readonly string[]).includes("source");

/** Rows that are not as an importer wrote them, without those that already have a finding. */
function otherCounts(folder: string, readings: Readings, found: readonly Finding[]): Finding[] {
  const tallies = new Map(
    [...readings].flatMap(([name, { tallies }]) => (tallies === undefined ? [] : [[name, tallies] as const])),
  );
  const known = new Set(
    found.flatMap(({ address, column }) => {
      const [table = "", ...keys] = address.split("/");
      const whole = keys.length === 0 || column === "source" || withoutSourceInKey(table as TableName);
      return [...(whole ? [table] : []), ...keys.map((key) => `${table} ${decodeURIComponent(key)}`)];
    }),
  );
  return otherThanCounted(folder, tallies, (table, source) => known.has(table) || known.has(`${table} ${source}`));
}

/** One finding for each broken cell: the first with a suggestion, else the first. */
function oncePerCell(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  findings.forEach((finding, i) => {
    const cell = finding.column === "" ? `${i}` : `${finding.address} ${finding.line} ${finding.column}`;
    const known = best.get(cell);
    if (known === undefined || (known.suggestion === "" && finding.suggestion !== "")) best.set(cell, finding);
  });
  const prints = new Set(
    [...best.values()]
      .filter(({ column, address }) => column === "quantity" && tableOf(address) === "shares")
      .map(({ address }) => printOfAddress(address)),
  );
  // A wrong quantity makes the percentages of its print wrong: only the quantity is reported.
  return [...best.values()].filter(
    ({ rule, address }) => rule !== "computed-share" || !prints.has(printOfAddress(address)),
  );
}

/** What the addresses of the rows of one print, and of its errata, have in common. */
const printOfAddress = (address: string): string => addressWithout(tables.shares, address, ["area", "source"]);

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
