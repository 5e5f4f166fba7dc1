import { readFileSync } from "node:fs";
import { describeTable } from "../../packages/data/src/build/describe.ts";
import type { ColumnDoc } from "../../packages/data/src/build/table-doc.ts";
import { quoteCell } from "../../packages/data/src/csv/cell.ts";
import { readCsv } from "../../packages/data/src/csv/csv.ts";
import { csvPath } from "../../packages/data/src/csv/read.ts";
import { type TableName, tableList } from "../../packages/data/src/tables/index.ts";
import { factualCells, factualRows, structuralCells, structuralFiles, structuralRows } from "./kinds.ts";
import type { Random } from "./random.ts";

/** A table of the ledger as it can be corrupted: its columns, and its records as they stand. */
export interface Target {
  readonly name: TableName;
  readonly key: readonly string[];
  readonly columns: readonly ColumnDoc[];
  readonly bytes: Buffer;
  /** The lines of the file by record, header first; a record may be several lines. */
  readonly lines: readonly string[];
  readonly records: readonly (readonly string[])[];
}

/** One corruption: where it strikes, and what stands there instead. */
export interface Corruption {
  readonly table: TableName;
  /** Empty where a whole row or file goes wrong. */
  readonly column: string;
  readonly kind: string;
  /** The record that it strikes, from 1; 0 for a whole file. */
  readonly record: number;
  /** What stands in the record's place: lines, or nothing. */
  readonly lines?: string;
  /** What stands in the file's place; null where it is gone. */
  readonly bytes?: Buffer | null;
  /** Before and after, for a reader. */
  readonly what: string;
  /** The cell as it stands, and what stands there instead; empty for rows and files. */
  readonly cell?: string;
  readonly becomes?: string;
}

/** Every table as it stands in a folder. */
export function targetsIn(folder: string): Target[] {
  return tableList.map((table) => {
    const { columns, key } = describeTable(table);
    const bytes = readFileSync(csvPath(folder, table));
    const { records } = readCsv(bytes.toString("utf8"));
    const all = bytes.toString("utf8").split("\n");
    const lines = records.map(({ line }, i) =>
      all.slice(line - 1, (records[i + 1]?.line ?? all.length) - 1).join("\n"),
    );
    return { name: table.name as TableName, key, columns, bytes, lines, records: records.map(({ cells }) => cells) };
  });
}

/** Every pair of a column and a kind that a table can suffer; the column is empty for rows and files. */
export function spotsOf(target: Target): { readonly column: string; readonly kind: string }[] {
  const rows =
    target.records.length > 1
      ? [
          ...Object.keys(structuralRows),
          ...Object.keys(factualRows),
          ...(target.records.length > 4 ? ["moved-row"] : []),
        ]
      : [];
  return [
    ...Object.keys(structuralFiles).map((kind) => ({ column: "", kind })),
    ...rows.map((kind) => ({ column: "", kind })),
    ...(target.records.length > 1
      ? target.columns.flatMap(({ name }) =>
          [...Object.keys(structuralCells), ...Object.keys(factualCells), "swapped-cells"].map((kind) => ({
            column: name,
            kind,
          })),
        )
      : []),
  ];
}

/** One corruption of a kind at a place, or undefined where the few rows tried do not allow it. */
export function corrupt(
  target: Target,
  column: string,
  kind: string,
  idsOf: (table: string) => readonly string[],
  random: Random,
): Corruption | undefined {
  const about = { table: target.name, column, kind };
  const ofFile = structuralFiles[kind];
  if (ofFile !== undefined) {
    const bytes = ofFile({ bytes: target.bytes, random });
    return bytes === undefined || bytes?.equals(target.bytes) ? undefined : { ...about, record: 0, bytes, what: kind };
  }
  for (let tries = 0; tries < 12; tries++) {
    const record = 1 + random.below(target.records.length - 1);
    const cells = target.records[record] as readonly string[];
    const line = target.lines[record] as string;
    if (kind === "moved-row") {
      if (record < 3) continue;
      return {
        ...about,
        record: record - 2,
        lines: `${line}\n${target.lines[record - 2]}`,
        what: `record ${record} stands before ${record - 2}`,
      };
    }
    const ofRow = structuralRows[kind] ?? factualRows[kind];
    if (ofRow !== undefined) {
      const lines = ofRow({ cells, line, random });
      return lines === undefined ? undefined : { ...about, record, lines, what: line.slice(0, 80) };
    }
    const at = target.columns.findIndex(({ name }) => name === column);
    const doc = target.columns[at] as ColumnDoc;
    const cell = cells[at] as string;
    let changed: string[] | undefined;
    if (kind === "swapped-cells") {
      const next = (at + 1) % cells.length;
      if (cells[next] !== cell)
        changed = cells.map((known, i) => (i === at ? (cells[next] as string) : i === next ? cell : known));
    } else {
      const others = Array.from(
        { length: 8 },
        () => target.records[1 + random.below(target.records.length - 1)]?.[at] ?? "",
      );
      const ids = doc.reference === undefined ? [] : idsOf(doc.reference);
      const way = (structuralCells[kind] ?? factualCells[kind])?.({
        column: doc,
        inKey: target.key.includes(column),
        cell,
        others,
        ids,
        random,
      });
      if (way !== undefined && way !== cell) changed = cells.map((known, i) => (i === at ? way : known));
    }
    if (changed === undefined) continue;
    return {
      ...about,
      record,
      lines: changed.map(quoteCell).join(","),
      cell,
      becomes: changed[at] as string,
      what: `${JSON.stringify(cell)} → ${JSON.stringify(changed[at])} in ${line.slice(0, 80)}`,
    };
  }
  return undefined;
}

/** So many corruptions, uniform over table, column and kind, of the kinds that are wanted. */
export function drawn(
  targets: readonly Target[],
  wanted: number,
  idsOf: (table: string) => readonly string[],
  random: Random,
  isWanted: (kind: string) => boolean = () => true,
): Corruption[] {
  const spots = targets.map((target) => {
    const columns = new Map<string, string[]>();
    for (const { column, kind } of spotsOf(target)) columns.set(column, [...(columns.get(column) ?? []), kind]);
    return { target, columns: [...columns] };
  });
  const corruptions: Corruption[] = [];
  while (corruptions.length < wanted) {
    const { target, columns } = random.of(spots);
    const [column, kinds] = random.of(columns);
    const kind = random.of(kinds);
    const made = isWanted(kind) ? corrupt(target, column, kind, idsOf, random) : undefined;
    if (made !== undefined) corruptions.push(made);
  }
  return corruptions;
}
