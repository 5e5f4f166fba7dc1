import type { AreaCode, Measure, Rows } from "@oreledger/data";
import { requireInputs, requireText, tablesOf } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { ofLastYear } from "../../lists.ts";
import { selected } from "../../query/filter.ts";
import { type PartOfWhole, partOfRow, partsIn } from "../part-of-print.ts";

type Row = Rows["shares"];

/** A figure of a country's supply, and its part of the whole. */
export interface CountryFigure {
  readonly row: Row;
  /** Undefined if the print gives none, and for a bound in percent. */
  readonly part: PartOfWhole | undefined;
  /** The part in percent, its lower bound, or 0. */
  readonly size: number;
  /** What a printed share counts, if its source says so. */
  readonly counts: string | undefined;
}

/**
 * What a country mines, refines, owns or could make: the newest year of each series, commodity and stage that is not a
 * forecast, the largest parts of the world first. Figures of different publishers are not merged.
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
  const partIn = partsIn(selected(tables.shares, { commodity, measure }).asOf(day));
  const series = new Map<string, string>(tables.sources.toArray().map((source) => [source.id, source.series]));
  // Leaves out forms that a publisher no longer counts separately.
  return ofLastYear(rows, (row) => `${series.get(row.source)} ${row.commodity} ${row.stage}`)
    .map((row) => {
      const part = partOfRow(
        row,
        (whose) => partIn(row)(whose),
        (id) => names.get(id) ?? id,
      );
      const counts = row.share_basis === "printed" || row.unit === "pct" ? (row.scope ?? undefined) : undefined;
      return { row, part, size: part?.value ?? (row.unit === "pct" ? (row.low ?? 0) : 0), counts };
    })
    .sort((a, b) => b.size - a.size);
}
