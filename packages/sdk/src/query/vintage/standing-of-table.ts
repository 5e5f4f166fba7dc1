import type { ColumnarTable } from "@oreledger/data";
import type { Context } from "../context.ts";
import { standing } from "./vintage.ts";

/** Which rows of a table count as of a day, once worth computing. */
interface Known {
  /** How many rows were judged as of this day. */
  judged: number;
  stands?: Uint8Array;
}

/** Enough for a caller that steps through days. */
const MOST_DAYS = 4;

const known = new WeakMap<Context, Map<string | undefined, Known>>();

/**
 * The rows that count as of a day, of whole prints of whole series, which can be judged alone. Once a table's worth of rows was judged as
 * of one day, the whole table is judged, and every later query only looks it up.
 *
 * @param rows Whole prints, with all their sources.
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
  // A loop takes a fraction of the time of a typed array's filter, and most queries come here.
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (stands[rows[i] as number] === 1) found[count++] = rows[i] as number;
  return found.slice(0, count);
}
