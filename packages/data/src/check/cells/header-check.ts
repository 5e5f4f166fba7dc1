import { LONGEST_HEADER, matchColumns, placesOf } from "../../csv/header.ts";
import type { ColumnForm } from "../../csv/kind.ts";
import { headerOf } from "../../csv/write.ts";
import type { Table, TableName } from "../../tables/index.ts";
import { delimiterOf } from "../restore/saved-text.ts";
import type { CellFault } from "./cell-check.ts";

/** What is wrong with a header as a whole, or with one of its columns. */
type HeaderFault = Omit<CellFault, "rule"> & { readonly value: string };

const fault = (expected: string, fixable: boolean, value = "", suggestion = ""): HeaderFault => ({
  expected,
  fixable,
  value,
  suggestion,
});

/** All that is wrong with the header of a table; nothing if it is right. */
export function headerFaults(
  cells: readonly string[],
  name: TableName,
  table: Table,
  forms: readonly ColumnForm[],
): readonly HeaderFault[] {
  const right = headerOf(table);
  if (cells.join(",") === right) return [];
  const alone = cells.length === 1 ? (cells[0] as string) : "";
  const found = alone.includes(";")
    ? [
        fault(
          "commas between cells: this file has semicolons, which spreadsheets in many countries write",
          delimiterOf(alone, right) !== ",",
          alone,
          right,
        ),
      ]
    : columnFaults(cells.slice(0, LONGEST_HEADER), name, table, forms);
  if (cells.length <= LONGEST_HEADER) return found;
  return [
    ...found,
    fault(`the columns of ${name}: this file has ${cells.length.toLocaleString("en")}`, false, "", right),
  ];
}

/** What is wrong with a header, column by column: what is missing, what is unknown and what it may mean. */
function columnFaults(
  cells: readonly string[],
  name: TableName,
  table: Table,
  forms: readonly ColumnForm[],
): HeaderFault[] {
  const right = headerOf(table);
  const names = right.split(",");
  const matched = matchColumns(cells, table);
  const nearAt = new Map(matched.unknown.map(({ at, near }) => [at, near]));
  const places = placesOf(cells, table);
  const unknown = cells.flatMap((header, at) => (names.includes(header) ? [] : [{ header, at }]));
  const taken = new Set<string>();
  const found = unknown.map(({ header, at }) => {
    const column = matched.taken.get(at)?.column;
    const near = column === undefined ? (nearAt.get(at) ?? []) : [column];
    if (column !== undefined) taken.add(column);
    return fault(`a column of ${name}, not ${JSON.stringify(header)}`, false, header, near.join(" or "));
  });
  const lacking = forms.filter((form) => !cells.includes(form.name) && !taken.has(form.name));
  const mayBeEmpty = (form: ColumnForm) => form.nullable || form.kind === "list";
  for (const [columns, what] of [
    [lacking.filter((form) => !mayBeEmpty(form)), "missing and may not be empty"],
    [lacking.filter(mayBeEmpty), "missing; their cells may be empty, as in a file of an earlier version"],
  ] as const)
    if (columns.length > 0)
      found.push(
        fault(`the columns ${columns.map((form) => form.name).join(", ")}, which are ${what}`, places !== undefined),
      );
  if (unknown.length === 0 && names.every((column) => cells.includes(column)))
    found.push(fault(`each column once, in the order ${right}`, false, cells.join(","), right));
  return found;
}
