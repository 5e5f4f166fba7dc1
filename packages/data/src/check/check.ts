import { existsSync } from "node:fs";
import { addressOf, addressOfCells, type Row } from "../form/address.ts";
import { formatCell, type Value } from "../form/cell.ts";
import { type ColumnForm, columnForms } from "../form/kind.ts";
import { nearest } from "../form/nearest.ts";
import { csvPath } from "../form/read.ts";
import { headerOf } from "../form/write.ts";
import { type Table, type TableName, tables } from "../tables/index.ts";
import { ColumnCheck, type Ids, idsOnly, metaOf } from "./column-check.ts";
import type { Finding } from "./finding.ts";
import { KeyOrder } from "./key-order.ts";
import { Ledger } from "./ledger.ts";
import { readIds } from "./read-ids.ts";
import { RepeatedKeys } from "./repeated-keys.ts";
import { ledgerRules, rulesOfTests, streamedRules, tableNames } from "./rules/index.ts";
import { scan } from "./scan.ts";
import type { StreamedPass } from "./streamed-rule.ts";
import { streamedTables } from "./streamed-tables.ts";

/** What a check found, and what it looked at. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings that a row of `exceptions` accepts. */
  readonly accepted: readonly Finding[];
  /** What to look at again soon: no findings. */
  readonly reminders: readonly Finding[];
  readonly rows: ReadonlyMap<string, number>;
  /** What rules counted: prints compared, rows under a capped licence. */
  readonly notes: ReadonlyMap<string, number>;
}

/** Told while a large file is read. */
export type OnProgress = (table: string, rows: number) => void;

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
  options: { readonly onProgress?: OnProgress } = {},
): Promise<CheckResult> {
  const run = new Run(folder, options.onProgress);
  return run.result();
}

/** So many breaches of one rule by one table's rows are listed. */
const MOST_ALIKE = 1000;

class Run {
  readonly #folder: string;
  readonly #onProgress: OnProgress | undefined;
  readonly #ledger = new Ledger();
  #findings: Finding[] = [];
  readonly #rows = new Map<TableName, number>();
  readonly #addresses = new Map<TableName, Set<string>>();
  /** Tables in which a key is broken: an address that leads there proves nothing. */
  readonly #brokenKeys = new Set<TableName>();
  /** Tables that could not be read as such: what leans on them is beyond judgement. */
  readonly #unreadable = new Set<TableName>();

  /** How often each file broke each rule. */
  readonly #alike = new Map<string, number>();

  #ids: Ids = new Map();

  constructor(folder: string, onProgress: OnProgress | undefined) {
    this.#folder = folder;
    this.#onProgress = onProgress;
  }

  result(): CheckResult {
    this.#ids = readIds(this.#folder);
    const kept = tableNames.filter((name) => !streamedTables.has(name));
    for (const name of kept) this.#table(name, undefined);
    const wanted = this.#wantedAddresses();
    for (const name of streamedTables) this.#table(name, wanted);
    const reminders = this.#unreadable.size === 0 ? this.#acrossRows() : [];
    const { findings, accepted } = this.#accept(oncePerCell(this.#findings));
    return { findings: inOrder(findings), accepted, reminders, rows: this.#rows, notes: this.#ledger.notes };
  }

  /** The rules that need more than one row, and every table. @returns The reminders. */
  #acrossRows(): Finding[] {
    this.#addressesResolve();
    const reminders: Finding[] = [];
    for (const rule of ledgerRules)
      for (const { table, row, column, expected, suggestion = "", fixable = false } of rule.check(this.#ledger)) {
        const finding = this.#finding(rule.id, table, row, column, expected, suggestion, fixable);
        if (rule.reminder) reminders.push(finding);
        else this.#findings.push(finding);
      }
    return reminders;
  }

  #table(name: TableName, wanted: ReadonlySet<string> | undefined): void {
    const table: Table = tables[name] as unknown as Table;
    const path = csvPath(this.#folder, table);
    this.#rows.set(name, 0);
    if (!existsSync(path)) {
      this.#unreadable.add(name);
      this.#file(
        name,
        "missing-file",
        `the file of the table ${name}: a table without rows still has its header`,
        "",
        0,
        false,
      );
      return;
    }
    const forms = columnForms(table);
    const meta = metaOf(table);
    const columns = forms.map((form, i) => new ColumnCheck(form, meta[i]?.reference, this.#ids));
    const source = forms.findIndex((form) => form.name === "source");
    const key = table.key.map((column) => forms.findIndex((form) => form.name === column));
    const order = new KeyOrder();
    const names = forms.map((form) => form.name);
    const passes = streamedRules
      .filter((rule) => rule.table === name)
      .map((rule) => ({ id: rule.id, pass: rule.start(names) }));
    const run: TableRun = { name, table, forms, columns, key, source, order, wanted: wantedOf(name, wanted), passes };
    let headerRead = false;
    let headerRight = false;
    const { form, fault } = scan(path, (line, cells) => {
      if (line === 1) {
        headerRead = true;
        headerRight = this.#header(name, table, cells);
        if (!headerRight) this.#unreadable.add(name);
        return;
      }
      if (!headerRight) return;
      const count = (this.#rows.get(name) ?? 0) + 1;
      this.#rows.set(name, count);
      if (count % 50_000 === 0) this.#onProgress?.(name, count);
      this.#record(run, line, cells);
    });
    for (const { id, pass } of passes) this.#ended(name, id, key, pass);
    if (order.disordered) this.#duplicatesApart(name, table, key);
    // Behind a header that is not the table's, no other fault of the form means anything.
    if (fault !== undefined && (headerRight || !headerRead)) {
      this.#unreadable.add(name);
      this.#file(name, "csv-form", fault.message, "", fault.line, false);
    }
    if (form.bom) this.#file(name, "byte-order-mark", "UTF-8 without a byte order mark", "", 1, true);
    if (form.carriageReturn > 0)
      this.#file(name, "line-end", "lines that end in LF alone, without CR", "", form.carriageReturn, true);
    if (form.nul > 0) this.#file(name, "nul", "text: the file holds a NUL byte", "", form.nul, false);
    if (!form.validUtf8) this.#file(name, "encoding", "UTF-8: save the file in that encoding", "", 1, false);
    if (form.empty) this.#file(name, "header", `the header ${headerOf(table)}`, headerOf(table), 1, false);
    else if (!form.finalNewline)
      this.#file(name, "final-newline", "a newline after the last line", "", (this.#rows.get(name) ?? 0) + 1, true);
  }

  /** Equal keys that are no neighbours, in a file out of order: a row that stands twice is told as that, not as misplaced. */
  #duplicatesApart(name: TableName, table: Table, key: readonly number[]): void {
    const repeated = new RepeatedKeys();
    const doubled = new Set<string>();
    const eachKey = (tell: (keys: readonly string[], address: string, line: number) => void) =>
      scan(csvPath(this.#folder, table), (line, cells) => {
        if (line === 1 || cells.length <= Math.max(...key)) return;
        const keys = key.map((i) => cells[i] as string);
        tell(keys, addressOfCells(name, keys), line);
      });
    eachKey((_, address) => repeated.note(address));
    const found: Finding[] = [];
    eachKey((keys, address, line) => {
      const other = repeated.before(address, line);
      if (other === undefined) return;
      doubled.add(address);
      found.push(this.#duplicate(name, table, keys, line, other));
    });
    if (doubled.size === 0) return;
    this.#findings = this.#findings.filter(
      ({ rule, address }) => !((rule === "row-order" || rule === "duplicate-key") && doubled.has(address)),
    );
    for (const finding of found) this.#push(finding);
  }

  #duplicate(name: TableName, table: Table, keys: readonly string[], line: number, other: number): Finding {
    return {
      rule: "duplicate-key",
      address: addressOfCells(name, keys),
      ...this.#at(name, line),
      column: table.key[0] as string,
      value: keys.join("/"),
      expected: `one row for each key (${table.key.join(", ")}): line ${other} has the same. Remove one, or correct the key`,
      suggestion: "",
      fixable: false,
    };
  }

  /** Takes what a rule found on its way through a streamed table. */
  #ended(name: TableName, rule: string, key: readonly number[], pass: StreamedPass): void {
    const { breaches, notes } = pass.end();
    for (const [what, count] of Object.entries(notes)) if (count > 0) this.#ledger.note(what, count);
    const names = Object.keys(tables[name].row.shape);
    for (const { line, cells, column, expected } of breaches)
      this.#push({
        rule,
        address: addressOfCells(
          name,
          key.map((i) => cells[i] as string),
        ),
        ...this.#at(name, line),
        column,
        value: cells[names.indexOf(column)] as string,
        expected,
        suggestion: "",
        fixable: false,
      });
  }

  #header(name: TableName, table: Table, cells: readonly string[]): boolean {
    const right = headerOf(table);
    if (cells.join(",") === right) return true;
    const semicolons = cells.length === 1 && (cells[0] ?? "").split(";").length > 1;
    const expected = semicolons
      ? "commas between cells: this file has semicolons, as a spreadsheet of some countries saves it"
      : [...cells].sort().join() === right.split(",").sort().join()
        ? `the columns in the order ${right}`
        : `the header ${right}`;
    this.#file(name, "header", expected, right, 1, false, cells.join(","));
    return false;
  }

  #record(
    { name, table, forms, columns, key, source, order, wanted, passes }: TableRun,
    line: number,
    cells: readonly string[],
  ): void {
    if (cells.length !== forms.length) {
      if (cells.length === 1 && cells[0] === "")
        this.#push({
          rule: "blank-line",
          address: name,
          ...this.#at(name, line),
          column: "",
          value: "",
          expected: "no blank line",
          suggestion: "",
          fixable: true,
        });
      else
        this.#push({
          rule: "cell-count",
          address: name,
          ...this.#at(name, line),
          column: "",
          value: cells.join(","),
          expected: `${forms.length} cells, not ${cells.length}: a cell with a comma stands in quotes`,
          suggestion: "",
          fixable: false,
        });
      this.#brokenKeys.add(name);
      return;
    }
    const row: Record<string, Value> = {};
    const keys = key.map((i) => cells[i] as string);
    let known: string | undefined;
    const address = () => (known ??= addressOfCells(name, keys));
    let faulty = false;
    let brokenKey = false;
    for (let i = 0; i < columns.length; i++) {
      const cell = cells[i] as string;
      const column = columns[i] as ColumnCheck;
      const result = column.check(cell);
      if (result.fault === undefined) row[column.form.name] = result.value;
      else {
        faulty = true;
        brokenKey ||= key.includes(i);
        this.#push({
          ...result.fault,
          address: address(),
          ...this.#at(name, line),
          column: column.form.name,
          value: cell,
        });
      }
    }
    if (source >= 0 && isCitedFigure(name, row)) this.#ledger.cite(cells[source] as string);
    if (faulty) {
      if (brokenKey) this.#brokenKeys.add(name);
      else if (isWanted(wanted, keys, address)) this.#addressSet(name).add(address());
      if (wanted === undefined || this.#ledger.faulty(name).length === 0)
        this.#ledger.addFaulty(name, Object.fromEntries(forms.map((form, i) => [form.name, cells[i] as string])));
      return;
    }
    if (name === "group_members") this.#memberResolves(row, address(), line);
    for (const rule of table.rules) {
      const breach = rule.check(row as never);
      if (breach !== undefined)
        this.#push({
          rule: rule.id,
          address: address(),
          ...this.#at(name, line),
          column: breach.column,
          value: cellOf(row, breach.column),
          expected: breach.expected,
          suggestion: breach.suggestion ?? "",
          fixable: false,
        });
    }
    const place = order.place(keys, line);
    if (place !== undefined) {
      const twice = place.kind === "duplicate";
      this.#push(
        twice
          ? this.#duplicate(name, table, place.key, place.line, place.other)
          : {
              rule: "row-order",
              address: addressOfCells(name, place.key),
              ...this.#at(name, place.line),
              column: table.key[0] as string,
              value: place.key.join("/"),
              expected: `rows in the order of their key (${table.key.join(", ")}): this one belongs elsewhere. \`pnpm data fix\` puts it there`,
              suggestion: "",
              fixable: true,
            },
      );
      if (twice) {
        this.#ledger.addFaulty(name, Object.fromEntries(forms.map((form, i) => [form.name, cells[i] as string])));
        return;
      }
    }
    for (const { pass } of passes) pass.row(cells, line);
    if (isWanted(wanted, keys, address)) {
      this.#ledger.add(name, row, line);
      this.#addressSet(name).add(address());
    }
  }

  /** A group's member is named in the table that its kind says. */
  #memberResolves(row: Row, address: string, line: number): void {
    const table = { area: "areas", commodity: "commodities", group: "groups" }[row.member_kind as string] as TableName;
    const ids = this.#ids.get(table);
    const member = row.member as string;
    if (ids === undefined || ids.has(member)) return;
    this.#push({
      rule: "reference",
      address,
      ...this.#at("group_members", line),
      column: "member",
      value: member,
      expected: `the id of a row of ${table}`,
      suggestion: nearest(member, idsOnly(ids)).join(" or "),
      fixable: false,
    });
  }

  #addressSet(name: TableName): Set<string> {
    let set = this.#addresses.get(name);
    if (set === undefined) {
      set = new Set();
      this.#addresses.set(name, set);
    }
    return set;
  }

  /** Every address that some row names: the streamed tables keep only these rows. */
  #wantedAddresses(): Set<string> {
    const wanted = new Set<string>();
    for (const { row } of this.#ledger.rows("claim_evidence")) wanted.add(row);
    for (const { row } of this.#ledger.rows("citations")) wanted.add(row);
    for (const { row } of this.#ledger.rows("exceptions")) wanted.add(row);
    for (const { successor } of this.#ledger.rows("redirects")) if (successor !== null) wanted.add(successor);
    for (const { check } of this.#ledger.rows("claims"))
      for (const word of check?.split(/[ ;]/) ?? []) if (word.includes("/")) wanted.add(word);
    return wanted;
  }

  /** Addresses lead to living rows, and redirects not to each other. */
  #addressesResolve(): void {
    const check = (table: TableName, row: Row, column: string, target: string) => {
      const name = target.slice(0, target.indexOf("/")) as TableName;
      if (!(name in tables))
        this.#findings.push(
          this.#finding(
            "address",
            table,
            row,
            column,
            "an address that begins with the name of a table",
            nearest(name, tableNames).join(" or "),
            false,
          ),
        );
      else if (!this.#addresses.get(name)?.has(target) && !this.#brokenKeys.has(name))
        this.#findings.push(
          this.#finding(
            "address",
            table,
            row,
            column,
            `the address of a row of ${name}`,
            nearest(target, this.#addresses.get(name) ?? []).join(" or "),
            false,
          ),
        );
    };
    for (const row of this.#ledger.rows("claim_evidence")) check("claim_evidence", row, "row", row.row);
    for (const row of this.#ledger.rows("citations")) check("citations", row, "row", row.row);
    for (const row of this.#ledger.rows("redirects")) {
      if (row.successor !== null) check("redirects", row, "successor", row.successor);
      const name = row.retired.slice(0, row.retired.indexOf("/")) as TableName;
      if (this.#addresses.get(name)?.has(row.retired))
        this.#findings.push(
          this.#finding("redirect", "redirects", row, "retired", "an address that no row has any more", "", false),
        );
    }
  }

  /** Takes out what the exceptions accept, and finds the exceptions that accept nothing. */
  #accept(findings: readonly Finding[]): { findings: Finding[]; accepted: Finding[] } {
    const exceptions = this.#ledger.rows("exceptions");
    const used = new Set<string>();
    const name = (rule: string, row: string, field: string) => `${rule} ${row} ${field}`;
    const accepting = new Set(exceptions.map(({ rule, row, field }) => name(rule, row, field)));
    const accepted: Finding[] = [];
    const open = findings.filter((finding) => {
      const hit = [finding.column, "*"]
        .map((field) => name(finding.rule, finding.address, field))
        .find((each) => accepting.has(each));
      if (hit === undefined) return true;
      used.add(hit);
      accepted.push(finding);
      return false;
    });
    for (const row of exceptions)
      if (
        this.#unreadable.size === 0 &&
        !rulesOfTests.has(row.rule) &&
        !used.has(name(row.rule, row.row, row.field)) &&
        !this.#brokenKeys.has(row.row.split("/")[0] as TableName)
      )
        open.push(
          this.#finding(
            "unused-exception",
            "exceptions",
            row,
            "rule",
            "no exception: the finding that it accepts no longer occurs",
            "",
            false,
          ),
        );
    return { findings: open, accepted };
  }

  #at(name: TableName, line: number): { file: string; line: number } {
    return { file: csvPath(this.#folder, { name }), line };
  }

  #file(
    name: TableName,
    rule: string,
    expected: string,
    suggestion: string,
    line: number,
    fixable: boolean,
    value = "",
  ): void {
    this.#push({ rule, address: name, ...this.#at(name, line), column: "", value, expected, suggestion, fixable });
  }

  #finding(
    rule: string,
    table: TableName,
    row: Row,
    column: string,
    expected: string,
    suggestion: string,
    fixable: boolean,
  ): Finding {
    return {
      rule,
      address: addressOf(tables[table], row),
      ...this.#at(table, this.#ledger.lineOf(row)),
      column,
      value: cellOf(row, column),
      expected,
      suggestion,
      fixable,
    };
  }

  /** Keeps a finding on one row. Of a table that breaks one rule everywhere, as a shuffled one does, the first are enough to see it. */
  #push(finding: Finding): void {
    const alike = `${finding.file} ${finding.rule}`;
    const count = (this.#alike.get(alike) ?? 0) + 1;
    this.#alike.set(alike, count);
    if (count <= MOST_ALIKE) this.#findings.push(finding);
    else if (count === MOST_ALIKE + 1)
      this.#findings.push({
        ...finding,
        expected: `${finding.expected}. The table breaks this rule in more places than are listed: mend these, and check again`,
      });
  }
}

/** What counts under a licence's cap: a claim is our statement on somebody's words, and carries a figure only where it has a value. */
const isCitedFigure = (name: TableName, row: Row): boolean => name !== "claims" || (row.value ?? null) !== null;

/** One table while it is read. */
interface TableRun {
  readonly name: TableName;
  readonly table: Table;
  readonly forms: readonly ColumnForm[];
  readonly columns: readonly ColumnCheck[];
  /** The positions of the key's columns. */
  readonly key: readonly number[];
  /** The position of the column `source`, or -1. */
  readonly source: number;
  readonly order: KeyOrder;
  /** The rows to keep, of a table that is streamed; undefined: all. */
  readonly wanted: Wanted | undefined;
  /** The rules that watch the rows go by, by their ids. */
  readonly passes: readonly { readonly id: string; readonly pass: StreamedPass }[];
}

/** The addresses to keep, and the first key cells that they have: most rows are passed over by one look. */
interface Wanted {
  readonly addresses: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

const isWanted = (wanted: Wanted | undefined, keys: readonly string[], address: () => string): boolean =>
  wanted === undefined || (wanted.beginnings.has(keys[0] as string) && wanted.addresses.has(address()));

const wantedOf = (name: TableName, wanted: ReadonlySet<string> | undefined): Wanted | undefined =>
  wanted && {
    addresses: wanted,
    beginnings: new Set([...wanted].filter((at) => at.startsWith(`${name}/`)).map((at) => at.split("/")[1] as string)),
  };

const cellOf = (row: Row, column: string): string => formatCell(row[column] ?? null);

/** One broken cell is one finding: the first of each row and column that knows a right value, else the first. */
function oncePerCell(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  findings.forEach((finding, i) => {
    const cell = finding.column === "" ? `${i}` : `${finding.address} ${finding.line} ${finding.column}`;
    const known = best.get(cell);
    if (known === undefined || (known.suggestion === "" && finding.suggestion !== "")) best.set(cell, finding);
  });
  const prints = new Set(
    [...best.values()]
      .filter(({ column, file }) => column === "quantity" && file.endsWith("shares.csv"))
      .map(({ address }) => printOfAddress(address)),
  );
  // A wrong quantity makes the percentages of its print wrong: the quantity is the finding.
  return [...best.values()].filter(
    ({ rule, address }) => rule !== "computed-share" || !prints.has(printOfAddress(address)),
  );
}

/** An address of `shares` without its area and source: what the rows of one print, and of its errata, have in common. */
const printOfAddress = (address: string): string =>
  address
    .split("/")
    .filter((_, i) => i !== 7 && i !== 9)
    .join("/");

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
