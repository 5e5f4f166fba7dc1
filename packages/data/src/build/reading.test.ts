import { expect, it } from "vitest";
import { tableList } from "../tables/index.ts";
import { readingOf, readings } from "./reading.ts";

const columnsOf = (name: string): readonly string[] =>
  Object.keys(tableList.find((table) => table.name === name)?.row.shape ?? {});

it.each(["shares", "us_balances"])("explains three rows of %s, by columns that it has", (name) => {
  const text = readingOf(name);
  expect(readings[name]?.rows).toHaveLength(3);
  for (const [address, cells] of readings[name]?.rows ?? []) {
    expect(text).toContain(`- \`${address}\`: ${cells}.`);
    for (const cell of cells.split(" · ")) {
      const [, column = cell] = /^`(\w+)` ./.exec(cell) ?? [];
      expect(columnsOf(name)).toContain(column);
    }
  }
});

it("explains no row of a table that needs no explanation", () => expect(readingOf("oxides")).toBeUndefined());
