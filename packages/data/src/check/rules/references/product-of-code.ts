import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Product = Pick<
  RowOf<"products">,
  "id" | "classification" | "code" | "edition" | "first_edition" | "last_edition" | "commodities" | "stage"
>;

/** The year of an edition of the Harmonized System: hs92 is the first. */
const yearOf = (edition: string): number => {
  const year = Number(edition.slice(2));
  return year < 90 ? 2000 + year : 1900 + year;
};

/** Products that differ from others with the same code, or lack what a code has. */
export function unlikeCode<R extends Product>(products: readonly R[]): RowBreach<R>[] {
  const first = new Map<string, R>();
  return judged(products, (row) => {
    const tell = (column: string, expected: string) => ({ column, expected });
    if ((row.classification === "hs") !== (row.edition !== null))
      return tell("edition", row.edition === null ? "the edition of the code" : "empty: the code is as reported");
    if (row.code === null) return undefined;
    if (!row.id.endsWith(row.code)) return tell("code", `the code in the id, ${row.id.replace(/^.*-/, "")}`);
    if (row.stage === null) return tell("stage", "the stage of the goods under the code");
    if (row.first_edition !== null && row.last_edition !== null && yearOf(row.first_edition) > yearOf(row.last_edition))
      return tell("first_edition", `${row.last_edition} or earlier: the last edition that has the code`);
    const other = first.get(row.code) ?? row;
    first.set(row.code, other);
    if (other.stage !== row.stage) return tell("stage", `${other.stage}, like ${other.id} with the same code`);
    return other.commodities.join(";") === row.commodities.join(";")
      ? undefined
      : tell("commodities", `${other.commodities.join(";")}, like ${other.id} with the same code`);
  });
}

export const rule: LedgerRule = {
  code: "product-of-code",
  description: "A product has the stage and commodities of its code, and an edition if the code has one.",
  exceptable: true,
  check: (ledger) => on("products", unlikeCode(ledger.rows("products"))),
};
