import { columnarFromRows } from "@oreledger/data";
import { expect, it } from "vitest";
import { groupRows } from "./groups.ts";

/** Rows with few and with many values, and a column of numbers: some columns combine in one pass and others do not. */
const cells = Array.from({ length: 60 }, (_, i) => ({
  a: i % 3 === 0 ? null : `a${i % 4}`,
  b: `b${i % 7}`,
  c: (i * i) % 5,
  many: `m${i % 29}`,
}));
const table = columnarFromRows(
  {
    name: "t",
    key: ["a"],
    columns: [
      ...["a", "b", "many"].map((name) => ({ name, kind: "text" as const })),
      { name: "c", kind: "number" as const },
    ],
  },
  cells as never,
);

it.each([
  [[]],
  [["a"]],
  [["a", "b"]],
  [["c", "a"]],
  [["many", "b"]],
  [["many", "many"]],
  [["b", "many", "a", "b", "c"]],
])("rows are grouped by %j as by the text of their cells, in the order of first appearance", (names: string[]) => {
  const by = names as (keyof (typeof cells)[number])[];
  // Half of the rows, so that a row's number is not its place.
  const rows = Uint32Array.from({ length: 30 }, (_, i) => 59 - 2 * i);
  const { groupOf, first } = groupRows(
    by.map((name) => table.column(name, rows)),
    rows,
  );
  const keys = [...rows].map((row) => JSON.stringify(by.map((name) => cells[row]?.[name])));
  const order = [...new Set(keys)];
  expect([...groupOf]).toEqual(keys.map((key) => order.indexOf(key)));
  expect([...first]).toEqual(order.map((key) => rows[keys.indexOf(key)]));
});

it("no rows make no groups", () => {
  expect(groupRows([table.column("a")], new Uint32Array(0)).first).toHaveLength(0);
});
