import type { ColumnarTable } from "@oreledger/data";
import { areaRole } from "./area-role.ts";
import { meantPlace } from "./printed-place.ts";

/** What the areas of many prints add up to: one number for each print, in the order of the groups. */
export interface PrintSums {
  /** Of the named areas. */
  readonly named: Float64Array;
  /** Of their squares. */
  readonly squares: Float64Array;
  /** What the print gives for other countries. */
  readonly other: Float64Array;
  /** The printed total; NaN where none is printed, or a bound. */
  readonly total: Float64Array;
  /** Named areas with a figure above zero. */
  readonly suppliers: Uint32Array;
  /** Named areas with a figure, zeros included; those that are printed as nil supply nothing and are not among them. */
  readonly known: Uint32Array;
  /** Named areas without any figure. */
  readonly open: Uint32Array;
  /** Other countries stand in the print, without a figure. */
  readonly otherOpen: Uint8Array;
  /** Other countries have a figure. */
  readonly otherKnown: Uint8Array;
  /** A total stands in the print as a bound, a range, or without a figure. */
  readonly totalOpen: Uint8Array;
  /** One of the open areas is left out by the total, which is of the others. */
  readonly openOutside: Uint8Array;
  /** An area or the others are printed as a bound or a range: sums do not tell what that allows. */
  readonly bounded: Uint8Array;
  /** The rows exceed their total by more than rounding explains: they are no parts of it. */
  readonly outgrown: Uint8Array;
}

/** What the area of a row makes of it. */
const [SUPPLIER, TOTAL, OTHER, AGGREGATE] = [0, 1, 2, 3] as const;
const roles = { supplier: SUPPLIER, whole: TOTAL, remainder: OTHER, aggregate: AGGREGATE } as const;

/**
 * Adds up the rows of `shares` by print, in one pass over the columns.
 *
 * @param groupOf The print of each row.
 * @param first A row of each print.
 * @param againstTotals Whether the sums are held against the printed totals, for which the digits are looked at.
 */
export function sumsOfPrints(
  table: ColumnarTable,
  rows: Uint32Array,
  groupOf: Uint32Array,
  first: Uint32Array,
  againstTotals: boolean,
): PrintSums {
  const count = first.length;
  const numbers = (name: string) => (table.column(name) as { values: Float64Array }).values;
  const coded = (name: string) => table.column(name) as { values: readonly string[]; codes: ArrayLike<number> };
  const [quantity, percent, low, high] = ["quantity", "share_pct", "low", "high"].map(numbers) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [area, status, whole, unit] = [coded("area"), coded("status"), coded("share_of"), coded("unit")];
  const [areas, statuses] = [area.codes, status.codes];
  const role = Uint8Array.from([AGGREGATE, ...area.values.map((code) => roles[areaRole(code)])]);
  const nil = Uint8Array.from([
    0,
    ...status.values.map((term) => (term === "nil" || term === "not_applicable" ? 1 : 0)),
  ]);
  // The whole of a print may be another area than the world, and its unit a percentage: told by the print.
  const areaOf = new Map(area.values.map((code, i) => [code, i + 1]));
  const wholeOf = [-1, ...whole.values.map((code) => areaOf.get(code) ?? -1)];
  const pct = unit.values.indexOf("pct") + 1;
  const [wholes, percentages] = [new Int32Array(count), new Uint8Array(count)];
  for (let group = 0; group < count; group++) {
    const row = first[group] as number;
    wholes[group] = wholeOf[whole.codes[row] as number] as number;
    percentages[group] = pct > 0 && unit.codes[row] === pct ? 1 : 0;
  }
  const [named, squares, other] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const total = new Float64Array(count).fill(Number.NaN);
  const [suppliers, known, open] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  const [otherOpen, otherKnown] = [new Uint8Array(count), new Uint8Array(count)];
  const [totalOpen, bounded] = [new Uint8Array(count), new Uint8Array(count)];
  const [openOutside, ofOthers, outside] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  const [states, others] = [areaOf.get("USA") ?? -1, areaOf.get("_XUS") ?? -1];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const group = groupOf[i] as number;
    const code = areas[row] as number;
    const kind = code === wholes[group] ? TOTAL : role[code];
    if (kind === AGGREGATE) continue;
    const value = (percentages[group] === 1 ? percent[row] : quantity[row]) as number;
    const isBounded = !Number.isNaN(low[row]) || !Number.isNaN(high[row]);
    if (kind === SUPPLIER) {
      if (nil[statuses[row] as number] === 1) continue;
      if (isBounded) bounded[group] = 1;
      if (code === states) outside[group] = Number.isNaN(value) && !isBounded ? 1 : 2;
      if (Number.isNaN(value)) {
        open[group] = (open[group] as number) + 1;
        continue;
      }
      named[group] = (named[group] as number) + value;
      squares[group] = (squares[group] as number) + value * value;
      known[group] = (known[group] as number) + 1;
      if (value > 0) suppliers[group] = (suppliers[group] as number) + 1;
    } else if (kind === TOTAL) {
      if (code === others) ofOthers[group] = 1;
      if (isBounded || Number.isNaN(value)) totalOpen[group] = 1;
      if (!Number.isNaN(value)) total[group] = value;
    } else {
      if (isBounded) bounded[group] = 1;
      if (Number.isNaN(value)) otherOpen[group] = 1;
      else {
        otherKnown[group] = 1;
        other[group] = value;
      }
    }
  }
  // A total of the world without the United States is no whole for them: with a figure of theirs it takes the longer way.
  for (let group = 0; group < count; group++) {
    if (ofOthers[group] === 0 || outside[group] === 0) continue;
    if (outside[group] === 1) openOutside[group] = 1;
    else bounded[group] = 1;
  }
  // Percentages are parts of 100 where the print gives no total of its own.
  for (let group = 0; group < count; group++)
    if (percentages[group] === 1 && Number.isNaN(total[group])) {
      total[group] = 100;
      totalOpen[group] = 0;
    }
  const sums = {
    named,
    squares,
    other,
    total,
    suppliers,
    known,
    open,
    otherOpen,
    otherKnown,
    totalOpen,
    openOutside,
    bounded,
  };
  return {
    ...sums,
    outgrown: againstTotals
      ? outgrownOf({ ...sums, rows, groupOf, quantity, percent, percentages, areas, wholes, role })
      : new Uint8Array(count),
  };
}

interface Totalled extends Pick<PrintSums, "named" | "other" | "total"> {
  readonly rows: Uint32Array;
  readonly groupOf: Uint32Array;
  readonly quantity: Float64Array;
  readonly percent: Float64Array;
  readonly percentages: Uint8Array;
  readonly areas: ArrayLike<number>;
  readonly wholes: Int32Array;
  readonly role: Uint8Array;
}

/** Few prints exceed their total: only for them the digits are looked at. */
function outgrownOf(of: Totalled): Uint8Array {
  const { named, other, total, rows, groupOf, quantity, percent, percentages, areas, wholes, role } = of;
  const count = named.length;
  const [exceeds, outgrown, rounding] = [new Uint8Array(count), new Uint8Array(count), new Float64Array(count)];
  let some = false;
  for (let group = 0; group < count; group++)
    if ((named[group] as number) + (other[group] as number) > (total[group] as number)) {
      exceeds[group] = 1;
      some = true;
    }
  if (!some) return outgrown;
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf[i] as number;
    if (exceeds[group] === 0) continue;
    const row = rows[i] as number;
    const code = areas[row] as number;
    if (role[code] === AGGREGATE && code !== wholes[group]) continue;
    const value = (percentages[group] === 1 ? percent[row] : quantity[row]) as number;
    if (!Number.isNaN(value)) rounding[group] = (rounding[group] as number) + meantPlace(value) / 2;
  }
  for (let group = 0; group < count; group++)
    if (
      exceeds[group] === 1 &&
      (named[group] as number) + (other[group] as number) > (total[group] as number) + (rounding[group] as number)
    )
      outgrown[group] = 1;
  return outgrown;
}
