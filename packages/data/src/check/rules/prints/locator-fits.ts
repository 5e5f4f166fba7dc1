import { grouped } from "../../../grouped.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Area = Pick<RowOf<"areas">, "id" | "name" | "aliases">;
type Figure = { readonly locator: string | null; readonly year: number; readonly first_year?: number | null };
type AreaFigure = Figure & { readonly area: string; readonly measure: string };

/** The first and the last years in a locator, except those in the file's name: `2021–24` is 2021 to 2024, `2023` both. */
export function spansOf(locator: string): { readonly first: number; readonly last: number }[] {
  const place = locator.replace(/\b[\w.-]+\.(?:csv|xlsx?|pdf|txt)\b/gi, "");
  return Array.from(
    place.matchAll(/(?<!\d)((?:18|19|20)\d\d)(?:[–-](\d\d(?:\d\d)?)(?!\d))?(?!\d)/g),
    ([, from = "", to = from]) => ({
      first: Number(from),
      last: Number(to.length === 4 ? to : `${from.slice(0, 2)}${to}`),
    }),
  );
}

/** Figures of years other than those in their locator. */
export const ofOtherYears = <R extends Figure>(rows: readonly R[]): RowBreach<R>[] =>
  rows.flatMap((row) => {
    const spans = row.locator === null ? [] : spansOf(row.locator);
    const given = { year: row.year, first_year: row.first_year };
    return (["year", "first_year"] as const).flatMap((column) => {
      const said = spans.map(({ first, last }) => (column === "year" ? last : first));
      const is = given[column] ?? null;
      return said.length === 0 || is === null || said.includes(is)
        ? []
        : [
            {
              row,
              column,
              expected: `${said.join(" or ")}, the ${column === "year" ? "" : "first "}year in the locator`,
              suggestion: String(said.at(-1)),
            },
          ];
    });
  });

/** What a table's row names mean if they do not name an area. */
const rowsOfTotals: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:(?:world |grand )?total|of which)\b/i, ["_WLD", "_XUS"]],
  [/^other(?: countries)?\b/i, ["_OTH"]],
];

/** The name that a table's row begins with, without footnotes: `New Caledonia11`, `Russiae`, `China (crude)`. */
const bare = (name: string): string =>
  name
    .replace(/\s*\(.*$/, "")
    .replace(/\s*\d+(?:,\s*\d+)*$/, "")
    .trim()
    .toLowerCase();

/** The name of the row in a locator, and of its column if it gives one. */
const placeOf = (locator: string) => /(?:^|, )row (.+?)(?:, column (.+))?$/.exec(locator);

/** The measures that a column's heading may mean: capacities are sometimes under a heading of production. */
const measures: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\breserves/i, ["reserves"]],
  [/\bprod/i, ["production", "capacity"]],
  [/\bcap/i, ["capacity"]],
];

/** Figures of an area or measure other than the row and column in their locator. */
export function ofOtherPlaces<R extends AreaFigure>(rows: readonly R[], areas: readonly Area[]): RowBreach<R>[] {
  const byName = grouped(
    areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => ({ id, each: each.toLowerCase() }))),
    ({ each }) => each,
  );
  const found = new Map<string, readonly string[]>();
  const areasOf = (name: string): readonly string[] => {
    const plain = bare(name);
    const total = rowsOfTotals.find(([word]) => word.test(plain))?.[1];
    if (total !== undefined) return total;
    // From the full name to the name without the publisher's additions: a form, a part of a block, a year.
    const heads = name.toLowerCase().split(/(?=, |: )/);
    const forms = [...heads.map((_, i) => heads.slice(0, heads.length - i).join("")), plain, plain.replace(/e$/, "")];
    return (byName.get(forms.find((form) => byName.has(form)) ?? "") ?? []).map(({ id }) => id);
  };
  return judged(rows, (row) => {
    const place = row.locator === null ? null : placeOf(row.locator);
    if (place === null) return undefined;
    const [, name = "", column] = place;
    const ids = found.get(name) ?? areasOf(name);
    found.set(name, ids);
    if (!ids.includes(row.area))
      return {
        column: "area",
        expected: `${ids.length === 0 ? "an area with the name" : `${ids.join(" or ")},`} ${JSON.stringify(name)}, the row in the locator`,
        ...(ids.length === 1 ? { suggestion: ids[0] as string } : {}),
      };
    const heading = column ?? (row.locator as string).slice(0, place.index);
    const fit = measures.find(([word]) => word.test(heading))?.[1];
    return fit === undefined || fit.includes(row.measure)
      ? undefined
      : { column: "measure", expected: `${fit.join(" or ")}, the column in the locator` };
  });
}

export const rule: LedgerRule = {
  code: "locator-fits",
  exceptable: true,
  description: "The year, the area and the measure of a figure agree with its locator.",
  *check(ledger) {
    yield* on("shares", ofOtherYears(ledger.rows("shares")));
    yield* on("us_balances", ofOtherYears(ledger.rows("us_balances")));
    // In the tables of series whose locators name rows, each row is a country.
    yield* on("shares", ofOtherPlaces(ledger.rows("shares"), ledger.rows("areas")));
  },
};
