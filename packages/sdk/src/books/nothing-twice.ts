import type { ColumnarTable } from "@oreledger/data";
import type { TextColumn } from "../query/column.ts";
import { lengthOf, overlap } from "./books.ts";

/**
 * Whether some flows add up however they are grouped: all are counted in one way, from one source, without the world, and no
 * product among them contains another. It is quick to see, and most sums need no more; flows for which it is false may still
 * add up within each group.
 */
export function nothingTwice(table: ColumnarTable, rows: Uint32Array, border: Border): boolean {
  const found = shown[border].get(rows) ?? isApart(table, rows, border);
  shown[border].set(rows, found);
  return found;
}

/** What was shown of the rows of a query, which never change. */
const shown = { valuation: new WeakMap<Uint32Array, boolean>(), quantity_unit: new WeakMap<Uint32Array, boolean>() };

/** The column that says how the summed figure is counted. */
export type Border = keyof typeof shown;

function isApart(table: ColumnarTable, rows: Uint32Array, border: Border): boolean {
  const cells = (name: string) => distinct(table.column(name, rows) as TextColumn, rows);
  const products = cells("product") as string[];
  const lengths = new Set((cells("period") as string[]).map(lengthOf));
  return (
    ["flow_basis", border, "source"].every((name) => cells(name).length < 2) &&
    !["exporter", "importer"].some((name) => cells(name).includes("_WLD")) &&
    lengths.size < 2 &&
    !lengths.has("interval") &&
    products.every((one, i) => products.every((other, j) => i === j || !overlap(one, other)))
  );
}

/** The different cells of a column in some rows. */
function distinct({ codes, values }: TextColumn, rows: Uint32Array): (string | null)[] {
  const present = new Uint8Array(values.length + 1);
  for (let i = 0; i < rows.length; i++) present[codes[rows[i] as number] as number] = 1;
  return [null, ...values].filter((_, code) => present[code] === 1);
}
