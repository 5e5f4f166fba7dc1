import type { ColumnarTable } from "@oreledger/data";
import type { Context } from "../context.ts";
import { standing } from "./vintage.ts";

/** Which rows of a table stand as of a day, once it is worth knowing. */
interface Known {
  /** How many rows were judged as of this day. */
  judged: number;
  stands?: Uint8Array;
}

/** A reader who goes through days, such as a revision of a page, needs no more at once. */
const MOST_DAYS = 4;

const known = new WeakMap<Context, Map<string | undefined, Known>>();

/**
 * The rows that stand as of a day, of whole prints of whole series: what stands of a part is the part of what stands. Once a table's worth
 * of rows was judged as of one day, the whole table is judged, and every later question only looks it up.
 *
 * @param rows Whole prints, none of them lacking a source.
 */
export function standingOfTable(
  context: Context,
  rows: Uint32Array,
  asOf: string | undefined,
  links: ColumnarTable | undefined,
): Uint32Array {
  const days = known.get(context) ?? new Map<string | undefined, Known>();
  known.set(context, days);
  const day = days.get(asOf) ?? { judged: 0 };
  days.delete(asOf);
  days.set(asOf, day);
  for (const oldest of days.keys()) if (days.size > MOST_DAYS) days.delete(oldest);
  day.judged += rows.length;
  const { length } = context.table;
  if (day.stands === undefined) {
    if (day.judged <= length) return standing(context, rows, asOf, false, links);
    day.stands = new Uint8Array(length);
    for (const row of standing(
      context,
      Uint32Array.from({ length }, (_, row) => row),
      asOf,
      false,
      links,
    ))
      day.stands[row] = 1;
  }
  const { stands } = day;
  return rows.filter((row) => stands[row] === 1);
}
