import { existsSync } from "node:fs";
import { addressOfCells, type Row } from "../../csv/address.ts";
import { formatCell, type Value } from "../../csv/cell.ts";
import { type ColumnForm, columnForms } from "../../csv/kind.ts";
import { headerOf } from "../../csv/write.ts";
import { type Table, type TableName, tables } from "../../tables/index.ts";
import type { Finding } from "../engine/finding.ts";
import { countedTables, Tallies } from "../engine/manifest.ts";
import type { StreamedPass } from "../engine/rule.ts";
import type { CellResult } from "./cell-check.ts";
import { ColumnCheck, idsNear, metaOf } from "./column-check.ts";
import { headerFaults } from "./header-check.ts";
import { KeyOrder } from "./key-order.ts";
import type { ReadingOptions, TableReading } from "./reading.ts";
import { RepeatedKeys } from "./repeated-keys.ts";
import { scan } from "./scan.ts";
import { isWanted, type Wanted, wantedOf } from "./wanted.ts";

/** At most this many breaches of one rule are listed for a table. */
const MOST_ALIKE = 1000;

/**
 * Reads a table once from beginning to end, and checks its form, cells, keys, references, and the rules for single rows.
 * Memory stays flat if only some rows are wanted.
 */
export function readTableChecked(name: TableName, file: string, options: ReadingOptions): TableReading {
  const check = new TableCheck(name, file, options);
  check.read();
  return check;
}

class TableCheck implements TableReading {
  readonly name: TableName;
  readonly file: string;
  count = 0;
  readonly rows: Row[] = [];
  readonly lines = new Map<Row, number>();
  readonly faulty: Readonly<Record<string, string>>[] = [];
  readonly faultyAddresses = new Set<string>();
  brokenKeys = false;
  readable = true;
  readonly citing = new Map<string, number>();
  readonly notes = new Map<string, number>();
  findings: Finding[] = [];
  tallies: ReadonlyMap<string, string> | undefined;
  readonly #tallies: Tallies | undefined;
  readonly #options: ReadingOptions;
  readonly #table: Table;
  readonly #forms: readonly ColumnForm[];
  /** What judges each column; empty once the table is read, since what they remember of it is large. */
  #columns: readonly ColumnCheck[];
  readonly #key: readonly number[];
  readonly #sourceColumns: readonly string[];
  readonly #order = new KeyOrder();
  readonly #wanted: Wanted | undefined;
  /** The row being read. The next takes its place and what is equal, so a row that is kept is a copy. */
  readonly #row: Record<string, Value>;
  /** What was found of each of its cells. */
  readonly #results: (CellResult | undefined)[] = [];
  readonly #passes: readonly { readonly id: string; readonly pass: StreamedPass }[];
  readonly #alike = new Map<string, number>();

  constructor(name: TableName, file: string, options: ReadingOptions) {
    this.name = name;
    this.file = file;
    this.#options = options;
    this.#table = tables[name] as unknown as Table;
    this.#forms = columnForms(this.#table);
    const meta = metaOf(this.#table);
    this.#columns = this.#forms.map((form, i) => new ColumnCheck(form, meta[i]?.reference, options.ids));
    const names = this.#forms.map((form) => form.name);
    this.#row = Object.fromEntries(names.map((name) => [name, null]));
    // A source that corrects another does not cite a figure of it.
    this.#sourceColumns = name === "sources" ? [] : names.filter((_, i) => meta[i]?.reference === "sources");
    this.#tallies = name in countedTables ? new Tallies(name, names) : undefined;
    this.#key = this.#table.key.map((column) => names.indexOf(column));
    this.#wanted = options.wanted && wantedOf(name, options.wanted);
    this.#passes = options.rules.map((rule) => ({
      id: rule.code,
      pass: rule.start(names, options.universes ?? new Map()),
    }));
  }

  read(): void {
    if (!existsSync(this.file)) {
      this.readable = false;
      const expected = `the file of the table ${this.name}: a table without rows still has its header`;
      this.#ofFile("missing-file", expected, 0, false);
      return;
    }
    let headerRead = false;
    let headerRight = false;
    const { form, fault } = scan(this.file, (line, cells) => {
      if (line === 1) {
        headerRead = true;
        const faults = headerFaults(cells, this.name, this.#table, this.#forms);
        for (const { expected, fixable, value, suggestion } of faults)
          this.#ofFile("header", expected, 1, fixable, value, suggestion);
        headerRight = faults.length === 0;
        if (!headerRight) this.readable = false;
        return;
      }
      if (!headerRight) return;
      this.count += 1;
      if (this.count % 50_000 === 0) this.#options.onProgress?.(this.name, this.count);
      this.#record(line, cells);
    });
    this.#columns = [];
    this.tallies = this.#tallies?.end();
    for (const { id, pass } of this.#passes) this.#ended(id, pass);
    if (this.#order.disordered) this.#duplicatesApart();
    // If the header is wrong, no other fault of the form is reported.
    if (fault !== undefined && (headerRight || !headerRead)) {
      this.readable = false;
      this.#ofFile("csv-form", fault.message, fault.line, false);
    }
    if (form.bom) this.#ofFile("byte-order-mark", "UTF-8 without a byte order mark", 1, true);
    if (form.carriageReturn > 0)
      this.#ofFile("line-end", "lines that end in LF, without CR", form.carriageReturn, true);
    if (form.nul > 0) this.#ofFile("nul", "text: the file contains a NUL byte", form.nul, false);
    if (!form.validUtf8) this.#ofFile("encoding", "UTF-8: save the file in that encoding", 1, false);
    const right = headerOf(this.#table);
    if (form.empty) this.#ofFile("header", `the header ${right}`, 1, false, "", right);
    else if (!form.finalNewline) this.#ofFile("final-newline", "a newline after the last line", this.count + 1, true);
  }

  /** Equal keys that are not neighbours, in an unsorted file: a repeated row is reported as repeated, not as misplaced. */
  #duplicatesApart(): void {
    const repeated = new RepeatedKeys();
    const doubled = new Set<string>();
    const eachKey = (tell: (keys: readonly string[], address: string, line: number) => void) =>
      scan(this.file, (line, cells) => {
        if (line === 1 || cells.length <= Math.max(...this.#key)) return;
        const keys = this.#key.map((i) => cells[i] as string);
        tell(keys, addressOfCells(this.name, keys), line);
      });
    eachKey((_, address) => repeated.note(address));
    const found: Finding[] = [];
    eachKey((keys, address, line) => {
      const other = repeated.before(address, line);
      if (other === undefined) return;
      doubled.add(address);
      found.push(this.#duplicate(keys, line, other));
    });
    if (doubled.size === 0) return;
    this.findings = this.findings.filter(
      ({ rule, address }) => !((rule === "row-order" || rule === "duplicate-key") && doubled.has(address)),
    );
    for (const finding of found) this.#push(finding);
  }

  #duplicate(keys: readonly string[], line: number, other: number): Finding {
    const expected = `one row for each key (${this.#table.key.join(", ")}): line ${other} has the same. Remove one, or correct the key`;
    return this.#ofKey("duplicate-key", keys, line, expected, false);
  }

  #ofKey(rule: string, keys: readonly string[], line: number, expected: string, fixable: boolean): Finding {
    const address = addressOfCells(this.name, keys);
    const column = this.#table.key[0] as string;
    return { rule, address, file: this.file, line, column, value: keys.join("/"), expected, suggestion: "", fixable };
  }

  /** Takes what a rule found while the table was read. */
  #ended(rule: string, pass: StreamedPass): void {
    const { breaches, notes } = pass.end();
    for (const [what, count] of Object.entries(notes)) this.notes.set(what, count);
    if (breaches.length === 0) return;
    // A pass remembers lines but no cells: the rows in question are read again.
    const lines = new Set(breaches.map(({ line }) => line));
    const rows = new Map<number, readonly string[]>();
    scan(this.file, (line, cells) => {
      if (lines.has(line)) rows.set(line, cells);
    });
    for (const { line, column, expected } of breaches) {
      const cells = rows.get(line) as readonly string[];
      this.#ofRow(rule, cells, line, column, cells[this.#forms.findIndex(({ name }) => name === column)] as string, {
        expected,
      });
    }
  }

  #record(line: number, cells: readonly string[]): void {
    if (cells.length !== this.#forms.length) {
      if (cells.length === 1 && cells[0] === "") this.#ofFile("blank-line", "no blank line", line, true);
      else {
        const expected = `${this.#forms.length} cells, not ${cells.length}: a cell with a comma needs quotes`;
        this.#ofFile("cell-count", expected, line, false, cells.join(","));
      }
      this.brokenKeys = true;
      return;
    }
    this.#tallies?.add(cells);
    const row = this.#row;
    let faulty = false;
    let brokenKey = false;
    for (let i = 0; i < this.#columns.length; i++) {
      const cell = cells[i] as string;
      const column = this.#columns[i] as ColumnCheck;
      const result = column.check(cell);
      if (result === this.#results[i]) continue;
      if (result.fault === undefined) {
        row[column.form.name] = result.value;
        this.#results[i] = result;
        continue;
      }
      row[column.form.name] = null;
      this.#results[i] = undefined;
      faulty = true;
      brokenKey ||= this.#key.includes(i);
      this.#ofRow(result.fault.rule, cells, line, column.form.name, cell, result.fault);
    }
    this.#cites(row);
    const keys = this.#key.map((i) => cells[i] as string);
    if (faulty) {
      if (brokenKey) this.brokenKeys = true;
      else if (isWanted(this.#wanted, this.name, keys)) this.faultyAddresses.add(addressOfCells(this.name, keys));
      if (this.#wanted === undefined || this.faulty.length === 0) this.#addFaulty(cells);
      return;
    }
    if (this.name === "group_members") this.#memberResolves(row, cells, line);
    for (const rule of this.#table.rules) {
      const breach = rule.check(row);
      if (breach !== undefined)
        this.#ofRow(rule.code, cells, line, breach.column, formatCell(row[breach.column] ?? null), breach);
    }
    const place = this.#order.place(keys, line);
    if (place?.kind === "duplicate") {
      this.#push(this.#duplicate(place.key, place.line, place.other));
      this.#addFaulty(cells);
      return;
    }
    if (place !== undefined) {
      const expected = `rows in the order of their key (${this.#table.key.join(", ")}): this one belongs elsewhere`;
      this.#push(this.#ofKey("row-order", place.key, place.line, expected, true));
    }
    for (const { pass } of this.#passes) pass.row(cells, line);
    if (!isWanted(this.#wanted, this.name, keys)) return;
    const kept = { ...row };
    this.rows.push(kept);
    this.lines.set(kept, line);
  }

  #addFaulty(cells: readonly string[]): void {
    this.faulty.push(Object.fromEntries(this.#forms.map(({ name }, i) => [name, cells[i] as string])));
  }

  /** A group's member is an id in the table that its kind names. */
  #memberResolves(row: Row, cells: readonly string[], line: number): void {
    const table = { area: "areas", commodity: "commodities", group: "groups" }[row.member_kind as string] as TableName;
    const ids = this.#options.ids.get(table);
    const member = row.member as string;
    if (ids === undefined || ids.has(member)) return;
    this.#ofRow("reference", cells, line, "member", member, {
      expected: `the id of a row of ${table}`,
      suggestion: idsNear(member, ids).join(" or "),
    });
  }

  #ofRow(
    rule: string,
    cells: readonly string[],
    line: number,
    column: string,
    value: string,
    { expected, suggestion = "", fixable = false }: { expected: string; suggestion?: string; fixable?: boolean },
  ): void {
    const address = addressOfCells(
      this.name,
      this.#key.map((i) => cells[i] as string),
    );
    this.#push({ rule, address, file: this.file, line, column, value, expected, suggestion, fixable });
  }

  #ofFile(rule: string, expected: string, line: number, fixable: boolean, value = "", suggestion = ""): void {
    const { name: address, file } = this;
    this.#push({ rule, address, file, line, column: "", value, expected, suggestion, fixable });
  }

  /** Counts a row once for each source that it names, in whichever column. */
  #cites(row: Row): void {
    const columns = this.#sourceColumns;
    for (let i = 0; i < columns.length; i++) {
      const source = row[columns[i] as string];
      if (typeof source !== "string" || columns.findIndex((other) => row[other] === source) < i) continue;
      this.citing.set(source, (this.citing.get(source) ?? 0) + 1);
    }
  }

  /** Keeps a finding. If a table breaks one rule everywhere, as a shuffled one does, the first findings are enough. */
  #push(finding: Finding): void {
    const count = (this.#alike.get(finding.rule) ?? 0) + 1;
    this.#alike.set(finding.rule, count);
    if (count <= MOST_ALIKE) this.findings.push(finding);
    else if (count === MOST_ALIKE + 1)
      this.findings.push({
        ...finding,
        expected: `${finding.expected}. The table breaks this rule in more places than are listed: fix these, then check again`,
      });
  }
}
