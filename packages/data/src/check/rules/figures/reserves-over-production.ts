import type { Share } from "../../../tables/shares.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** If reserves last less or more than this, their unit is not the unit of the output next to them. */
const LEAST_YEARS = 1;
const MOST_YEARS = 5000;

const tonnes = ({ quantity, low, unit }: Share): number =>
  ((quantity ?? low ?? 0) as number) / (unit === "kg" ? 1000 : 1);

/** World reserves against the latest world output of the mines that the same source prints, in the same form and basis. */
export function oddLives(rows: readonly Share[]): RowBreach<Share>[] {
  const latest = new Map<string, Share>();
  const reserves: Share[] = [];
  const lineOf = ({ source, commodity, form, basis, unit }: Share) =>
    `${source} ${commodity} ${form} ${basis} ${unit === "kg" ? "t" : unit}`;
  for (const row of rows) {
    if (row.stage !== "mine" || !["_WLD", "_XUS"].includes(row.area) || !(tonnes(row) > 0)) continue;
    if (row.measure === "reserves") reserves.push(row);
    else if (row.measure === "production") {
      const known = latest.get(lineOf(row));
      if (known === undefined || known.year < row.year) latest.set(lineOf(row), row);
    }
  }
  return judged(reserves, (row) => {
    const output = latest.get(lineOf(row));
    if (output === undefined) return undefined;
    const years = tonnes(row) / tonnes(output);
    return years >= LEAST_YEARS && years <= MOST_YEARS
      ? undefined
      : {
          column: "unit",
          expected: `reserves for ${LEAST_YEARS} to ${MOST_YEARS} years at the ${tonnes(output)} t mined in ${output.year}, not for ${years.toPrecision(2)} years: one of the two units is wrong`,
        };
  });
}

export const rule: LedgerRule = {
  code: "reserves-over-production",
  exceptable: true,
  description:
    "World reserves last between one year and 5,000 years at the mine production that the same source prints.",
  check: (ledger) => on("shares", oddLives(ledger.rows("shares"))),
};
