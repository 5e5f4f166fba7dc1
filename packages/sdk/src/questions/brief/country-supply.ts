import type { AreaCode, Measure, Rows } from "@oreledger/data";
import { requireInputs, requireText, tablesOf } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import type { Query } from "../../query/query.ts";
import { type PartOfWhole, partOfRow, partsIn } from "../part-of-print.ts";

type Row = Rows["shares"];

/** A figure of a country's supply, and the part of the whole that it is. */
export interface CountryFigure {
  readonly row: Row;
  /** Undefined where the print gives none, and for a bound in percent. */
  readonly part: PartOfWhole | undefined;
  /** The part in percent, the lower bound of one, or 0. */
  readonly size: number;
}

/**
 * What a country mines, refines, holds or could make: of each series, commodity and stage the newest year that is no forecast,
 * the largest parts of the world first. Figures of different publishers stand side by side.
 *
 * @example supplyOfCountry(ledger, { area: "CHN", measure: "production", day: "2026-06-01" }).length > 0 // true
 */
export function supplyOfCountry(
  ledger: LedgerWith<"areas" | "shares" | "sources" | "print_links">,
  inputs: { readonly area: AreaCode; readonly measure: Measure; readonly day: string },
): CountryFigure[] {
  const tables = tablesOf(ledger, "areas", "shares", "sources", "print_links");
  requireInputs("supplyOfCountry", inputs, { area: requireText, measure: requireText, day: requireText });
  const { area, measure, day } = inputs;
  const names = new Map<string, string>(tables.areas.toArray().map(({ id, name }) => [id, name]));
  const rows = tables.shares
    .where({ area, measure })
    .asOf(day)
    .toArray()
    .filter((row) => row.status !== "forecast")
    .filter((row) => row.share_pct !== null || row.quantity || row.low !== null || row.high !== null);
  if (rows.length === 0) return [];
  const commodity = [...new Set(rows.map((row) => row.commodity))];
  const partIn = partsIn(tables.shares.where({ commodity, measure }).asOf(day) as unknown as Query<"shares">);
  return newestOf(ledger, rows)
    .map((row) => {
      const part = partOfRow(
        row,
        (whose) => partIn(row)(whose),
        (id) => names.get(id) ?? id,
      );
      return { row, part, size: part?.value ?? (row.unit === "pct" ? (row.low ?? 0) : 0) };
    })
    .sort((a, b) => b.size - a.size);
}

/** Of each series, commodity and stage the rows of the last year only: a form that a publisher no longer counts apart is history. */
function newestOf({ tables }: LedgerWith<"sources">, rows: readonly Row[]): Row[] {
  const series = new Map<string, string>(tables.sources.toArray().map((source) => [source.id, source.series]));
  const thing = (row: Row) => `${series.get(row.source)} ${row.commodity} ${row.stage}`;
  const last = new Map<string, number>();
  for (const row of rows) last.set(thing(row), Math.max(row.year, last.get(thing(row)) ?? row.year));
  return rows.filter((row) => row.year === last.get(thing(row)));
}
