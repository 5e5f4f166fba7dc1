import { textAt, valueAt } from "../query/column.ts";
import type { Context } from "../query/context.ts";
import { groupRows } from "../query/groups.ts";
import { type Version, versionOf } from "../query/vintage.ts";
import { areaRole } from "./area-role.ts";
import { distribute, outgrows, type SharingOptions } from "./distribution.ts";
import { type HhiScale, hhiOf } from "./hhi.ts";
import { lineageOfRows } from "./lineage.ts";
import { meantPlace } from "./printed-place.ts";
import type { QueryOf } from "./rows.ts";
import { supplyOfRows } from "./supply.ts";

/** The HHI of one print of one edition. */
export interface EditionHhi {
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
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly denominator: "printed_total" | "row_sum";
  /** What the amounts are divided by. */
  readonly total: number | undefined;
  /** What is not attributed to a named area, as a fraction of the denominator. */
  readonly residual: number | undefined;
  /** How many areas have a figure above zero. */
  readonly suppliers: number;
}

const printColumns = ["commodity", "stage", "measure", "form", "basis", "share_of", "year", "unit"] as const;

/** What the area of a row makes of it. */
const [SUPPLIER, TOTAL, OTHER, AGGREGATE] = [0, 1, 2, 3] as const;

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
  const { context, rows } = query.everyEdition().internals();
  const { table } = context;
  const { groupOf, first } = groupRows(
    [...printColumns, "source"].map((name) => table.column(name)),
    rows,
  );
  const sums = sumsOf(context, rows, groupOf, first);
  const editions = editionsOf(context, first);
  const needed = new Uint8Array(first.length);
  const slow = new Set<Edition>();
  for (const edition of editions)
    if (edition.errata.length > 0 || !isPlain(sums, edition.whole, options)) {
      slow.add(edition);
      for (const group of [edition.whole, ...edition.errata]) needed[group] = 1;
    }
  const rowsOf = slow.size === 0 ? undefined : rowsOfGroups(rows, groupOf, needed, first.length);
  const factor = options.scale === "fraction" ? 1 : 10_000;
  return editions
    .map((edition): EditionHhi => {
      const row = first[edition.whole] as number;
      const text = (name: string) => textAt(table, name, row) as string;
      return {
        commodity: text("commodity"),
        stage: text("stage"),
        measure: text("measure"),
        form: text("form"),
        basis: text("basis"),
        share_of: text("share_of"),
        year: valueAt(table.column("year"), row) as number,
        unit: text("unit"),
        series: edition.version.series,
        edition: edition.version.edition,
        published: edition.version.published,
        ...(slow.has(edition)
          ? measured(query, context, edition, rowsOf as Uint32Array[], options)
          : plainly(sums, edition.whole, options, factor)),
      };
    })
    .sort(byPrint);
}

type Result = Pick<EditionHhi, "value" | "low" | "high" | "denominator" | "total" | "residual" | "suppliers">;

interface Sums {
  /** Of the named areas. */
  readonly named: Float64Array;
  readonly squares: Float64Array;
  readonly other: Float64Array;
  /** The printed total; NaN where none is printed, or a bound. */
  readonly total: Float64Array;
  readonly suppliers: Uint32Array;
  /** Named areas without any figure. */
  readonly open: Uint32Array;
  /** Something that takes the longer way: a bound, a range, others without a figure, two rows of one area. */
  readonly odd: Uint8Array;
  /** The rows exceed their total by more than rounding explains: they are no parts of it. */
  readonly outgrown: Uint8Array;
}

function sumsOf({ table }: Context, rows: Uint32Array, groupOf: Uint32Array, first: Uint32Array): Sums {
  const count = first.length;
  const [named, squares, other, total] = [
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count).fill(Number.NaN),
  ];
  const [suppliers, open, odd] = [new Uint32Array(count), new Uint32Array(count), new Uint8Array(count)];
  const numbers = (name: string) => (table.column(name) as { values: Float64Array }).values;
  const coded = (name: string) => table.column(name) as { values: readonly string[]; codes: ArrayLike<number> };
  const [quantity, percent, low, high] = ["quantity", "share_pct", "low", "high"].map(numbers) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [area, status] = [coded("area"), coded("status")];
  const role = Uint8Array.from([
    AGGREGATE,
    ...area.values.map(
      (code) => ({ supplier: SUPPLIER, whole: TOTAL, remainder: OTHER, aggregate: AGGREGATE })[areaRole(code)],
    ),
  ]);
  const absent = Uint8Array.from([
    0,
    ...status.values.map((term) => (term === "nil" || term === "not_applicable" ? 1 : 0)),
  ]);
  // The whole of a print may be another area than the world, and its unit a percentage: told by the group.
  const [wholeCode, isPercent] = [new Int32Array(count), new Uint8Array(count)];
  for (let group = 0; group < count; group++) {
    const row = first[group] as number;
    wholeCode[group] = area.values.indexOf(textAt(table, "share_of", row) as string) + 1;
    isPercent[group] = textAt(table, "unit", row) === "pct" ? 1 : 0;
    if (isPercent[group] === 1) total[group] = 100;
  }
  const [areaCodes, statusCodes] = [area.codes, status.codes];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const group = groupOf[i] as number;
    const code = areaCodes[row] as number;
    const value = (isPercent[group] === 1 ? percent[row] : quantity[row]) as number;
    const kind = code === wholeCode[group] ? TOTAL : role[code];
    if (kind === SUPPLIER) {
      if (!Number.isNaN(value)) {
        named[group] = (named[group] as number) + value;
        squares[group] = (squares[group] as number) + value * value;
        if (value > 0) suppliers[group] = (suppliers[group] as number) + 1;
      } else if (absent[statusCodes[row] as number] === 0) {
        open[group] = (open[group] as number) + 1;
        if (!Number.isNaN(low[row]) || !Number.isNaN(high[row])) odd[group] = 1;
      }
    } else if (kind === TOTAL) {
      if (!Number.isNaN(value)) total[group] = value;
    } else if (kind === OTHER) {
      if (!Number.isNaN(value)) other[group] = value;
      else if (absent[statusCodes[row] as number] === 0) odd[group] = 1;
    }
  }
  // Few prints exceed their total: only for them the digits are looked at.
  const [outgrown, rounding] = [new Uint8Array(count), new Float64Array(count)];
  const exceeds = (group: number) => (named[group] as number) + (other[group] as number) > (total[group] as number);
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf[i] as number;
    if (!exceeds(group)) continue;
    const row = rows[i] as number;
    const value = (isPercent[group] === 1 ? percent[row] : quantity[row]) as number;
    const code = areaCodes[row] as number;
    if (!Number.isNaN(value) && (code === wholeCode[group] || role[code] !== AGGREGATE))
      rounding[group] = (rounding[group] as number) + meantPlace(value) / 2;
  }
  for (let group = 0; group < count; group++)
    if (
      exceeds(group) &&
      (named[group] as number) + (other[group] as number) > (total[group] as number) + (rounding[group] as number)
    )
      outgrown[group] = 1;
  return { named, squares, other, total, suppliers, open, odd, outgrown };
}

/** Whether a print is divided by its total. */
const isFixed = (sums: Sums, group: number, wanted: SharingOptions["denominator"]): boolean =>
  wanted !== "row_sum" && !Number.isNaN(sums.total[group]) && sums.outgrown[group] === 0;

/** Whether the sums alone give the index and its bounds. */
function isPlain(sums: Sums, group: number, { denominator, residual }: SharingOptions): boolean {
  if (sums.odd[group] === 1 || sums.suppliers[group] === 0) return false;
  const fixed = isFixed(sums, group, denominator);
  if (denominator === "printed_total" && !fixed) return false;
  return sums.open[group] === 0 || residual !== "include_as_one";
}

function plainly(
  sums: Sums,
  group: number,
  { denominator: wanted, residual: policy }: SharingOptions,
  factor: number,
): Result {
  const at = (values: Float64Array) => values[group] as number;
  const [named, squares, other, printed] = [at(sums.named), at(sums.squares), at(sums.other), at(sums.total)];
  const fixed = isFixed(sums, group, wanted);
  const total = fixed ? printed : named + other;
  const left = fixed ? total - named : other;
  const rest = Math.max(0, left) ** 2;
  const scale = (sum: number) => (sum * factor) / (total * total);
  const counted = squares + (policy === "include_as_one" ? rest : 0);
  const open = sums.open[group] as number;
  // Under a total that the named rows fill, nothing is left for the withheld ones.
  const bounded = open > 0 && (!fixed || rest > 0);
  // By a sum of rows the withheld ones can have all; the index is least where each has Σx² / Σx.
  const least = fixed ? scale(counted) : (counted * factor) / (total * total + open * counted);
  return {
    value: total === 0 ? undefined : Math.min(factor, scale(counted)),
    low: bounded ? least : undefined,
    high: bounded ? (fixed ? Math.min(factor, scale(counted + rest)) : factor) : undefined,
    denominator: fixed ? "printed_total" : "row_sum",
    total,
    residual: total === 0 ? undefined : left / total,
    suppliers: sums.suppliers[group] as number,
  };
}

/** The longer way, for prints with bounds, ranges or errata. */
function measured(
  query: QueryOf<"shares">,
  context: Context,
  edition: Edition,
  rowsOf: readonly Uint32Array[],
  options: SharingOptions & { readonly scale?: HhiScale },
): Result {
  const rows = overlaid(context, edition, rowsOf);
  const supply = supplyOfRows(context, rows, lineageOfRows(query, context, rows));
  // A print without a total that holds cannot be divided by one: it is left without an index, not out of the list.
  if (options.denominator === "printed_total" && (supply.total === undefined || outgrows(supply)))
    return {
      value: undefined,
      low: undefined,
      high: undefined,
      denominator: "printed_total",
      total: undefined,
      residual: undefined,
      suppliers: supply.suppliers.length,
    };
  const measure = hhiOf(distribute(supply, options), options.scale);
  return {
    value: measure.value,
    low: measure.low,
    high: measure.high,
    denominator: measure.denominator?.kind === "row_sum" ? "row_sum" : "printed_total",
    total: measure.denominator?.value,
    residual: measure.residual?.share,
    suppliers: measure.details.shares.filter(({ share }) => share > 0).length,
  };
}

/** One edition's print: its latest whole version, and the errata laid over it, oldest first. */
interface Edition {
  readonly version: Version;
  readonly whole: number;
  readonly errata: readonly number[];
}

function editionsOf(context: Context, first: Uint32Array): Edition[] {
  const { table, sources } = context;
  const versions = new Map<string, Version>();
  const version = (group: number): Version => {
    const id = textAt(table, "source", first[group] as number) as string;
    const known = versions.get(id) ?? versionOf(sources, id);
    versions.set(id, known);
    return known;
  };
  const { groupOf } = groupRows(
    printColumns.map((name) => table.column(name)),
    first,
  );
  const byPlace = new Map<string, number[]>();
  for (let group = 0; group < first.length; group++) {
    const place = `${groupOf[group]} ${version(group).edition}`;
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [group]);
    else known.push(group);
  }
  return [...byPlace.values()].map((groups) => {
    const oldestFirst =
      groups.length === 1 ? groups : groups.sort((a, b) => (version(a).published < version(b).published ? -1 : 1));
    const wholes = oldestFirst.filter((group) => !version(group).erratum);
    const whole = (wholes.at(-1) ?? oldestFirst[0]) as number;
    return {
      version: version(whole),
      whole,
      errata: oldestFirst.filter((group) => group !== whole && version(group).erratum),
    };
  });
}

/** The rows of an edition, each replaced by the last erratum of its area. */
function overlaid({ table }: Context, { whole, errata }: Edition, rowsOf: readonly Uint32Array[]): Uint32Array {
  const byArea = new Map<string, number>();
  for (const group of [whole, ...errata])
    for (const row of rowsOf[group] as Uint32Array) byArea.set(textAt(table, "area", row) as string, row);
  return Uint32Array.from(byArea.values()).sort();
}

function rowsOfGroups(rows: Uint32Array, groupOf: Uint32Array, needed: Uint8Array, count: number): Uint32Array[] {
  const lists: number[][] = Array.from({ length: count });
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf[i] as number;
    if (needed[group] === 0) continue;
    const list = lists[group];
    if (list === undefined) lists[group] = [rows[i] as number];
    else list.push(rows[i] as number);
  }
  return lists.map((list) => Uint32Array.from(list ?? []));
}

function byPrint(a: EditionHhi, b: EditionHhi): number {
  for (const name of [...printColumns, "series", "published", "edition"] as const) {
    const [x, y] = [a[name], b[name]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
