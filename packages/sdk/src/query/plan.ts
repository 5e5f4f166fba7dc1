import type { ColumnarTable } from "@oreledger/data";
import { rowOfId, type TextColumn, textAt, type Value, valueAt } from "./column.ts";
import { matching, rowsWithCodes } from "./condition.ts";
import type { Context } from "./context.ts";
import { cellsOf, isOfSource } from "./source-columns.ts";
import type { SortKey, State, Step } from "./state.ts";
import { renamed } from "./vintage/print-links.ts";
import { standingOfTable } from "./vintage/standing-of-table.ts";
import { standing, versionOf } from "./vintage/vintage.ts";

/** The numbers of the matching rows, in the table's order or in the requested one. */
export function rowsOf(context: Context, state: State): Uint32Array {
  const { table } = context;
  const { steps, asOf, everyEdition, licences, preferred, sort, limit, chosen, met } = state;
  let rows: Uint32Array;
  if (chosen !== undefined) rows = narrow(context, chosen, steps.slice(met)) as Uint32Array;
  else {
    const links = printLinksOf(context);
    const keepsWhole = ({ column }: Step) =>
      // A renamed print is whole only with both names.
      isOfPrint(table, column) && !(links !== undefined && renamed.has(column));
    rows = narrow(context, undefined, steps.filter(keepsWhole)) ?? allRows(table.length);
    if (table.columnNames.includes("source")) {
      // A condition on the source selects editions; any other one selects whole prints of a series.
      const wholeSeries = steps.every(
        (step) => !keepsWhole(step) || step.column === "series" || table.print.includes(step.column),
      );
      rows =
        wholeSeries && !everyEdition
          ? standingOfTable(context, rows, asOf, links)
          : standing(context, rows, asOf, everyEdition, links);
    } else if (table.name === "sources" && asOf !== undefined)
      rows = rows.filter((row) => versionOf(table, textAt(table, "id", row) as string).published <= asOf);
    const others = steps.filter((step) => !keepsWhole(step));
    rows = narrow(context, rows, others) as Uint32Array;
  }
  if (licences !== undefined) rows = licensed(context, rows, licences);
  if (preferred !== undefined) rows = choose(context, rows, preferred);
  if (sort !== undefined) rows = sorted(context, rows, sort);
  return limit === undefined ? rows : rows.slice(0, limit);
}

/** Whether a column is the same in all rows of a print: a condition on it leaves prints whole. */
export const isOfPrint = (table: ColumnarTable, column: string): boolean =>
  table.print.includes(column) || column === "source" || isOfSource(table, column);

/** The same query with only the filters on the print and the source: every row of the prints, under every name. */
export function wholePrints(
  { table }: Context,
  { chosen: _, met: __, preferred: ___, limit: ____, ...state }: State,
): State {
  return {
    ...state,
    steps: state.steps.filter(({ column }) => isOfPrint(table, column) && !renamed.has(column)),
    everyEdition: true,
  };
}

/** Prints that a publisher renamed. Only `shares` has any; a release without the table has none. */
export function printLinksOf({ table, ledger, printLinks }: Context): ColumnarTable | undefined {
  if (table.name !== "shares") return undefined;
  return ledger === "installed"
    ? printLinks
    : (ledger.tables as Partial<typeof ledger.tables>).print_links?.internals().context.table;
}

/**
 * The rows that meet every condition, of these rows or of all. Conditions on the first columns come first: the table is
 * sorted by them, so they leave few rows for the others.
 */
function narrow(context: Context, rows: Uint32Array | undefined, steps: readonly Step[]): Uint32Array | undefined {
  const { columnNames } = context.table;
  const place = ({ column }: Step) => columnNames.indexOf(columnNames.includes(column) ? column : "source");
  const ordered = [...steps].sort((a, b) => place(a) - place(b));
  return ordered.reduce<Uint32Array | undefined>((left, step) => meeting(context, step, left), rows);
}

function meeting(context: Context, { column, condition, negated }: Step, rows: Uint32Array | undefined): Uint32Array {
  const { table } = context;
  const found = isOfSource(table, column)
    ? ofSources(context, column, condition, rows)
    : matching(table.column(column, rows), condition, rows);
  if (negated !== true) return found;
  const met = new Uint8Array(table.length);
  for (const row of found) met[row] = 1;
  return (rows ?? allRows(table.length)).filter((row) => met[row] === 0);
}

function ofSources(
  { table, sources }: Context,
  column: string,
  condition: unknown,
  rows: Uint32Array | undefined,
): Uint32Array {
  const right = new Set(matching(sources.column(column), condition));
  const { values, codes } = table.column("source", rows) as TextColumn;
  return rowsWithCodes(codes, [false, ...values.map((source) => right.has(rowOfId(sources, source)))], rows);
}

function licensed({ table, sources }: Context, rows: Uint32Array, licences: readonly string[]): Uint32Array {
  const allowed = new Set<string | null>(licences);
  const carriers = sources.columnNames.includes("carrier_licence") ? sources.column("carrier_licence") : undefined;
  const verdicts = Array.from({ length: sources.length }, (_, row) => {
    const carrier = carriers === undefined ? null : (valueAt(carriers, row) as string | null);
    return allowed.has(textAt(sources, "licence", row)) && (carrier === null || allowed.has(carrier));
  });
  const source = table.column("source", rows);
  return rows.filter((row) => verdicts[rowOfId(sources, valueAt(source, row) as string)] === true);
}

/** If several series have the same thing, keeps the one that is first in the list. */
function choose({ table, sources }: Context, rows: Uint32Array, preferred: readonly string[]): Uint32Array {
  const rank = (row: number) => preferred.indexOf(versionOf(sources, textAt(table, "source", row) as string).series);
  const key = table.key.filter((name) => name !== "source").map((name) => table.column(name, rows));
  const place = (row: number) => key.map((column) => valueAt(column, row)).join("\n");
  const best = new Map<string, number>();
  const ranked = rows.filter((row) => rank(row) >= 0);
  for (const row of ranked) best.set(place(row), Math.min(best.get(place(row)) ?? Number.POSITIVE_INFINITY, rank(row)));
  return ranked.filter((row) => rank(row) === best.get(place(row)));
}

function sorted(context: Context, rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  const orders = keys.map(({ column: name, descending }) => {
    const column = cellsOf(context, name, rows);
    const sign = descending ? -1 : 1;
    return (a: number, b: number): number => {
      const [x, y] = [valueAt(column, a), valueAt(column, b)];
      return x === null || y === null ? Number(x === null) - Number(y === null) : sign * compareValues(x, y);
    };
  });
  return rows.slice().sort((a, b) => {
    for (const order of orders) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return 0;
  });
}

let collator: Intl.Collator | undefined;

/** Numbers by size, text by the alphabet. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  // Created when text is first sorted: this takes longer than most queries.
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(String(a), String(b));
}

function allRows(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}
