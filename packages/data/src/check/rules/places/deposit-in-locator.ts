import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Deposit = Pick<RowOf<"deposits">, "id" | "name" | "aliases" | "area" | "source"> & {
  readonly locator: string | null;
};
type Area = Pick<RowOf<"areas">, "id" | "name" | "aliases">;

/** A place such as `Abu Dabbab, Tin; Niobium and Tantalum, Egypt`: the deposit's name, its content, and its country. */
const inFull = /^(.+), [^,]+, ([^,]+)$/;

/** Deposits whose name or country differs from their locator. */
export function unlikeLocator<R extends Deposit>(deposits: readonly R[], areas: readonly Area[]): RowBreach<R>[] {
  const byName = new Map(
    areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id as string])),
  );
  return judged(deposits, (row) => {
    const [, name = "", country = ""] = inFull.exec(row.locator ?? "") ?? [];
    const area = byName.get(country);
    if (area === undefined) return undefined;
    if (area !== row.area) return { column: "area", expected: `${area}, the country in the locator`, suggestion: area };
    return [row.name, ...row.aliases].some((each) => name.startsWith(each))
      ? undefined
      : {
          column: "name",
          expected: `${name}, the name in the locator, or that name among the aliases`,
          suggestion: name,
        };
  });
}

export const rule: LedgerRule = {
  code: "deposit-in-locator",
  description: "A deposit has the name and the country that its locator gives.",
  exceptable: true,
  check: (ledger) => on("deposits", unlikeLocator(ledger.rows("deposits"), ledger.rows("areas"))),
};
