import type { ColumnarTable } from "@oreledger/data";
import { onceFor } from "../../once-for.ts";
import { textAt, valueAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import type { Figure } from "../core/figure.ts";
import { lineageOfRows } from "../core/lineage.ts";
import { figureAt, type QueryOf } from "../core/rows.ts";
import { itemAndForm, type Side, sideOfFigures } from "./sides.ts";

/** The rows of stocks by what they are of, and by year. Built once per table. */
const stocksOf = /* @__PURE__ */ onceFor((table: ColumnarTable): ReadonlyMap<string, number> => {
  const index = new Map<string, number>();
  for (let row = 0; row < table.length; row++)
    if (textAt(table, "item", row) === "stocks")
      index.set(placeOf(table, row, valueAt(table.column("year"), row) as number), row);
  return index;
});

const placeOf = (table: ColumnarTable, row: number, year: number): string =>
  [year, ...["source", "commodity", "form", "unit"].map((name) => textAt(table, name, row))].join("\n");

/** What stocks released: those of the year before, in the same edition, less those of the year; and what the government shipped. */
export function releaseOf(
  query: QueryOf<"us_balances">,
  context: Context,
  rows: readonly number[],
  { industry, government }: { readonly industry: boolean; readonly government: boolean },
  refuse: (why: string, found?: readonly number[]) => never,
): Side {
  const { table } = context;
  const cell = (name: string, row: number) => valueAt(table.column(name), row);
  const shipped = government ? rows.filter((row) => cell("item", row) === "shipments_from_stockpile") : [];
  const held = industry ? rows.filter((row) => cell("item", row) === "stocks") : [];
  if (industry && held.length === 0) refuse("no row for the stocks whose change counts");
  const before = held.map((row) => {
    const twin = stocksOf(table).get(placeOf(table, row, (cell("year", row) as number) - 1));
    return twin ?? refuse("the edition does not print the previous year's stocks", [row]);
  });
  const figure = (row: number, sign: 1 | -1): Figure => {
    const { value, low, high, ...rest } = figureAt(
      context,
      row,
      `stock release: ${itemAndForm(context, row)}`,
      "quantity",
      sign === 1 ? Number.NEGATIVE_INFINITY : 0,
    );
    return sign === 1
      ? { ...rest, value, low, high }
      : { ...rest, value: value === undefined ? undefined : -value, low: -high, high: -low };
  };
  const used = [...before, ...held, ...shipped];
  return sideOfFigures(
    "stock release",
    [...[...before, ...shipped].map((row) => figure(row, 1)), ...held.map((row) => figure(row, -1))],
    lineageOfRows(query, context, used),
    undefined,
  );
}
