import { createHash, type Hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../csv/csv.ts";
import { replaceFile } from "../../csv/write.ts";
import type { TableName } from "../../tables/index.ts";
import { scan } from "../cells/scan.ts";
import type { Finding } from "./finding.ts";

/**
 * The manifest: how many rows of each source an importer wrote into each table, part by part, and their checksum. These rows
 * are never edited by hand, so a removed, new or changed row is detected.
 */
export const manifestName = "manifest.csv";
const header = "table,part,source,rows,checksum";

/**
 * The tables that importers write, with the column that divides the rows of a source into parts, and the columns that the
 * fixer computes: other rules recompute them.
 */
export const countedTables: Readonly<
  Partial<Record<TableName, { readonly part: string; readonly without: readonly string[]; readonly rowsOnly?: true }>>
> = {
  shares: { part: "commodity", without: ["share_pct", "share_basis", "share_denominator"] },
  us_balances: { part: "commodity", without: [] },
  exports: { part: "product", without: [] },
  deposit_locations: { part: "", without: [] },
  // Contributors add names, parts and owners to a deposit.
  deposits: { part: "", without: [], rowsOnly: true },
};

/** A source with at least this many rows in a table has lines in the manifest: fewer are cited one by one. */
const FEWEST = 100;

interface Tally {
  rows: number;
  /** Undefined if rows are only counted. */
  readonly hash: Hash | undefined;
}

/** A column that is part of the checksum. */
interface CountedColumn {
  readonly place: number;
  /** Its name, as it precedes a cell in the checksum. */
  readonly name: string;
  cell: string;
  /** The part of the checksum that its last cell makes. */
  part: string;
}

/** Characters of the checksum that are put together before they are hashed: each call takes longer than a row. */
const AT_ONCE = 1 << 13;

/** Counts the rows of one table while they are read, and takes their checksum. */
export class Tallies {
  readonly #tallies = new Map<string, Tally>();
  readonly #columns: readonly CountedColumn[];
  readonly #part: number;
  readonly #source: number;
  readonly #rowsOnly: boolean;
  #last = { part: "", source: "", tally: undefined as Tally | undefined };
  /** What is not yet hashed, of the last tally. */
  #text = "";

  constructor(table: TableName, columns: readonly string[]) {
    const { part, without, rowsOnly = false } = countedTables[table] as NonNullable<(typeof countedTables)[TableName]>;
    this.#columns = columns.flatMap((name, place) =>
      without.includes(name) ? [] : [{ place, name: `${name}\u001E`, cell: "", part: "" }],
    );
    this.#part = columns.indexOf(part);
    this.#source = columns.indexOf("source");
    this.#rowsOnly = rowsOnly;
  }

  add(cells: readonly string[]): void {
    const part = this.#part < 0 ? "" : (cells[this.#part] as string);
    const source = cells[this.#source] as string;
    let tally = this.#last.tally;
    if (tally === undefined || source !== this.#last.source || part !== this.#last.part) {
      this.#hash();
      const key = `${part},${source}`;
      tally = this.#tallies.get(key);
      if (tally === undefined) {
        tally = { rows: 0, hash: this.#rowsOnly ? undefined : createHash("sha256") };
        // Cells are views of the chunk of the file that they were read from: the key must not keep it in memory.
        this.#tallies.set(Buffer.from(key).toString(), tally);
      }
      this.#last = { part, source, tally };
    }
    tally.rows += 1;
    if (tally.hash === undefined) return;
    // With names, and without empty cells: adding an empty column changes no checksum.
    let line = "";
    for (const column of this.#columns) {
      const cell = cells[column.place] as string;
      if (cell !== column.cell) {
        column.cell = cell;
        column.part = cell === "" ? "" : `${column.name}${cell}\u001F`;
      }
      line += column.part;
    }
    this.#text += line;
    if (this.#text.length >= AT_ONCE) this.#hash();
  }

  #hash(): void {
    if (this.#text !== "") this.#last.tally?.hash?.update(this.#text);
    this.#text = "";
  }

  /** By `part,source`: the rows and their checksum, as in the manifest. */
  end(): Map<string, string> {
    this.#hash();
    return new Map(
      [...this.#tallies].map(([key, { rows, hash }]) => [key, `${rows},${hash?.digest("hex").slice(0, 16) ?? ""}`]),
    );
  }
}

/** The manifest of a folder, by table and then by `part,source`; undefined if there is none. */
function readManifest(folder: string): Map<string, Map<string, string>> | undefined {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return undefined;
  const tables = new Map<string, Map<string, string>>();
  for (const { cells } of readCsv(readFileSync(path, "utf8")).records.slice(1)) {
    const [table = "", part = "", source = "", rows = "", checksum = ""] = cells;
    const known = tables.get(table) ?? new Map();
    tables.set(table, known.set(`${part},${source}`, `${rows},${checksum}`));
  }
  return tables;
}

const sourceOf = (key: string): string => key.slice(key.indexOf(",") + 1);

const rowsOf = (tallies: ReadonlyMap<string, string>): Map<string, number> => {
  const rows = new Map<string, number>();
  for (const [key, counts] of tallies)
    rows.set(sourceOf(key), (rows.get(sourceOf(key)) ?? 0) + Number.parseInt(counts, 10));
  return rows;
};

/**
 * Rows that are not as an importer wrote them.
 *
 * @param tallies The counts of the tables as they are.
 * @param isKnown Whether a finding about rows of a source in a table is known already: it would only be repeated.
 */
export function otherThanCounted(
  folder: string,
  tallies: ReadonlyMap<string, ReadonlyMap<string, string>>,
  isKnown: (table: string, source: string) => boolean,
): Finding[] {
  const manifest = readManifest(folder);
  if (manifest === undefined) return [];
  const found: Finding[] = [];
  for (const [table, held] of tallies) {
    const counted = manifest.get(table) ?? new Map<string, string>();
    const rows = rowsOf(held);
    const listed = new Set([...counted.keys()].map(sourceOf));
    for (const key of new Set([...counted.keys(), ...held.keys()])) {
      const source = sourceOf(key);
      if (isKnown(table, source) || (!listed.has(source) && (rows.get(source) ?? 0) < FEWEST)) continue;
      const [is = "0,", was] = [held.get(key), counted.get(key)];
      if (is === (was ?? "0,")) continue;
      const part = key.slice(0, key.indexOf(","));
      const what = `${source}${part === "" ? "" : ` of ${part}`}`;
      const count = Number.parseInt(is, 10);
      const before = Number.parseInt(was ?? "0", 10);
      found.push({
        rule: "row-count",
        address: table,
        file: join(folder, `${table}.csv`),
        line: 1,
        column: "",
        value: is,
        expected:
          count === before
            ? `the ${before} rows of ${what} in ${table} as the importer wrote them: one of their cells was changed. Record an error of the release in corrections; if an import changed them, \`pnpm data count ${source}\` records the new checksum`
            : `${before} rows of ${what} in ${table}, as the importer wrote them, not ${count}.${count > before ? " A row that is added by hand cites a source of its own." : ""} If an import changed them, \`pnpm data count ${source}\` records the new count`,
        suggestion: "",
        fixable: false,
      });
    }
  }
  return found;
}

/** Counts the rows of a table in a folder. */
function count(folder: string, table: TableName): Map<string, string> {
  const path = join(folder, `${table}.csv`);
  let tallies: Tallies | undefined;
  if (existsSync(path))
    scan(path, (_, cells) => {
      if (tallies === undefined) tallies = new Tallies(table, cells);
      else tallies.add(cells);
    });
  return tallies?.end() ?? new Map();
}

/**
 * Writes the current counts of some sources into the manifest; if none are named, of all that must have one. The lines of
 * other sources stay. A folder without a manifest gets none, unless `begin` is set.
 *
 * @returns How many lines are new or changed.
 */
export function writeManifest(folder: string, sources?: ReadonlySet<string>, begin = false): number {
  const before = readManifest(folder);
  if (before === undefined && !begin) return 0;
  const lines: string[] = [];
  let changed = 0;
  for (const table of (Object.keys(countedTables) as TableName[]).sort()) {
    const counted = before?.get(table) ?? new Map<string, string>();
    const held = count(folder, table);
    const rows = rowsOf(held);
    const listed = new Set([...counted.keys()].map(sourceOf));
    const takes = (source: string) =>
      sources === undefined || sources.has(source) ? listed.has(source) || (rows.get(source) ?? 0) >= FEWEST : false;
    const all = new Map(counted);
    // A missing table says nothing about its rows.
    const keys = existsSync(join(folder, `${table}.csv`)) ? new Set([...counted.keys(), ...held.keys()]) : [];
    for (const key of keys) {
      if (!takes(sourceOf(key))) continue;
      const is = held.get(key);
      if (is === all.get(key)) continue;
      changed += 1;
      if (is === undefined) all.delete(key);
      else all.set(key, is);
    }
    for (const [key, counts] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) lines.push(`${table},${key},${counts}`);
  }
  if (changed > 0 || before === undefined)
    replaceFile(join(folder, manifestName), `${[header, ...lines].join("\n")}\n`);
  return changed;
}
