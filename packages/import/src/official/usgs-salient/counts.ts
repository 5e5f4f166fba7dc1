import { compareKeys } from "../../../../data/src/csv/address.ts";
import { formsCounted, productionItems, readBalanceDefinition } from "./balance-definition.ts";
import type { Balance } from "./rows.ts";

/** The rows of one commodity and year of an edition. */
type Beside = readonly Balance[];

/**
 * Fills `counts`: the rows of the edition that the definition of each result includes.
 *
 * @param standing Existing rows of the same source: a part of a release may lack rows that its results count.
 */
export function withCounts(rows: readonly Balance[], standing: readonly Balance[] = []): Balance[] {
  const placeOf = ({ commodity, year }: Balance) => `${commodity} ${year}`;
  const nameOf = ({ item, form }: Balance) => `${item}/${form}`;
  const beside = new Map<string, Map<string, Balance>>();
  // Figures of single partners are parts of other figures.
  const inOrder = [...standing, ...rows].sort((a, b) => compareKeys([nameOf(a)], [nameOf(b)]));
  for (const row of inOrder)
    if (row.partner === "_WLD") {
      const place = beside.get(placeOf(row)) ?? new Map<string, Balance>();
      beside.set(placeOf(row), place.set(nameOf(row), row));
    }
  return rows.map((row) =>
    row.item === "apparent_consumption" || row.item === "net_import_reliance"
      ? { ...row, counts: countsOf(row, [...(beside.get(placeOf(row))?.values() ?? [])]) }
      : row,
  );
}

/** The rows that the definition of a result counts, as `item/form`; none if it is unclear. */
function countsOf(result: Balance, rows: Beside): string[] {
  const { commodity, year } = result;
  const consumption = result.item === "apparent_consumption" ? result : consumptionOf(result, rows);
  const definition = consumption?.definition ?? result.definition;
  const read = definition === null ? undefined : readBalanceDefinition(definition, year);
  // A reliance does not say which production counts.
  if (read === undefined || consumption === undefined) return [];
  const counted = (phrase: string, items: readonly string[]): string[] => {
    const found = items.map((item) => rows.filter((row) => row.item === item)).find((each) => each.length > 0) ?? [];
    const forms = formsCounted(
      found.map(({ form }) => form),
      { phrase, commodity, result: consumption.form },
    );
    return found.flatMap(({ item, form }) => (forms?.includes(form) ? [`${item}/${form}`] : []));
  };
  const { stocks } = read;
  const sides = [
    ...read.production.map((phrase) => counted(phrase, productionItems(phrase))),
    counted(read.imports, ["imports"]),
    ...(read.exports === undefined ? [] : [counted(read.exports, ["exports"])]),
    ...(stocks.industry ? [rows.flatMap(({ item, form }) => (item === "stocks" ? [`${item}/${form}`] : []))] : []),
  ];
  if (sides.some((side) => side.length === 0)) return [];
  return [...new Set([...sides.flat(), ...(stocks.government ? ["shipments_from_stockpile/all"] : [])])];
}

/** The consumption of which a reliance is a part: that of its form, or the only one if the names of both forms allow it. */
function consumptionOf({ form, commodity }: Balance, rows: Beside): Balance | undefined {
  const found = rows.filter(({ item }) => item === "apparent_consumption");
  const [only, second] = found;
  const named = found.find((row) => row.form === form);
  if (named !== undefined || only === undefined || second !== undefined) return named;
  const isSame = formsCounted([only.form, "-"], { phrase: "", commodity, result: form }) !== undefined;
  return isSame || only.form === "all" || form === "all" ? only : undefined;
}
