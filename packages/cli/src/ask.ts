import * as sdk from "@oreledger/sdk";
import { nearest, OreledgerError, type Query } from "@oreledger/sdk";

/** A query whose table is known at run time only. */
// biome-ignore lint/suspicious/noExplicitAny: the table, and so the row, is chosen by the user
export type AnyQuery = Query<any, any>;

const queries: Readonly<Record<string, AnyQuery>> = Object.fromEntries(
  Object.values(sdk)
    .filter((value): value is AnyQuery => value instanceof sdk.Query)
    .map((query) => [query.table as string, query]),
);

/** The names of all tables. */
export const tableNames: readonly string[] = Object.keys(queries).sort();

/**
 * The query of a table, by its name with `_` or `-`.
 *
 * @throws OreledgerError naming the nearest table.
 */
export function queryOf(name: string): AnyQuery {
  const query = queries[name.replaceAll("-", "_")];
  if (query === undefined) {
    const close = nearest(name.replaceAll("-", "_"), tableNames);
    throw new OreledgerError(
      `There is no table ${JSON.stringify(name)}.${close.length > 0 ? ` Did you mean ${close.join(" or ")}?` : ""} Tables: ${tableNames.join(", ")}.`,
    );
  }
  return query;
}

/**
 * The condition that a flag's text means: `CHN`, `CHN,AUS`, `2020..2024`, `100000..`, or `` for an empty cell.
 *
 * @param numeric Whether the column holds numbers.
 */
export function conditionOf(column: string, text: string, numeric: boolean): unknown {
  const one = (part: string): string | number => {
    if (!numeric) return part;
    const number = Number(part.replaceAll("_", ""));
    if (part.trim() === "" || !Number.isFinite(number))
      throw new OreledgerError(
        `--${column.replaceAll("_", "-")} takes a number, a list (2023,2024) or a range (2020..2024), not ${JSON.stringify(text)}.`,
      );
    return number;
  };
  if (text === "") return null;
  const range = /^(.*?)\.\.(.*)$/.exec(text);
  if (range) {
    const [, from = "", to = ""] = range;
    return { ...(from === "" ? {} : { from: one(from) }), ...(to === "" ? {} : { to: one(to) }) };
  }
  const parts = text.split(",").map((part) => one(part.trim()));
  return parts.length === 1 ? parts[0] : parts;
}
