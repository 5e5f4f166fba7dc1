import type { AreaCode, ColumnarTable, CommodityId } from "@oreledger/data";
import { UnknownValue } from "../errors.ts";
import { rowOfId, textAt } from "../query/column.ts";
import type { LedgerWith } from "./ledger.ts";
import { idsMeant } from "./names.ts";

/**
 * What an area or a commodity is called: the other way round of `areaOf` and `commodityOf`.
 *
 * @throws UnknownValue naming the nearest id.
 * @example nameOf(ledger, "MMR") // "Myanmar"
 */
export function nameOf(ledger: LedgerWith<"areas" | "commodities">, id: AreaCode | CommodityId): string {
  const { areas, commodities } = ledger.tables;
  const name = nameIn(areas.internals().context.table, id) ?? nameIn(commodities.internals().context.table, id);
  if (name !== undefined) return name;
  const near = [...idsMeant(ledger, id, "area"), ...idsMeant(ledger, id, "commodity")];
  throw new UnknownValue("areas and commodities", "id", id, near.slice(0, 3));
}

/** The name of a commodity, as it stands within a sentence. */
export function nameInSentence({ tables }: LedgerWith<"commodities">, id: string): string {
  const name = nameIn(tables.commodities.internals().context.table, id) ?? id;
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const nameIn = (table: ColumnarTable, id: string): string | undefined => {
  const row = rowOfId(table, id);
  return row < 0 ? undefined : (textAt(table, "name", row) ?? undefined);
};
