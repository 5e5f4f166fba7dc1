import { join } from "node:path";
import { expect, it } from "vitest";
import { tableList } from "../tables/index.ts";
import { readCells } from "./cells.ts";
import { readingOf, readings, slipsOf } from "./reading.ts";

const cellsOf = (name: string) =>
  readCells(
    join(import.meta.dirname, "../../csv"),
    tableList.find((table) => table.name === name) as (typeof tableList)[number],
  );

it.each(["shares", "us_balances"] as const)("explains three rows that %s has", (name) => {
  const text = readingOf(cellsOf(name));
  expect(readings[name]?.rows).toHaveLength(3);
  for (const [address] of readings[name]?.rows ?? []) expect(text).toContain(`- \`${address}\`: `);
});

it("names what a release printed in a wrong unit, such as titanium minerals in 2025", () =>
  expect(slipsOf("shares", cellsOf("corrections"))).toMatch(
    /- `usgs-mcs-2025-titanium-production-unit`: prints metric tons, read as thousand metric tons\. /,
  ));
