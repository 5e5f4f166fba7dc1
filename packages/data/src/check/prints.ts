import { groupPrints, printOf } from "../compute/shares.ts";
import type { Share } from "../tables/shares.ts";
import type { Ledger } from "./ledger.ts";

/** One print of `shares`, whole. */
export interface Print {
  readonly name: string;
  readonly source: string;
  readonly rows: readonly Share[];
}

/** The source that each erratum corrects. */
export const erratumOf = (ledger: Ledger): Map<string, string> =>
  new Map(
    ledger.rows("sources").flatMap(({ id, erratum_of }) => (erratum_of === null ? [] : [[id, erratum_of] as const])),
  );

/**
 * Every print whose rows are all sound, an erratum's laid over the print that it corrects: a print with a broken row would
 * only repeat that row's finding.
 */
export function soundPrints(ledger: Ledger): Print[] {
  const base = erratumOf(ledger);
  const prints = groupPrints(ledger.rows("shares"));
  const broken = new Set(ledger.faulty("shares").map((cells) => printOf(cells as never)));
  return [...prints].flatMap(([name, rows]) => {
    const first = rows[0] as Share;
    const corrected = base.get(first.source);
    if (broken.has(name) || (corrected !== undefined && broken.has(printOf({ ...first, source: corrected }))))
      return [];
    const areas = new Set(rows.map((row) => row.area));
    const unchanged =
      corrected === undefined
        ? []
        : (prints.get(printOf({ ...first, source: corrected })) ?? []).filter((row) => !areas.has(row.area));
    return [{ name, source: first.source, rows: [...rows, ...unchanged] }];
  });
}
