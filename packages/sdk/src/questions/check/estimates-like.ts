import type { Rows } from "@oreledger/data";
import type { Fact } from "../../answer/page.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { estimateOf } from "../../metrics/geology/estimate.ts";
import { selected } from "../../query/filter.ts";
import { standingOf } from "../ground/by-standing.ts";
import { knownAs, sizeOf } from "../ground/estimate-in-words.ts";
import { against, type Bearing, type Checked } from "./bearing.ts";
import { isOpen, type Printed } from "./figures-like.ts";
import { signs } from "./told.ts";

const MOST_TOLD = 3;

/** An estimate of what lies in the ground, beside the tonnes that are said. */
export interface EstimateLike {
  readonly row: Rows["resource_estimates"];
  readonly deposit: string;
  readonly bearing: Bearing;
}

/**
 * The estimates of the deposits of an area that the tonnes may be read from, the nearest first. None for a share or for output:
 * those say nothing of the ground.
 */
export function estimatesLike(
  ledger: LedgerWith<"deposits" | "resource_estimates">,
  said: Checked,
  day: string,
): EstimateLike[] {
  const { tonnes, stage, measure } = said;
  if (tonnes === undefined || stage !== undefined || (measure !== undefined && measure !== "reserves")) return [];
  const names = new Map<string, string>(
    said.areas.flatMap((area) =>
      selected(ledger.tables.deposits, { area })
        .toArray()
        .map(({ id, name }) => [id, name] as const),
    ),
  );
  const asked = selected(ledger.tables.resource_estimates, { analyte: said.commodity }).asOf(day);
  return asked
    .toArray()
    .filter(({ deposit }) => names.has(deposit))
    .flatMap((row) => {
      const { tonnage, contained } = estimateOf(asked.where({ id: row.id }));
      // Either size may be what is said.
      const [nearest] = [tonnage, contained]
        .filter(({ status }) => status !== "not_available")
        .map(({ low, high }) => against(low, high, said, { open: isOpen(row) }))
        .sort(nearestFirst);
      return nearest === undefined ? [] : [{ row, deposit: names.get(row.deposit) as string, ...nearest }];
    })
    .sort(nearestFirst);
}

type Near = Pick<Printed, "bearing" | "away">;
const order: readonly Bearing[] = ["agrees", "allows", "contradicts"];
const nearestFirst = (a: Near, b: Near): number =>
  order.indexOf(a.bearing) - order.indexOf(b.bearing) || a.away - b.away;

/** Both sizes of an estimate that has two, as either may be what is said. */
const sizesTold = (row: EstimateLike["row"]): string =>
  row.tonnage_t === null || row.contained_t === null || row.tonnage_t === row.contained_t
    ? sizeOf(row)
    : `${sizeOf({ ...row, contained_t: null })}, ${sizeOf(row)}`;

/** The nearest estimates, and how well each is known: what lies in the ground is no output. */
export const groundTold = (
  estimates: readonly EstimateLike[],
  { areas, commodity }: Checked,
  cite: (row: EstimateLike["row"]) => string,
): Fact[] =>
  estimates.slice(0, MOST_TOLD).map(({ row, deposit, bearing }, i) => ({
    label: i === 0 ? "Ground" : "",
    text: `${signs[bearing]} ${deposit}: ${sizesTold(row)}, ${knownAs[standingOf(row)]}${row.effective_date === null ? "" : `, ${row.effective_date}`}`,
    cite: cite(row),
    call: `resource-estimates -a ${areas.join(",")} -c ${commodity}`,
    most: 2,
  }));
