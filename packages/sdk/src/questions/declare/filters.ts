import { present } from "../../lists.ts";
import type { AnyQuery } from "../../query/query.ts";
import { namedTableOf } from "./condition-meant.ts";
import { type Input, sourceColumns } from "./input.ts";

/** The one-letter names of the most used filters. */
export const letters: Readonly<Record<string, string>> = {
  area: "a",
  commodity: "c",
  exporter: "e",
  importer: "i",
  measure: "m",
  product: "p",
  stage: "s",
  year: "y",
};

/** The columns of a query that can be filtered on: its own, then those of its sources. */
export const filterColumns = (query: AnyQuery): readonly string[] => [
  ...new Set([...query.columns, ...(query.columns.includes("source") ? sourceColumns : [])]),
];

/** A filter for each column of a query. */
export const filtersOf = (query: AnyQuery): Input[] =>
  filterColumns(query).map((column) => {
    const names = namedTableOf(query, column);
    return {
      name: column,
      kind: "condition",
      filter: true,
      column: `${query.table as "shares"}.${column}`,
      value: "value",
      about: `filter on ${column}`,
      ...(letters[column] === undefined ? {} : { short: letters[column] }),
      ...present({ names }),
    };
  });
