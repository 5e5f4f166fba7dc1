import type { ColumnarTable, SourceId } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { byLetters } from "../../lists.ts";
import { textsOf, valueAt } from "../column.ts";
import type { Context } from "../context.ts";
import { printLinksOf } from "../plan.ts";
import { joinedName, renamed } from "./print-links.ts";
import { type Version, versionsOf } from "./vintage.ts";

/** The figure of one version of one edition, or that it leaves the thing out. */
export interface EditionFigure<Row> {
  readonly source: SourceId;
  readonly edition: string;
  /** The last day that the version's date of publication can mean; undefined if the publisher gives none. */
  readonly published: string | undefined;
  /** The row; undefined if this edition's table leaves it out. */
  readonly row: Row | undefined;
  /** The row's address. */
  readonly address: string | undefined;
}

/** One thing that a series counts, in every edition that prints its table. */
export interface Revision<Row> {
  readonly series: string;
  /** The row's key, without its source. */
  readonly key: Readonly<Record<string, string | number | null>>;
  /** Oldest first. An edition that leaves the thing out is included, without a row. */
  readonly figures: readonly EditionFigure<Row>[];
  /**
   * The first and the last printed figure, and the difference between them: quantities, or bounds of the same direction
   * (`>85,000,000`, then `>75,000,000`). Undefined if one is a figure and the other a bound or a word; `relative` is undefined
   * if the first is zero.
   */
  readonly change:
    | {
        readonly first: number;
        readonly last: number;
        readonly absolute: number;
        readonly relative: number | undefined;
      }
    | undefined;
}

/**
 * The figures of all editions.
 *
 * @param matching The rows of every edition that match the query.
 * @param prints All rows of their prints, to distinguish an edition that left a thing out from one that never printed the table.
 */
export function revisionsOf<Row>(
  context: Context,
  matching: Uint32Array,
  prints: Uint32Array,
  rowAt: (row: number) => Row,
  addressOf: (row: number) => string,
): Revision<Row>[] {
  const { table, sources } = context;
  // Every matching row is in one of the prints.
  const version = versionsOf(table, sources, prints);
  const sourceOf = textsOf(table, "source", prints);
  const placeIn = (columns: readonly string[], rows: Uint32Array) => {
    const cells = columns.map((name) => table.column(name, rows));
    return (row: number) => `${version(row).series}\n${cells.map((column) => valueAt(column, row)).join("\n")}`;
  };
  const keyColumns = table.key.filter((name) => name !== "source");
  // An edition that prints the thing under another name does not leave it out.
  const links = printLinksOf(context);
  const nameAt = links === undefined ? () => undefined : joinedName(table, links, prints, (row) => version(row).series);
  const ownName = placeIn(table.print, prints);
  const year = placeIn(
    table.print.filter((name) => name === "year"),
    prints,
  );
  const printOf = (row: number) => {
    const name = nameAt(row);
    return name === undefined ? ownName(row) : `${year(row)}\n${name}`;
  };
  /** The thing of which a print has one row, such as an area, whatever the print is called. */
  const memberOf = placeIn(
    keyColumns.filter((name) => !table.print.includes(name) && !renamed.has(name)),
    prints,
  );
  const wholeVersions = new Map<string, Map<string, Version>>();
  const members = new Set<string>();
  for (const row of prints) {
    const place = printOf(row);
    members.add(`${place}\n${memberOf(row)}\n${version(row).source}`);
    if (version(row).erratum) continue;
    const ofPrint = wholeVersions.get(place) ?? new Map<string, Version>();
    wholeVersions.set(place, ofPrint.set(version(row).source, version(row)));
  }

  return [...grouped(matching, placeIn(keyColumns, matching)).values()].map((rows) => {
    const some = rows[0] as number;
    const bySource = new Map(rows.map((row) => [sourceOf(row) as string, row]));
    const place = printOf(some);
    const leavesOut = ([source]: readonly [string, Version]) => !members.has(`${place}\n${memberOf(some)}\n${source}`);
    const all = new Map([
      ...[...(wholeVersions.get(place) ?? [])].filter(leavesOut),
      ...rows.map((row) => [version(row).source, version(row)] as const),
    ]);
    const figures = [...all.values()]
      .sort((a, b) => byLetters(a.age, b.age) || byLetters(a.source, b.source))
      .map(({ source, edition, published, dated }): EditionFigure<Row> => {
        const row = bySource.get(source);
        return {
          source: source as SourceId,
          edition,
          published: dated ? published : undefined,
          row: row === undefined ? undefined : rowAt(row),
          address: row === undefined ? undefined : addressOf(row),
        };
      });
    return {
      series: version(some).series,
      key: Object.fromEntries(
        keyColumns.map((name) => [name, valueAt(table.column(name, [some]), some) as string | number | null]),
      ),
      figures,
      change: changeOf(
        table,
        figures.map((figure) => bySource.get(figure.source)).filter((row) => row !== undefined),
      ),
    };
  });
}

/** The columns of a printed figure: the quantity, or a single bound. */
const figureColumns = ["quantity", "low", "high"] as const;

function changeOf(table: ColumnarTable, rows: readonly number[]): Revision<unknown>["change"] {
  if (!table.columnNames.includes("quantity")) return undefined;
  const columns = figureColumns
    .filter((name) => table.columnNames.includes(name))
    .map((name) => ({ name, column: table.column(name, rows) }));
  const figures = rows.flatMap((row) => {
    const printed = columns.flatMap(({ name, column }) => {
      const value = valueAt(column, row);
      return typeof value === "number" ? [{ name, value }] : [];
    });
    // A range has two bounds, not one figure.
    return printed.length === 1 ? printed : [];
  });
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || figures.length < 2 || first.name !== last.name) return undefined;
  const absolute = last.value - first.value;
  return {
    first: first.value,
    last: last.value,
    absolute,
    relative: first.value === 0 ? undefined : absolute / first.value,
  };
}
