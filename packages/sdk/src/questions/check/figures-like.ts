import { areaRole, type Rows, type TableName } from "@oreledger/data";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { selected } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";
import { against, type Bearing, type Checked, upperOf } from "./bearing.ts";
import { ranksLike } from "./ranks-like.ts";
import { areasMeant, type Span, spansLike, WITHOUT_US } from "./spans-like.ts";

type Row = Rows["shares"];

/** A figure that a source prints of the thing that is said. */
export interface Printed extends Span {
  readonly series: string;
  readonly edition: string;
  /** Whether it is the newest that its printer says of it, or of the year that is asked for. */
  readonly current: boolean;
  readonly bearing: Bearing;
  /** How far it is from what is said. */
  readonly away: number;
  /** Whether it is about what is said, if that is said exactly. */
  readonly near: boolean;
}

/** How many years older than the newest figure of a stage a current figure may be. */
const YEARS = 4;
/** What the sources print of the thing. */
export interface FiguresLike {
  /** Every figure, superseded ones too, the nearest first. */
  readonly figures: readonly Printed[];
  /** Rows that are newer than the newest figure of their printer, and have none: withheld, or not available. */
  readonly without: readonly Row[];
}

/** Every figure that a source prints of the thing, and where a newer edition has none. */
export function figuresLike(ledger: LedgerWith<TableName>, said: Checked, day: string): FiguresLike {
  const { shares, sources } = ledger.tables;
  const query = selected(shares, {
    commodity: said.commodity,
    measure: said.measure ?? ["production", "reserves", "capacity"],
    stage: said.stage === "worked" ? undefined : said.stage,
  }).asOf(day);
  const of = (each: Query<"shares">, areas: readonly string[] | undefined) =>
    selected(each, { area: areas })
      .toArray()
      .filter(({ stage }) => !(said.stage === "worked" && stage === "mine"))
      .filter((row, _, rows) => row.status !== "forecast" || isForecastAsked(row, rows, said));
  const ofGroup = said.areas.length > 1;
  const version = new Map<string, { series: string; edition: string }>(
    sources.toArray().map(({ id, series, edition }) => [id, { series, edition }]),
  );
  const prints = { query, of, editionOf: (row: Row) => version.get(row.source)?.edition ?? row.source };
  const whole = said.rank === undefined ? spansLike(prints, said) : ranksLike(prints, said);
  const seriesOf = (row: Row) => version.get(row.source)?.series ?? row.source;
  const newest = newestOf(whole, seriesOf);
  const printed = whole
    .map((span): Printed => {
      const { row, stands, low, high } = span;
      const { series = row.source, edition = row.source } = version.get(row.source) ?? {};
      return {
        ...span,
        series,
        edition,
        current: stands && (said.year === undefined ? newest.has(row) : row.year === said.year),
        ...against(low, high, said, { about: row.comparator === "approx", open: isOpen(row) }),
      };
    })
    .sort((a, b) => a.away - b.away || b.row.year - a.row.year || (a.row.source < b.row.source ? 1 : -1));
  const stageOf = ({ stage, measure }: Row) => `${stage} ${measure}`;
  const told = new Set(printed.flatMap(({ row, current }) => (current && row.form === "all" ? [stageOf(row)] : [])));
  const figures = printed.map((each): Printed => {
    const { row, bearing, low } = each;
    const { tonnes } = said;
    // What is more than is said cannot be a part of it.
    const less = low <= upperOf(said);
    const ofForm = row.form !== "all" && (tonnes === undefined ? told.has(stageOf(row)) : less);
    const ofSome = (row.area === WITHOUT_US || isPart(each, said)) && less;
    // A part that is less denies no larger whole, and confirms no limit that the whole may pass. The share of one form is
    // of another whole: it speaks for no share of all forms either.
    const silent =
      bearing === "contradicts" ||
      (ofForm && tonnes === undefined) ||
      (isUpper(said) && (ofSome || tonnes !== undefined));
    return silent && (ofForm || ofSome) ? { ...each, bearing: "of_a_part" } : each;
  });
  return { figures, without: ofGroup ? [] : withoutFigure(of(query, areasMeant(said)), whole, seriesOf, said) };
}

/** A forecast is a figure of the year that is asked for, until that year has another. */
const isForecastAsked = ({ year, stage, measure }: Row, rows: readonly Row[], said: Checked): boolean =>
  year === said.year &&
  !rows.some((row) => row.year === year && row.stage === stage && row.measure === measure && row.status !== "forecast");

const isUpper = ({ bound, to }: Checked): boolean => bound === "at-most" || bound === "less-than" || to !== undefined;

/** Whether a sum is of some members of a group only. */
export const isPart = ({ areas: [first, ...more] }: Pick<Printed, "areas">, said: Checked): boolean =>
  said.areas.length > 1 && first !== said.areas[0] && more.length + 1 < membersOf(said).length;

/** The members of the group that is asked for: the first of several may be the body that they make. */
export const membersOf = ({ areas }: Pick<Checked, "areas">): readonly string[] =>
  areas.filter((area) => areaRole(area) === "supplier");

/** The newest row of a print, where it has no figure and an older one has. */
function withoutFigure(
  standing: readonly Row[],
  spans: readonly Span[],
  seriesOf: (row: Row) => string,
  { year }: Checked,
): Row[] {
  const printOf = (row: Row) => [seriesOf(row), row.area, row.stage, row.measure, row.form, row.basis].join(" ");
  const told = new Map<string, number>();
  const last = new Map<string, Row>();
  for (const { row, stands } of spans)
    if (stands) told.set(printOf(row), Math.max(row.year, told.get(printOf(row)) ?? 0));
  for (const row of standing)
    if (year === undefined ? row.year >= (last.get(printOf(row))?.year ?? 0) : row.year === year)
      last.set(printOf(row), row);
  const figures = new Set(spans.map(({ row }) => row));
  return [...last].flatMap(([print, row]) => {
    const known = told.get(print);
    const newer = known !== undefined && (year === undefined ? row.year > known : !figures.has(row));
    return newer && lacking.has(row.status) ? [row] : [];
  });
}

/** That there is a figure which is not told. */
const lacking: ReadonlySet<string> = new Set(["withheld", "not_available"]);

export const isOpen = ({ comparator }: Pick<Row, "comparator">): boolean => comparator === "gt" || comparator === "lt";

/** The newest figures of each printer of a stage, if they are not much older than the newest of all. */
function newestOf(spans: readonly Span[], seriesOf: (row: Row) => string): Set<Row> {
  const standing = spans.filter(({ stands }) => stands);
  const newest = new Map<string, Span>();
  for (const span of standing) {
    const { stage, measure, form, basis, year } = span.row;
    const print = [seriesOf(span.row), stage, measure, form, basis].join(" ");
    const known = newest.get(print);
    if (known === undefined || year > known.row.year) newest.set(print, span);
  }
  const last = new Map<string, number>();
  const thing = ({ stage, measure }: Row) => `${stage} ${measure}`;
  for (const { row } of newest.values()) last.set(thing(row), Math.max(row.year, last.get(thing(row)) ?? 0));
  return new Set(
    [...newest.values()].map(({ row }) => row).filter((row) => row.year >= (last.get(thing(row)) as number) - YEARS),
  );
}
