import type { Row } from "../../answer/answer.ts";
import type { AnyQuery } from "../../query/query.ts";

/** The columns that say what rows are of, by table. One marked `?` counts only if all rows have one value. */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  shares: ["commodity", "stage", "measure", "form", "basis", "area?", "year"],
  exports: ["product", "exporter?", "importer?", "flow_basis", "period"],
  us_balances: ["commodity", "year"],
};

/** Values that distinguish nothing. */
const plain: ReadonlySet<unknown> = new Set(["all", "unspecified"]);

/** The most values of a column that are listed. */
const MOST = 3;

/** The values of each column that says what rows are of, in order. */
function valuesIn(rows: AnyQuery): ReadonlyMap<string, readonly (string | number)[]> {
  const cells = rows.toColumns() as Readonly<Record<string, readonly (string | number)[]>>;
  return new Map(
    (columnsOf[rows.table] ?? []).flatMap((marked) => {
      const column = marked.replace("?", "");
      const values = [...new Set(cells[column] ?? [])].sort();
      return values.length === 0 || (marked !== column && values.length > 1) ? [] : [[column, values] as const];
    }),
  );
}

/** The columns in which all rows have one value, with it. */
export const whatOf = (rows: AnyQuery): Row =>
  Object.fromEntries(
    [...valuesIn(rows)].flatMap(([column, [value, other]]) => (other === undefined ? [[column, value]] : [])),
  );

/** The columns of {@link whatOf} that distinguish groups of rows, for each group. */
export function whatDistinguishes(groups: readonly Row[]): readonly Row[] {
  const columns = [...new Set(groups.flatMap(Object.keys))];
  const telling = columns.filter((column) => new Set(groups.map((group) => group[column])).size > 1);
  return groups.map((group) => Object.fromEntries(telling.map((column) => [column, group[column]])));
}

const span = (from: number, to: number): string => (from === to ? String(from) : `${from} to ${to}`);

/**
 * What the figures of a metric are of, in words, and the requested years for which there is none.
 *
 * @param asked The condition on the year.
 * @example whatOfInWords(mined, undefined) // "The figures are of gallium, refining, production, element, 2025."
 */
export function whatOfInWords(rows: AnyQuery, asked: unknown): string | undefined {
  const found = valuesIn(rows);
  const told = [...found].flatMap(([column, values]) => {
    // The codes of areas begin with an underscore; words have one between them.
    const texts = values.filter((value) => !plain.has(value)).map((value) => String(value).replace(/(?<=.)_/g, " "));
    const [first, last] = [values[0], values.at(-1)];
    if (values.length > 1 && (column === "year" || column === "period")) return [`${first} to ${last}`];
    return texts.length === 0 ? [] : [texts.length > MOST ? `${texts.length} of ${column}` : texts.join(" and ")];
  });
  if (told.length === 0) return undefined;
  const years = (found.get("year") ?? []) as readonly number[];
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const { from = first, to = last } = (asked ?? {}) as { from?: number; to?: number };
  // Without years, the first and the last are undefined: no comparison holds.
  const without = [...(from < first ? [span(from, first - 1)] : []), ...(to > last ? [span(last + 1, to)] : [])];
  return `The figures are of ${told.join(", ")}${without.length === 0 ? "" : `; there is none for ${without.join(" and ")}`}.`;
}
