import { textAt } from "../query/column.ts";
import type { Context } from "../query/context.ts";
import { groupRows } from "../query/groups.ts";
import type { Version } from "../query/vintage.ts";
import { distribute, outgrows, requireOneWhole, type SharingOptions } from "./distribution.ts";
import { editionPrints } from "./edition-prints.ts";
import { type HhiScale, hhiOf } from "./hhi.ts";
import { noLineage } from "./lineage.ts";
import { hhiColumns, hhiOfSums, type PrintHhi, sumsSuffice, writeHhi } from "./print-hhi.ts";
import { sumsOfPrints } from "./print-sums.ts";
import type { QueryOf } from "./rows.ts";
import { supplyOfPrint } from "./supply.ts";

/** The HHI of one print of one edition. */
export interface EditionHhi extends PrintHhi {
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly basis: string;
  readonly share_of: string;
  readonly year: number;
  readonly unit: string;
  readonly series: string;
  readonly edition: string;
  /** The last day that the date of the edition's latest whole version can mean. */
  readonly published: string;
}

const printColumns = ["commodity", "stage", "measure", "form", "basis", "share_of", "year", "unit"] as const;

/**
 * The HHI of every print of every edition that a query of `shares` reaches, superseded ones included, in one pass over the
 * columns. Each edition stands with its errata laid over it.
 *
 * @category Concentration
 * @formula $H_{e} = \sum_i \left(x_{i,e} / T_e\right)^2 \quad \text{for each edition } e$
 * @reference As `hhi`
 * @trap Two editions of one year differ because the books differ. Two series differ because the counting does.
 * @trap Stages, forms and bases are apart: nothing is summed over them.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { hhiByEdition } from "@oreledger/sdk/metrics";
 *
 * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", measure: "production", year: 2024 });
 * const table = hhiByEdition(mined);
 * table.map(({ edition, value }) => [edition, Math.round(value)]); // [["usgs-mcs-2025",5024],["usgs-mcs-2026",5302]]
 */
export function hhiByEdition(
  query: QueryOf<"shares">,
  options: SharingOptions & { readonly scale?: HhiScale } = {},
): EditionHhi[] {
  requireOneWhole(options);
  const { context, rows } = query.everyEdition().internals();
  const { table } = context;
  const { groupOf, first } = groupRows(
    [...printColumns, "source"].map((name) => table.column(name)),
    rows,
  );
  const againstTotals = options.denominator !== "row_sum" || options.residual === "pro_rata";
  const sums = sumsOfPrints(table, rows, groupOf, first, againstTotals);
  const { wholes, versions, errata, cells } = editionPrints(context, printColumns, first);
  const inFull = new Set<number>();
  for (const print of wholes)
    if (errata.has(print) || !sumsSuffice(sums, print, options))
      for (const each of [print, ...(errata.get(print) ?? [])]) inFull.add(each);
  const rowsOf = rowsOfPrints(rows, groupOf, first.length, inFull);
  const [commodity, stage, measure, form, basis, shareOf, year, unit] = cells.map(
    ({ keys, values }) =>
      (print: number) =>
        values[keys[print] as number],
  ) as unknown as [Text, Text, Text, Text, Text, Text, (print: number) => number, Text];
  const factor = options.scale === "fraction" ? 1 : 10_000;
  const index = hhiColumns(wholes.length);
  const results: EditionHhi[] = [];
  for (let i = 0; i < wholes.length; i++) {
    const print = wholes[i] as number;
    if (inFull.has(print))
      writeHhi(index, i, hhiInFull(context, overlaid(context, print, errata.get(print) ?? [], rowsOf), options));
    else hhiOfSums(sums, print, options, factor, index, i);
    const { series, edition, published } = versions[i] as Version;
    results.push({
      commodity: commodity(print),
      stage: stage(print),
      measure: measure(print),
      form: form(print),
      basis: basis(print),
      share_of: shareOf(print),
      year: year(print),
      unit: unit(print),
      series,
      edition,
      published,
      value: numberAt(index.value, i),
      low: numberAt(index.low, i),
      high: numberAt(index.high, i),
      denominator: index.byTotal[i] === 1 ? "printed_total" : "row_sum",
      total: numberAt(index.total, i),
      residual: numberAt(index.residual, i),
      suppliers: index.suppliers[i] as number,
    });
  }
  return results;
}

const numberAt = (numbers: Float64Array, at: number): number | undefined => {
  const number = numbers[at] as number;
  return Number.isNaN(number) ? undefined : number;
};

type Text = (print: number) => string;

/** The way that `hhi` goes, for prints with bounds, ranges or errata. */
function hhiInFull(
  context: Context,
  rows: Uint32Array,
  options: SharingOptions & { readonly scale?: HhiScale },
): PrintHhi {
  const supply = supplyOfPrint(context, rows, noLineage);
  // A print without a total that holds cannot be divided by one: it is left without an index, not out of the list.
  if (options.denominator === "printed_total" && (supply.total === undefined || outgrows(supply)))
    return {
      value: undefined,
      low: undefined,
      high: undefined,
      denominator: "printed_total",
      total: undefined,
      residual: undefined,
      suppliers: supply.suppliers.filter(({ value }) => (value ?? 0) > 0).length,
    };
  const { value, low, high, denominator, residual, details } = hhiOf(distribute(supply, options), options.scale);
  return {
    value,
    low,
    high,
    denominator: denominator?.kind === "row_sum" ? "row_sum" : "printed_total",
    total: denominator?.value,
    residual: residual?.share,
    suppliers: details.shares.filter(({ share }) => share > 0).length,
  };
}

/** The rows of an edition, each replaced by the last erratum of its area. */
function overlaid(
  { table }: Context,
  whole: number,
  errata: readonly number[],
  rowsOf: ReadonlyMap<number, readonly number[]>,
): Uint32Array {
  const byArea = new Map<string, number>();
  for (const print of [whole, ...errata])
    for (const row of rowsOf.get(print) as readonly number[]) byArea.set(textAt(table, "area", row) as string, row);
  return Uint32Array.from(byArea.values()).sort();
}

/** The rows of some prints. */
function rowsOfPrints(
  rows: Uint32Array,
  groupOf: Uint32Array,
  count: number,
  prints: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>([...prints].map((print) => [print, []]));
  if (lists.size === 0) return lists;
  const wanted = new Uint8Array(count);
  for (const print of prints) wanted[print] = 1;
  for (let i = 0; i < rows.length; i++) {
    const print = groupOf[i] as number;
    if (wanted[print] === 1) (lists.get(print) as number[]).push(rows[i] as number);
  }
  return lists;
}
