import { type AreaCode, addressOfCells, type CommodityId, type TableName } from "@oreledger/data";
import { formatNumber } from "../../answer/figures.ts";
import type { Opening } from "../../answer/page.ts";
import { keyOf } from "../../answer/row-at.ts";
import type { Citation } from "../../cite/citation.ts";
import { shortCitation } from "../../cite/short.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { areaSpoken, nameInSentence } from "../../ledger/name-of.ts";

/** The context of every section of the first page. */
export interface Brief {
  readonly ledger: LedgerWith<TableName>;
  /** The day of the answer, ISO 8601. */
  readonly day: string;
  /** The usual name of an area. */
  readonly areaName: (id: string) => string;
  /** The name of a commodity within a sentence. */
  readonly goods: (id: string) => string;
  /** The sources in a few words. Every citation is kept for the answer. */
  readonly cite: (citations: readonly Citation[]) => string;
}

/** The page on a commodity. */
export interface CommodityBrief extends Brief {
  readonly id: CommodityId;
  readonly name: string;
  /** The commodity and all that it contains. */
  readonly family: readonly CommodityId[];
}

/** The page on a country or a body. */
export interface CountryBrief extends Brief {
  readonly area: AreaCode;
}

/** The shared context of the sections of one page; `gathered` collects the citations of all. */
export function briefOn(ledger: LedgerWith<TableName>, day: string, gathered: Citation[]): Brief {
  return {
    ledger,
    day,
    areaName: (id) => areaSpoken(ledger, id),
    goods: (id) => nameInSentence(ledger, id),
    cite(citations) {
      gathered.push(...citations);
      return shortCitation(ledger, citations);
    },
  };
}

/** Words that lead to the row of a table. */
export const opening = ({ ledger }: Pick<Brief, "ledger">, table: TableName, row: object, text: string): Opening => ({
  text,
  address: addressOfCells(
    table,
    keyOf(ledger.tables[table]).map((name) => String((row as Readonly<Record<string, unknown>>)[name] ?? "")),
  ),
});

/** A day in words: `28 November 2026`. */
export function dayInWords(day: string): string {
  const months = "January February March April May June July August September October November December".split(" ");
  const [year = "", month, date] = day.split("-");
  return [date === undefined ? "" : Number(date), month === undefined ? "" : months[Number(month) - 1], year]
    .filter((part) => part !== "")
    .join(" ");
}

/** A sum of money in words, in any currency. */
export const sumInWords = (value: number): string =>
  value >= 1e9
    ? `${(value / 1e9).toFixed(2)} bn`
    : value >= 1e6
      ? `${(value / 1e6).toFixed(1)} million`
      : formatNumber(Math.round(value));
