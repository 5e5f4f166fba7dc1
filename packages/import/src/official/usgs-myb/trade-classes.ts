import { join } from "node:path";
import { readRecords } from "../../csv.ts";
import type { Direction } from "./trade-rows.ts";
import { type PrintedProduct, type ProductCells, printedProduct } from "./us-lines.ts";

/** A class of goods in the tables of US trade: a code if they print one, or the parts of one; otherwise a basket. */
export interface TradeClass {
  readonly product: PrintedProduct;
  /** The class in the publisher's words. */
  readonly words: string;
}

/** The classes of a chapter on one side, by the publisher's words. */
export type TradeClasses = ReadonlyMap<string, TradeClass>;

const OF_CODE = /^us-(hts|schedule-b)-(\d+)$/;

/**
 * The classes of `trade-classes.csv` that a chapter prints for exports or for imports. A line without a side is for both: the
 * publisher gives both the same name and the same goods.
 */
export function readTradeClasses(chapter: string, direction: Direction): TradeClasses {
  const lines = readRecords(join(import.meta.dirname, "trade-classes.csv")) as unknown as (ProductCells & {
    chapter: string;
    side: Direction | "";
    words: string;
    product: string;
  })[];
  return new Map(
    lines
      .filter((line) => line.chapter === chapter && (line.side === "" || line.side === direction))
      .map(({ words, product: id, ...cells }) => {
        const [, list, code = null] = OF_CODE.exec(id) ?? [];
        const classification = list === undefined ? "basket" : list === "hts" ? "us_hts" : "us_schedule_b";
        const product = printedProduct(classification, code, { id, ...cells });
        return [words, { product, words }] as const;
      }),
  );
}
