import { oddOnes } from "../../engine/odd-ones.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Deposit = Pick<RowOf<"deposits">, "source" | "area" | "admin_region">;

/** This many deposits of one country in one source show that it gives the region of each. */
const LEAST = 20;

/** Deposits without a region although their source gives one for all others of the country. */
export const withoutRegion = <R extends Deposit>(deposits: readonly R[]): RowBreach<R>[] =>
  oddOnes(
    deposits,
    ({ source, area }) => `${source} ${area}`,
    ({ admin_region }) => (admin_region === null ? "without" : "with"),
    LEAST,
  ).flatMap(({ row, count }) =>
    row.admin_region === null
      ? [
          {
            row,
            column: "admin_region",
            expected: `a region, since the other ${count} deposits of ${row.area} in this source have one`,
          },
        ]
      : [],
  );

export const rule: LedgerRule = {
  code: "region-of-source",
  description: "A deposit has a region if its source gives one for all others of the country.",
  exceptable: true,
  house: true,
  check: (ledger) => on("deposits", withoutRegion(ledger.rows("deposits"))),
};
