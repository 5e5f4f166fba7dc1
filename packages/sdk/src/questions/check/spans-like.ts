import { areaRole, grouped, type Rows } from "@oreledger/data";
import type { RankDetails } from "../../metrics/concentration/supplier-rank.ts";
import type { Query } from "../../query/query.ts";
import { partOfRow, partsIn } from "../part-of-print.ts";
import type { Checked } from "./bearing.ts";

type Row = Rows["shares"];

/** What a print says of what is checked, in its unit: percent, tonnes, or a place among all suppliers. */
export interface Span {
  readonly row: Row;
  /** Whether no later edition has another figure in its place. */
  readonly stands: boolean;
  readonly low: number;
  readonly high: number;
  /** The whole of a share, unless it is the world. */
  readonly of: string | undefined;
  /** The areas that it is of: of a group those that the print has a figure for. */
  readonly areas: readonly string[];
  /** Of a rank, the other areas of the print. */
  readonly ranked?: RankDetails;
}

/** The whole of prints that leave the United States out: of the world a part, and its printed total. */
export const WITHOUT_US = "_XUS";

export const areasMeant = ({ areas, tonnes }: Checked): readonly string[] =>
  areas.includes("_WLD") && tonnes !== undefined ? [...areas, WITHOUT_US] : areas;

/** The prints of a commodity that stand on a day. */
export interface Prints {
  readonly query: Query<"shares">;
  /** The rows of a query of the stages that are said; undefined means of all areas. */
  readonly of: (query: Query<"shares">, areas: readonly string[] | undefined) => readonly Row[];
  readonly editionOf: (row: Row) => string;
}

/** The shares or tonnes that the prints have of what is said. */
export function spansLike({ query, of, editionOf }: Prints, said: Checked): readonly Span[] {
  const ofGroup = said.areas.length > 1;
  const meant = areasMeant(said);
  const standing = of(query, meant);
  const kept = new Set(standing.map(keyOf));
  const partIn = partsIn(query);
  const spanOf = (
    row: Row,
    stands: boolean,
  ): readonly [low: number, high: number, of?: string | undefined] | undefined => {
    if (said.percent === undefined) return inTonnes(row);
    // Shares that a source prints are rounded one by one: of several the answer to the print is added, where it has one.
    const answered = ofGroup ? partIn(row)(row.area) : undefined;
    if (answered !== undefined)
      return [answered.value, answered.value, answered.whole === "world" ? undefined : answered.of];
    const part = stands
      ? partOfRow(
          row,
          (whose) => partIn(row)(whose),
          (id) => id,
        )
      : undefined;
    if (part !== undefined) return [part.value, part.value, part.whole === "world" ? undefined : part.of];
    // Nothing is no part of any whole, and the results of a print leave it out.
    if (row.quantity === 0) return [0, 0];
    if (!stands && row.share_pct !== null) return [row.share_pct, row.share_pct];
    if (row.unit !== "pct" || (row.low === null && row.high === null)) return undefined;
    return [row.low ?? 0, row.high ?? 100];
  };
  const rows = ofGroup
    ? standing.map((row) => ({ row, stands: true }))
    : of(query.everyEdition(), meant).map((row) => ({ row, stands: kept.has(keyOf(row)) }));
  const spans = rows.flatMap(({ row, stands }) => {
    const span = spanOf(row, stands);
    return span === undefined ? [] : [{ row, stands, low: span[0], high: span[1], of: span[2], areas: [row.area] }];
  });
  return ofGroup ? together(spans, editionOf, said.areas[0] as string) : spans;
}

/** The members of a group together, in each print; the group's own figure, where the print has one. */
function together(spans: readonly Span[], editionOf: (row: Row) => string, group: string): Span[] {
  const prints = grouped(spans, ({ row }) =>
    [editionOf(row), row.stage, row.measure, row.form, row.basis, row.year].join(" "),
  );
  return [...prints.values()].map((of) => {
    const own = areaRole(group) === "supplier" ? undefined : of.find(({ row }) => row.area === group);
    return (
      own ?? {
        ...(of[0] as Span),
        low: of.reduce((sum, { low }) => sum + low, 0),
        high: of.reduce((sum, { high }) => sum + high, 0),
        areas: [...new Set(of.flatMap(({ areas }) => areas))],
      }
    );
  });
}

/** What tells the rows of a table apart. */
export const keyOf = ({ stage, measure, form, basis, share_of, area, year, source }: Row): string =>
  [stage, measure, form, basis, share_of, area, year, source].join(" ");

const perTonne: Readonly<Record<string, number>> = { t: 1, kg: 1000, g: 1e6 };

function inTonnes({ quantity, low, high, unit }: Row): readonly [number, number] | undefined {
  const divisor = perTonne[unit];
  if (divisor === undefined || (quantity === null && low === null && high === null)) return undefined;
  return [(quantity ?? low ?? 0) / divisor, (quantity ?? high ?? Number.POSITIVE_INFINITY) / divisor];
}
