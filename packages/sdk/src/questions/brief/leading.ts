import type { Rows } from "@oreledger/data";
import { byLetters } from "../../lists.ts";

/** A part that a series prints, by its lower end. */
interface Leads {
  readonly row: Pick<Rows["shares"], "area" | "stage" | "measure" | "form" | "basis">;
  readonly series: string;
  readonly low: number;
}

/** The country that leads in most prints; of several, the one with the largest part. */
export function leading(prints: readonly Leads[]): string | undefined {
  const firsts = new Map<string, Leads>();
  for (const print of prints) {
    const key = [print.series, print.row.stage, print.row.measure, print.row.form, print.row.basis].join(" ");
    const known = firsts.get(key);
    if (known === undefined || print.low > known.low) firsts.set(key, print);
  }
  const counts = new Map<string, { n: number; most: number }>();
  for (const { row, low } of firsts.values()) {
    const known = counts.get(row.area) ?? { n: 0, most: 0 };
    counts.set(row.area, { n: known.n + 1, most: Math.max(known.most, low) });
  }
  return [...counts].sort((a, b) => b[1].n - a[1].n || b[1].most - a[1].most || byLetters(a[0], b[0]))[0]?.[0];
}
