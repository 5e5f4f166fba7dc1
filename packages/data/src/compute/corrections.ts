import type { z } from "zod";
import type { corrections } from "../tables/corrections.ts";

export type Correction = z.infer<typeof corrections.row>;

/** The columns of a row of `shares` or `us_balances` by which a correction selects it. */
export interface Correctable {
  readonly source: string;
  readonly commodity: string;
  readonly stage?: string;
  readonly measure?: string;
  readonly item?: string;
  readonly form: string;
  readonly area?: string;
  readonly year: number;
}

const among = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

/** Whether a correction applies to a row. */
export const selects = (one: Correction, row: Correctable): boolean =>
  one.source === row.source &&
  one.commodity === row.commodity &&
  (one.in_table === "shares"
    ? one.stage === row.stage && one.measure === row.measure && among(one.areas, row.area as string)
    : (one.items as readonly string[]).includes(row.item as string)) &&
  among(one.forms, row.form) &&
  among(one.years, String(row.year));

/** Whether a row has a figure that a wrong unit makes wrong: zero is zero in any unit. */
export const holdsFigure = (row: { quantity: number | null; low: number | null; high: number | null }): boolean =>
  (row.quantity !== null && row.quantity !== 0) || row.low !== null || row.high !== null;
