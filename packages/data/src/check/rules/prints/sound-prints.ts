import { groupPrints, printOf, widerPrintOf } from "../../../compute/shares.ts";
import type { Share } from "../../../tables/shares.ts";
import type { Ledger } from "../../engine/ledger.ts";

/** One complete print of `shares`. */
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

/** Whether a print has, or may have, a row with a fault: a row that names no known source could belong to any edition. */
export function brokenPrints(ledger: Ledger): (row: Share) => boolean {
  const faulty = ledger.faulty("shares");
  if (faulty.length === 0) return () => false;
  const base = erratumOf(ledger);
  const known = new Set<string>(ledger.rows("sources").map(({ id }) => id));
  const anySource = (row: object) => printOf({ ...(row as Share), source: "" as Share["source"] });
  const broken = new Set(faulty.map((cells) => printOf(cells as never)));
  const adrift = new Set(faulty.filter(({ source }) => !known.has(source ?? "")).map(anySource));
  return (row) => {
    const corrected = base.get(row.source);
    return (
      broken.has(printOf(row)) ||
      broken.has(widerPrintOf(row)) ||
      adrift.has(anySource(row)) ||
      (corrected !== undefined && broken.has(printOf({ ...row, source: corrected as Share["source"] })))
    );
  };
}

/**
 * Every print whose rows are all sound, with an erratum's rows laid over the print that it corrects. A print with a broken row
 * would only repeat that row's finding.
 */
export function soundPrints(ledger: Ledger): Print[] {
  const base = erratumOf(ledger);
  const prints = groupPrints(ledger.rows("shares"));
  const broken = brokenPrints(ledger);
  return [...prints].flatMap(([name, rows]) => {
    const first = rows[0] as Share;
    const corrected = base.get(first.source);
    if (broken(first)) return [];
    const areas = new Set(rows.map((row) => row.area));
    const unchanged =
      corrected === undefined
        ? []
        : (prints.get(printOf({ ...first, source: corrected })) ?? []).filter((row) => !areas.has(row.area));
    return [{ name, source: first.source, rows: [...rows, ...unchanged] }];
  });
}
