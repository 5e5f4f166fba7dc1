import type { AreaCode, ColumnarTable, CommodityId } from "@oreledger/data";
import { UnknownValue } from "../errors.ts";
import { requireText, tablesOf } from "../given.ts";
import { rowOfId, textAt } from "../query/column.ts";
import type { LedgerWith } from "./ledger.ts";
import { areasMeant, commoditiesMeant } from "./names.ts";

/**
 * The name of an area or a commodity: the inverse of `areaOf` and `commodityOf`.
 *
 * @throws UnknownValue naming the nearest id.
 * @example nameOf(ledger, "MMR") // "Myanmar"
 */
export function nameOf(ledger: LedgerWith<"areas" | "commodities">, id: AreaCode | CommodityId): string {
  const { areas, commodities } = tablesOf(ledger, "areas", "commodities");
  requireText("An id", id);
  const name = nameIn(areas.internals().context.table, id) ?? nameIn(commodities.internals().context.table, id);
  if (name !== undefined) return name;
  const near = [...areasMeant(ledger, id), ...commoditiesMeant(ledger, id)];
  throw new UnknownValue("areas and commodities", "id", id, near.slice(0, 3));
}

/** The name of a commodity within a sentence. */
export function nameInSentence({ tables }: LedgerWith<"commodities">, id: string): string {
  const name = nameIn(tables.commodities.internals().context.table, id) ?? id;
  return withinSentence(name);
}

/** The usual name of an area whose short name in ISO 3166-1 is inverted or long. */
export const spokenAreas: Readonly<Record<string, string>> = {
  COD: "DR Congo",
  KOR: "South Korea",
  LAO: "Laos",
  PRK: "North Korea",
  RUS: "Russia",
  SYR: "Syria",
  VGB: "British Virgin Islands",
  VIR: "US Virgin Islands",
};

const withArticle: ReadonlySet<string> = new Set(["ARE", "COD", "GBR", "NLD", "PHL", "USA", "VGB", "VIR"]);

/** The usual name of an area: `DR Congo`, `South Korea`. */
export function areaSpoken({ tables }: LedgerWith<"areas">, id: string): string {
  return spokenAreas[id] ?? nameIn(tables.areas.internals().context.table, id) ?? id;
}

/** The name of an area as the subject of a sentence: `the United States`. */
export const areaAsSubject = (ledger: LedgerWith<"areas">, id: string): string =>
  `${withArticle.has(id) ? "the " : ""}${areaSpoken(ledger, id)}`;

/** A text within a sentence: it keeps its capital if it begins with a symbol or an abbreviation. */
export const withinSentence = (text: string): string =>
  /^[A-Z][a-z]{2,}/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const nameIn = (table: ColumnarTable, id: string): string | undefined => {
  const row = rowOfId(table, id);
  return row < 0 ? undefined : (textAt(table, "name", row) ?? undefined);
};
