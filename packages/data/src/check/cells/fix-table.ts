import { isUtf8 } from "node:buffer";
import { computeAllShares } from "../../compute/shares.ts";
import { keyCells, type Row } from "../../csv/address.ts";
import { formatCell, parseCell, quoteCell } from "../../csv/cell.ts";
import { readCsv } from "../../csv/csv.ts";
import { decode } from "../../csv/decode.ts";
import { headerInWords, placesOf } from "../../csv/header.ts";
import { columnForms } from "../../csv/kind.ts";
import { readTable } from "../../csv/read.ts";
import { headerOf } from "../../csv/write.ts";
import { tables } from "../../tables/index.ts";
import type { Share } from "../../tables/shares.ts";
import type { Table } from "../../tables/table.ts";
import { type Restored, restore } from "../restore/restore.ts";
import { delimiterOf } from "../restore/saved-text.ts";
import { cellChecker } from "./cell-check.ts";
import { isTwoNumbers } from "./spreadsheet-cell.ts";

/** A file as the fixer leaves it. */
export interface Fixed {
  readonly after: string;
  /** What was changed, one line each. */
  readonly changed: readonly string[];
  /** Why nothing was changed, if the file cannot be read as its table. */
  readonly refused: string | undefined;
}

/**
 * Corrects what can mean only one thing: the byte order mark, semicolons, line endings, spaces, numbers, dates and codes as a
 * spreadsheet writes them, the order of rows, and the computed columns of `shares`. A cell that is wrong in another way is
 * left for a person to judge.
 *
 * @param standing Earlier contents of the file, the latest first: a cell that a spreadsheet only rewrote is restored from them.
 */
export function fixTable(table: Table, before: Buffer, folder: string, standing: readonly string[] = []): Fixed {
  const text = standing.length > 0 ? decode(before) : before.toString("utf8");
  const changed: string[] = [];
  const refuse = (refused: string): Fixed => ({ after: text, changed: [], refused });
  if (standing.length === 0 && !isUtf8(before))
    return refuse("It is not UTF-8: save it in that encoding (in Excel: CSV UTF-8).");
  const forms = columnForms(table);
  const delimiter = delimiterOf(text, headerOf(table));
  const semicolons = delimiter !== ",";
  const { records, fault } = readCsv(text, delimiter);
  if (fault !== undefined)
    return refuse(`It is not valid CSV (RFC 4180): line ${fault.line}: expected ${fault.message}.`);
  const [{ cells: header } = { cells: [] }, ...lines] = records;
  widen(header, forms.length, false);
  while (header.at(-1) === "") header.pop();
  const places = placesOf(header, table);
  if (places === undefined) return refuse(`Its header is not the table's: ${headerInWords(header, table)}.`);
  if (header.length < forms.length) {
    for (const { cells } of lines)
      if (cells.length === header.length) cells.splice(0, cells.length, ...places.map((at) => cells[at] ?? ""));
    const added = forms.filter((_, i) => (places[i] as number) < 0).map(({ name }) => name);
    changed.push(`empty columns added: ${added.join(", ")}`);
  }
  for (const { cells } of lines) if (cells.length > 1) widen(cells, forms.length, standing.length > 0);
  const full = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const odd = full.find(({ cells }) => cells.length !== forms.length);
  if (odd !== undefined)
    return refuse(
      `Line ${odd.line} has ${odd.cells.length} cells instead of ${forms.length}: ${odd.cells.slice(0, 3).join(",")}…`,
    );
  const rowsNow = full.map(({ cells }) => cells);
  let isDoubtful: Restored["isDoubtful"] = () => true;
  let later = { text, cells: rowsNow };
  for (const stood of standing) {
    const cells = cellsOf(stood);
    // The version in git may have been saved by a spreadsheet too: then the one before it counts.
    const restored = restore(table, rowsNow, cells, later.text !== written(table, later.cells));
    if (later.cells === rowsNow) ({ isDoubtful } = restored);
    for (const [column, count] of restored.counts)
      changed.push(`${column}: ${count} ${count === 1 ? "cell" : "cells"} restored that a spreadsheet had rewritten`);
    later = { text: stood, cells };
  }
  if (semicolons) {
    const doubtful = full.flatMap(({ line, cells }) =>
      forms.flatMap(({ name, kind }, i) =>
        kind === "number" && isTwoNumbers(cells[i] as string) && isDoubtful(cells, i)
          ? [`line ${line}, ${name} ${cells[i]}`]
          : [],
      ),
    );
    if (doubtful.length > 0)
      return refuse(
        `It has semicolons between its cells, so a comma or point in a number may mark thousands or decimals. Write these numbers without one, or with a number of decimals other than three: ${doubtful.slice(0, 5).join("; ")}${doubtful.length > 5 ? `; and ${doubtful.length - 5} more` : ""}.`,
      );
    changed.push(`${delimiter === ";" ? "semicolons" : "tabs"} between cells changed to commas`);
  }
  if (/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/.test(before.toString("latin1", 0, 3)))
    changed.push("byte order mark removed");
  // A carriage return within a quoted cell does not end a line, and stays.
  if (text.includes("\r") && returnsIn([text]) > returnsIn(full.flatMap(({ cells }) => cells)))
    changed.push("line endings changed to LF");
  if (full.length < lines.length) changed.push(`${lines.length - full.length} blank lines removed`);

  const checkers = forms.map((form) => cellChecker(form));
  const rows = full.map(({ cells }) => {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as string;
      const fault = checkers[i]?.(cell).fault;
      if (!fault?.fixable) continue;
      changed.push(`${cells[0]}: ${forms[i]?.name} ${JSON.stringify(cell)} → ${JSON.stringify(fault.suggestion)}`);
      cells[i] = fault.suggestion;
    }
    return cells;
  });
  if (table.name === "shares")
    computed(
      rows,
      forms.map((form) => form.name),
      folder,
      changed,
    );

  const key = table.key.map((name) => forms.findIndex((form) => form.name === name));
  const byKey = (a: readonly string[], b: readonly string[]): number => {
    for (const i of key) if (a[i] !== b[i]) return (a[i] as string) < (b[i] as string) ? -1 : 1;
    return 0;
  };
  if (rows.some((cells, i) => i > 0 && byKey(rows[i - 1] as string[], cells) > 0)) {
    rows.sort(byKey);
    changed.push("rows sorted by their key");
  }
  const after = written(table, rows);
  if (changed.length === 0 && after !== text) changed.push("quotes and final newline put into standard form");
  return { after, changed, refused: undefined };
}

const written = (table: Table, rows: readonly (readonly string[])[]): string =>
  `${headerOf(table)}\n${rows.map((cells) => `${cells.map(quoteCell).join(",")}\n`).join("")}`;

/** The records of an earlier text of a file, without the header. */
const cellsOf = (text: string): string[][] =>
  readCsv(
    text,
    delimiterOf(
      text,
      text
        .split(/\r?\n/, 1)[0]
        ?.replace(/^\uFEFF/, "")
        .replaceAll(/[;\t]/g, ",") ?? "",
    ),
  )
    .records.slice(1)
    .map(({ cells }) => cells);

/** Removes the empty cells that a program adds after a row's last, and adds those that it leaves out. */
function widen(cells: string[], width: number, mayBeShort: boolean): void {
  while (cells.length > width && cells.at(-1) === "") cells.pop();
  while (mayBeShort && cells.length < width) cells.push("");
}

const returnsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split("\r").length - 1, 0);

/** Writes the computed columns of `shares`. Rows with a wrong cell are left out, and keep what they have. */
function computed(rows: string[][], names: readonly string[], folder: string, changed: string[]): void {
  const forms = columnForms(tables.shares);
  const sound: { cells: string[]; row: Share }[] = rows.flatMap((cells) => {
    const row: Record<string, Row[string]> = {};
    for (const [i, form] of forms.entries()) {
      const value = parseCell(cells[i] as string, form.kind);
      if (value === undefined) return [];
      row[form.name] = value;
    }
    return [{ cells, row: row as Share }];
  });
  const erratumOf = new Map(
    readTable(folder, tables.sources).flatMap(({ id, erratum_of }) =>
      erratum_of === null ? [] : [[id, erratum_of] as const],
    ),
  );
  const results = computeAllShares(
    sound.map(({ row }) => row),
    erratumOf,
  );
  for (const { cells, row } of sound) {
    const result = results.get(row);
    if (result === undefined) continue;
    for (const [name, value] of Object.entries(result)) {
      const i = names.indexOf(name);
      const cell = formatCell(value);
      if (cells[i] === cell) continue;
      changed.push(
        `${keyCells(tables.shares, row as Row).join("/")}: ${name} ${JSON.stringify(cells[i])} → ${JSON.stringify(cell)}`,
      );
      cells[i] = cell;
    }
  }
}
