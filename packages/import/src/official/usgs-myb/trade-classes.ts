import { join } from "node:path";
import { readRecords } from "../../csv.ts";
import type { Product } from "../hs-codes/read.ts";
import type { Direction } from "./trade-rows.ts";

/** A class of goods of the tables of US trade: a code where they print one, or the parts of one; otherwise a basket. */
export interface TradeClass {
  /** The product without its source. */
  readonly product: Omit<Product, "source" | "locator" | "evidence_level">;
  /** The class in the publisher's words. */
  readonly words: string;
}

/** The classes of a chapter on one side, by the publisher's words. */
export type TradeClasses = ReadonlyMap<string, TradeClass>;

const OF_CODE = /^us-(hts|schedule-b)-(\d+)$/;

/**
 * The classes of `trade-classes.csv` that a chapter prints for exports or for imports. A line without a side is of both: the
 * publisher gives both the same name, and the same goods.
 */
export function readTradeClasses(chapter: string, direction: Direction): TradeClasses {
  const lines = readRecords(join(import.meta.dirname, "trade-classes.csv")) as unknown as {
    chapter: string;
    side: Direction | "";
    words: string;
    product: string;
    title: string;
    commodities: string;
    stage: NonNullable<Product["stage"]>;
    also_holds: string;
    note: string;
  }[];
  return new Map(
    lines
      .filter((line) => line.chapter === chapter && (line.side === "" || line.side === direction))
      .map(({ words, product: id, title, commodities, stage, also_holds, note }) => {
        const [, list, code] = OF_CODE.exec(id) ?? [];
        const product: TradeClass["product"] = {
          id,
          title,
          classification: list === undefined ? "basket" : list === "hts" ? "us_hts" : "us_schedule_b",
          code: code ?? null,
          edition: null,
          first_edition: null,
          last_edition: null,
          commodities: commodities.split(";") as Product["commodities"],
          stage,
          also_holds: also_holds || null,
          note: note || null,
        };
        return [words, { product, words }] as const;
      }),
  );
}
