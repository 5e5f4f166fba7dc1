import { parse } from "csv-parse/sync";
import { computeAllShares } from "../compute/shares.ts";
import { compareKeys, keyCells, type Row } from "../form/address.ts";
import { formatCell, parseCell, quoteCell } from "../form/cell.ts";
import { columnForms } from "../form/kind.ts";
import { readTable } from "../form/read.ts";
import { headerOf } from "../form/write.ts";
import { tables } from "../tables/index.ts";
import type { Share } from "../tables/shares.ts";
import type { Table } from "../tables/table.ts";
import { cellChecker } from "./cell-check.ts";

/** A file as the fixer leaves it. */
export interface Fixed {
  readonly after: string;
  /** What was changed, a line each. */
  readonly changed: readonly string[];
  /** Why nothing was touched, where the file cannot be understood. */
  readonly refused: string | undefined;
}

/**
 * Puts right what can mean one thing only: the byte order mark, line ends, blanks, forms of numbers, the order of rows, and
 * the computed columns of `shares`. A cell that is wrong in another way stays, for a person to judge.
 */
export function fixTable(table: Table, before: Buffer, folder: string): Fixed {
  const text = before.toString("utf8");
  const changed: string[] = [];
  const refuse = (refused: string): Fixed => ({ after: text, changed: [], refused });
  if (!Buffer.from(text, "utf8").equals(before)) return refuse("It is not UTF-8: save it in that encoding.");
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true, record_delimiter: ["\n", "\r\n"] });
  } catch (error) {
    return refuse(`It is no CSV by RFC 4180: ${(error as Error).message}`);
  }
  const [header = [], ...lines] = records;
  if (header.join() !== headerOf(table)) return refuse(`Its header is not the table's: ${headerOf(table)}`);
  const forms = columnForms(table);
  const full = lines.filter((cells) => !(cells.length === 1 && cells[0] === ""));
  const odd = full.find((cells) => cells.length !== forms.length);
  if (odd !== undefined)
    return refuse(`A row has ${odd.length} cells instead of ${forms.length}: ${odd.slice(0, 3).join(",")}…`);
  if (text.startsWith("\uFEFF")) changed.push("byte order mark taken off");
  if (text.includes("\r")) changed.push("line ends made LF");
  if (full.length < lines.length) changed.push(`${lines.length - full.length} blank lines taken out`);

  const checkers = forms.map((form) => cellChecker(form));
  const rows = full.map((cells) =>
    cells.map((cell, i) => {
      const fault = checkers[i]?.(cell).fault;
      if (!fault?.fixable) return cell;
      changed.push(`${cells[0]}: ${forms[i]?.name} ${JSON.stringify(cell)} → ${JSON.stringify(fault.suggestion)}`);
      return fault.suggestion;
    }),
  );
  if (table.name === "shares")
    computed(
      rows,
      forms.map((form) => form.name),
      folder,
      changed,
    );

  const key = table.key.map((name) => forms.findIndex((form) => form.name === name));
  const keyed = rows.map((cells) => ({ cells, key: key.map((i) => cells[i] as string) }));
  const ordered = [...keyed].sort((a, b) => compareKeys(a.key, b.key));
  if (ordered.some((row, i) => row !== keyed[i])) changed.push("rows put in the order of their key");
  const after = `${[headerOf(table), ...ordered.map(({ cells }) => cells.map(quoteCell).join(","))].join("\n")}\n`;
  if (changed.length === 0 && after !== text) changed.push("quotes and the last newline made canonical");
  return { after, changed, refused: undefined };
}

/** Writes the computed columns of `shares`. Rows with a wrong cell are left out of it, and keep what they have. */
function computed(rows: string[][], names: readonly string[], folder: string, changed: string[]): void {
  const forms = columnForms(tables.shares);
  const sound: { cells: string[]; row: Share }[] = rows.flatMap((cells) => {
    const row: Record<string, Row[string]> = {};
    for (const [i, form] of forms.entries()) {
      const value = parseCell(cells[i] as string, form.kind);
      if (value === undefined) return [];
      row[form.name] = value;
    }
    return [{ cells, row: row as unknown as Share }];
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
        `${keyCells(tables.shares, row as unknown as Row).join("/")}: ${name} ${JSON.stringify(cells[i])} → ${JSON.stringify(cell)}`,
      );
      cells[i] = cell;
    }
  }
}
