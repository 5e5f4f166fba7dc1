import { fold } from "../../../csv/fold.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Deposit = Pick<RowOf<"deposits">, "id" | "name" | "aliases" | "area" | "source" | "commodities"> & {
  readonly locator: string | null;
};
type Area = Pick<RowOf<"areas">, "id" | "name" | "aliases">;
type Commodity = Pick<RowOf<"commodities">, "id" | "name" | "aliases" | "parent">;

/** A place such as `Abu Dabbab, Tin; Niobium and Tantalum, Egypt`: the deposit's name, its content, and its country. */
const inFull = /^(.+), ([^,]+), ([^,]+?)(?:, \d+)?$/;

/** Deposits whose name, content or country differs from their locator. */
export function unlikeLocator<R extends Deposit>(
  deposits: readonly R[],
  areas: readonly Area[],
  commodities: readonly Commodity[] = [],
): RowBreach<R>[] {
  const byName = new Map(
    areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id as string])),
  );
  const called = new Map(
    commodities.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((each) => [fold(each), id as string])),
  );
  const wholes = new Map(commodities.map(({ id, parent }) => [id as string, parent as string | null]));
  const line = (id: string): string[] => {
    const whole = wholes.get(id);
    return whole ? [id, ...line(whole)] : [id];
  };
  return judged(deposits, (row) => {
    const [, name = "", content = "", country = ""] = inFull.exec(row.locator ?? "") ?? [];
    const area = byName.get(country);
    if (area === undefined) return undefined;
    if (area !== row.area) return { column: "area", expected: `${area}, the country in the locator`, suggestion: area };
    const said = content.split(/;| and /).flatMap((word) => called.get(fold(word)) ?? []);
    const own = new Set(row.commodities.flatMap(line));
    if (said.length > 0 && !said.some((id) => line(id).some((each) => own.has(each))))
      return { column: "commodities", expected: `${said.join(" and ")}, the content in the locator` };
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
  description: "A deposit has the name, the content and the country that its locator gives.",
  exceptable: true,
  check: (ledger) =>
    on("deposits", unlikeLocator(ledger.rows("deposits"), ledger.rows("areas"), ledger.rows("commodities"))),
};
