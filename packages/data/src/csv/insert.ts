import { existsSync, readFileSync } from "node:fs";
import { addressOfCells, compareKeys } from "./address.ts";
import { quoteCell } from "./cell.ts";
import { readCsv } from "./csv.ts";
import { type AnyTable, csvPath } from "./read.ts";
import { headerOf, replaceFile } from "./write.ts";

/**
 * Writes one row in its place in a table's CSV; every other byte stays the same.
 *
 * @throws Error if the key already exists, or if the file does not have the table's form.
 */
export function insertRow(folder: string, table: AnyTable, cells: Readonly<Record<string, string>>): void {
  const path = csvPath(folder, table);
  const text = existsSync(path) ? readFileSync(path, "utf8") : `${headerOf(table)}\n`;
  replaceFile(path, withRow(path, text, table, cells));
}

/** @throws Error if the key already exists, or if the file does not have the table's form. */
export function assertNew(folder: string, table: AnyTable, cells: Readonly<Record<string, string>>): void {
  const path = csvPath(folder, table);
  if (existsSync(path)) withRow(path, readFileSync(path, "utf8"), table, cells);
}

function withRow(path: string, text: string, table: AnyTable, cells: Readonly<Record<string, string>>): string {
  const names = Object.keys(table.row.shape);
  const { records, fault } = readCsv(text);
  if (fault !== undefined || records[0]?.cells.join() !== names.join() || text.includes("\r") || !text.endsWith("\n"))
    throw new Error(`${path} is not in the table's form: run \`pnpm data fix\`, then again.`);
  const positions = table.key.map((name) => names.indexOf(name));
  const key = table.key.map((name) => cells[name] ?? "");
  let place: number | undefined;
  for (const record of records.slice(1)) {
    const order = compareKeys(
      positions.map((i) => record.cells[i] ?? ""),
      key,
    );
    if (order === 0)
      throw new Error(
        `${path}:${record.line}: ${addressOfCells(table.name, key)} is there already. Another source or edition gets a row of its own; to correct a mistake, edit that line.`,
      );
    if (order > 0) place ??= record.line;
  }
  const row = `${names.map((name) => quoteCell(cells[name] ?? "")).join(",")}\n`;
  const lines = text.split("\n");
  const before = place === undefined ? text : `${lines.slice(0, place - 1).join("\n")}\n`;
  return before + row + text.slice(before.length);
}
