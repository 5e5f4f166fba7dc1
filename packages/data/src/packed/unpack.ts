import { NumberCells, PartedCells, TextCells } from "./cells.ts";
import { type Column, type ColumnarTable, type ColumnSpec, lazyTable, type Reference } from "./columnar.ts";
import type { PackedCells, PackedColumn, PackedParts } from "./packed-column.ts";

/**
 * The table of a packed module. Only the columns and rows that are read are unpacked.
 *
 * @param references For each column that refers to another table: that table, and its ids joined by `;` if they are shipped.
 */
export function unpack(
  name: string,
  key: readonly string[],
  print: readonly string[],
  length: number,
  columns: readonly PackedColumn[],
  references: Readonly<Record<string, readonly [table: string, ids?: string]>> = {},
): ColumnarTable {
  const specs = columns.map(([column, kind]): ColumnSpec => {
    const reference = references[column];
    return { name: column, kind, ...(reference === undefined ? {} : { reference: lazyReference(...reference) }) };
  });
  const opened: (TextCells | NumberCells | PartedCells | undefined)[] = [];
  const cellsAt = (position: number) => {
    opened[position] ??= open(columns[position] as PackedColumn);
    return opened[position];
  };
  return lazyTable({ name, key, print, columns: specs }, length, {
    whole: (_, position) => cellsAt(position).column(),
    some: (_, position, rows) => cellsAt(position).column(rows),
    one: (position, row) => cellsAt(position).at(row),
    terms: (_, position) => {
      const others = (columns[position] as PackedColumn)[4];
      if (others === undefined) return undefined;
      const { values } = cellsAt(position).column([]) as Exclude<Column, { kind: "number" }>;
      return [...new Set([...values.flat(), ...(others === "" ? [] : others.split(";"))])];
    },
  });
}

/**
 * One column of a packed module, without the rest of its table: a bundle contains only the columns that it imports.
 *
 * @example
 * import { unpackColumn } from "@oreledger/data";
 * import { quantity } from "@oreledger/data/packed/shares";
 * unpackColumn(quantity); // { kind: "number", values: Float64Array }, NaN where a row has no quantity
 */
export const unpackColumn = (column: PackedColumn): Column => open(column).column();

const lazyReference = (table: string, ids?: string): Reference => ({
  table,
  get ids() {
    return ids?.split(";");
  },
});

function open([, kind, length, cells]: PackedColumn): TextCells | NumberCells | PartedCells {
  if (isParted(cells)) return new PartedCells(cells, length);
  return kind === "number" ? new NumberCells(cells, length) : new TextCells(kind, cells, length);
}

const isParted = (cells: PackedCells | PackedParts): cells is PackedParts => typeof cells[0] === "string";
