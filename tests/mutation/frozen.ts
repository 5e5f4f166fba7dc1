import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addressOfCells } from "../../packages/data/src/csv/address.ts";
import { quoteCell } from "../../packages/data/src/csv/cell.ts";
import { readCsv } from "../../packages/data/src/csv/csv.ts";
import type { Corruption, Target } from "./corrupt.ts";

/** The factual corruptions that the test tries, each bound to its row and cell: new rows change none of them. */
export const frozenPath = fileURLToPath(new URL("./frozen.csv", import.meta.url));
const header = ["table", "column", "kind", "row", "cell", "becomes"];

const addressOf = ({ name, key, columns }: Target, cells: readonly string[]): string =>
  addressOfCells(
    name,
    key.map((part) => cells[columns.findIndex((column) => column.name === part)] ?? ""),
  );

/** Corruptions as the lines of `frozen.csv`. */
export function freeze(targets: readonly Target[], corruptions: readonly Corruption[]): string {
  const lines = corruptions.map(({ table, column, kind, record, cell = "", becomes = "" }) => {
    const target = targets.find(({ name }) => name === table) as Target;
    return [table, column, kind, addressOf(target, target.records[record] as readonly string[]), cell, becomes];
  });
  return [header, ...lines].map((cells) => `${cells.map(quoteCell).join(",")}\n`).join("");
}

/** The frozen corruptions of rows that stand as they stood, and how many have lost their row or cell since. */
export function thaw(targets: readonly Target[]): { readonly corruptions: Corruption[]; readonly lost: number } {
  const { records, fault } = readCsv(readFileSync(frozenPath, "utf8"));
  if (fault !== undefined) throw new Error(`${frozenPath}:${fault.line}: expected ${fault.message}`);
  const places = new Map(
    targets.map((target) => [
      target.name as string,
      { target, at: new Map(target.records.map((cells, i) => [addressOf(target, cells), i])) },
    ]),
  );
  const corruptions: Corruption[] = [];
  let lost = 0;
  for (const { cells: frozen } of records.slice(1)) {
    const [table = "", column = "", kind = "", row = "", cell = "", becomes = ""] = frozen;
    const { target, at } = places.get(table) ?? {};
    const record = at?.get(row);
    const cells = record === undefined ? undefined : target?.records[record];
    const place = target?.columns.findIndex(({ name }) => name === column) ?? -1;
    const isSwap = kind === "swapped-cells";
    const next = cells === undefined ? 0 : (place + 1) % cells.length;
    if (
      target === undefined ||
      record === undefined ||
      cells === undefined ||
      (column !== "" && cells[place] !== cell) ||
      (isSwap && cells[next] !== becomes)
    ) {
      lost++;
      continue;
    }
    const changed = cells.map((known, i) => (i === place ? becomes : isSwap && i === next ? cell : known));
    const about = { table: target.name, column, kind, record, cell, becomes };
    corruptions.push(
      column === ""
        ? { ...about, lines: "", what: row }
        : {
            ...about,
            lines: changed.map(quoteCell).join(","),
            what: `${JSON.stringify(cell)} → ${JSON.stringify(becomes)} in ${row}`,
          },
    );
  }
  return { corruptions, lost };
}
