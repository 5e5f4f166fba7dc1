import type { Citation, Filter, Ledger, Query } from "@oreledger/sdk";
import { formatFigure, formatNumber, tooOld } from "@oreledger/sdk/answer";
import { conditionMeant } from "@oreledger/sdk/catalogue";
import { lastDay, mergeCitations } from "@oreledger/sdk/ledger";
import { type PartOfWhole, partsOf, stageMeant, wholesOf } from "@oreledger/sdk/questions";
import { shown, UsageError } from "../call/usage.ts";

/** The kinds of chart. */
export const kinds = ["bars", "lines", "shares", "revisions"] as const;
export type Kind = (typeof kinds)[number];

/** One figure as it is drawn. */
export interface Point {
  /** Whose figure: an area, or in a chart of revisions an edition. */
  readonly name: string;
  readonly year: number;
  /** The height or length; of a bounded figure its bound. */
  readonly value: number;
  /** The figure as it is read, with its mark. */
  readonly text: string;
}

/** What is drawn, and what stands around it. */
export interface Chart {
  readonly kind: Kind;
  readonly title: string;
  readonly subtitle: string;
  /** What is measured, with its unit. */
  readonly measure: string;
  /** In the order of drawing: the largest name first, the years rising. */
  readonly points: readonly Point[];
  readonly names: readonly string[];
  readonly citations: readonly Citation[];
}

/** What a chart is asked for, as text of the flags. */
export interface Wanted {
  readonly commodity: string;
  readonly series?: string | undefined;
  readonly stage?: string | undefined;
  readonly measure?: string | undefined;
  readonly form?: string | undefined;
  readonly basis?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: string | undefined;
  readonly asOf?: string | undefined;
  readonly most: number;
}

type Row = ReturnType<Query<"shares">["toArray"]>[number];
/** A row with what is drawn of it: withheld is not zero, and is not drawn. */
type Sized = Row & { readonly size: number };

const REST = "Others";
const notACountry: ReadonlySet<string> = new Set(["_WLD", "_OTH", "_XUS"]);

/**
 * The figures of one series that can stand in one chart.
 *
 * @throws UsageError where they differ in what may not be drawn together, naming the flag that parts them.
 */
export function chartOf(ledger: Ledger, kind: Kind, wanted: Wanted): Chart {
  const { shares } = ledger.tables;
  const { commodity, series = "usgs-mcs", measure = "production", most } = wanted;
  const read = (column: string, text: string) =>
    conditionMeant({ ledger, query: shares.wide(), column, input: column, asOf: wanted.asOf }, text);
  const stage = stageMeant(ledger, {
    commodity,
    series: read("series", series),
    measure: read("measure", measure),
    stage: wanted.stage === undefined ? undefined : read("stage", wanted.stage),
  });
  const given = { commodity, series, measure, form: wanted.form, basis: wanted.basis, year: wanted.year };
  const filter = Object.entries(given).flatMap(([column, text]) =>
    text === undefined ? [] : [[column, read(column, text)]],
  );
  let query = shares.where({ ...Object.fromEntries(filter), stage });
  if (wanted.asOf !== undefined) query = query.asOf(wanted.asOf);
  if (kind === "revisions") query = query.everyEdition();
  if (kind === "bars" && wanted.year === undefined) query = query.latest();
  const figures = query.toArray().filter((row) => row.quantity !== null || row.low !== null || row.share_pct !== null);
  requireOne(figures, kind === "bars" ? ["unit", "form", "basis", "year"] : ["unit", "form", "basis"]);
  const parts = kind === "shares" ? partsByRow(query) : undefined;
  const all = figures.flatMap((row): Sized[] => {
    const size = parts === undefined ? (row.quantity ?? row.low) : parts.get(placeOf(row))?.value;
    return size == null ? [] : [{ ...row, size }];
  });
  const asked = wanted.area === undefined ? undefined : read("area", wanted.area);
  const chosen = asked === undefined ? undefined : new Set([asked].flat() as string[]);
  const rows = kind === "revisions" ? editionsOf(all, chosen) : countriesOf(all, chosen, kind);
  const early =
    wanted.asOf === undefined || rows.length > 0
      ? undefined
      : tooOld(ledger.tables.shares.where(Object.fromEntries(filter)), lastDay(wanted.asOf));
  if (early !== undefined) throw new UsageError(early);
  if (rows.length === 0)
    throw new UsageError(
      `${series} prints no figure to draw: ${measure} of ${commodity}, stage ${stage}${wanted.area === undefined ? "" : `, ${wanted.area}`}${wanted.year === undefined ? "" : `, ${wanted.year}`}. \`oreledger shares --commodity ${commodity}\` shows what there is.`,
    );
  const points = kind === "revisions" ? rows.map(ofEdition) : folded(ledger, rows, most, kind);
  const names = [...new Set(points.map(({ name }) => name))];
  const { unit, basis, year } = rows[0] as Sized;
  const drawn = query.where({ area: [...new Set(rows.map(({ area }) => area))] } as Filter<never>);
  const what = measure === "reserves" ? "reserves" : `${measure}, ${stage}`;
  return {
    kind,
    title: `${capital(commodity.replaceAll("-", " "))}: ${what}${kind === "bars" ? `, ${year}` : ""}${kind === "revisions" ? `, ${nameOf(ledger, (rows[0] as Row).area)}, by edition` : ""}`,
    subtitle: wanted.asOf === undefined ? "" : `As of ${wanted.asOf}`,
    measure:
      parts !== undefined ? `% of ${wholesOf(parts.values())}` : `${unit}${basis === "unspecified" ? "" : ` ${basis}`}`,
    points,
    names,
    citations: mergeCitations(drawn.cite().map((citation) => ({ ...citation, locators: [] }))),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nameOf({ tables }: Ledger, area: string): string {
  return tables.areas.toArray().find(({ id }) => id === area)?.name ?? area;
}

const placeOf = ({ area, year }: Row): string => `${year} ${area}`;

/** The part that each row has of the whole of its year. */
function partsByRow(query: Query<"shares">): Map<string, PartOfWhole> {
  return new Map(
    [...query.groupBy("year").values()].flatMap((print) => {
      const partOf = partsOf(print);
      return print.toArray().flatMap((row) => {
        const part = notACountry.has(row.area) ? undefined : partOf(row.area);
        return part === undefined ? [] : [[placeOf(row), part] as const];
      });
    }),
  );
}

function requireOne(rows: readonly Row[], columns: readonly (keyof Row & string)[]): void {
  for (const column of columns) {
    const values = [...new Set(rows.map((row) => String(row[column])))].sort();
    if (values.length > 1)
      throw new UsageError(
        column === "unit"
          ? `These figures have different units (${values.join(", ")}) and cannot stand in one chart: narrow them with --form, --stage or --series.`
          : `These figures differ in ${column} and cannot stand in one chart: choose one with --${column} ${values.map(shown).join(" or ")}.`,
      );
  }
}

function countriesOf(rows: readonly Sized[], chosen: ReadonlySet<string> | undefined, kind: Kind): Sized[] {
  const kept = rows.filter(({ area }) => (chosen === undefined ? !notACountry.has(area) : chosen.has(area)));
  return kind === "bars" ? kept.filter(({ size }) => size > 0) : kept;
}

/** Of the rows of every edition, those of one area: the world's, where none is chosen. */
function editionsOf(rows: readonly Sized[], chosen: ReadonlySet<string> | undefined): Sized[] {
  if (chosen !== undefined && chosen.size > 1)
    throw new UsageError("A chart of revisions draws one area: give --area one value.");
  const area = chosen === undefined ? "_WLD" : [...chosen][0];
  return rows
    .filter((row) => row.area === area)
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.year - b.year));
}

const ofEdition = (row: Sized): Point => ({
  name: row.source,
  year: row.year,
  value: row.size,
  text: formatFigure(row),
});

/** The largest areas by name, and where they are parts of a whole, all others as one. */
function folded({ tables }: Ledger, rows: readonly Sized[], most: number, kind: Kind): Point[] {
  const names = new Map<string, string>(tables.areas.toArray().map(({ id, name }) => [id, name]));
  const largest = new Map<string, number>();
  for (const row of rows) largest.set(row.area, Math.max(largest.get(row.area) ?? 0, row.size));
  const ranked = [...largest].sort(([, a], [, b]) => b - a).map(([area]) => area);
  const shownAreas = ranked.slice(0, most);
  const points = shownAreas.flatMap((area) =>
    rows
      .filter((row) => row.area === area)
      .sort((a, b) => a.year - b.year)
      .map((row) => ({
        name: names.get(area) ?? area,
        year: row.year,
        value: row.size,
        text: kind === "shares" ? formatNumber(row.size) : formatFigure(row),
      })),
  );
  if (kind !== "shares") return points;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const rest = years.map((year) => {
    const named = points.filter((point) => point.year === year).reduce((sum, { value }) => sum + value, 0);
    return { name: REST, year, value: Math.max(0, 100 - named), text: "" };
  });
  return [...points, ...rest];
}
