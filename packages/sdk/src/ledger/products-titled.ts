import { fold } from "@oreledger/data";
import { byLetters } from "../lists.ts";
import type { LedgerTables } from "./ledger.ts";

/** The products whose title contains every word of a text, the broadest codes first; undefined if there is none. */
export function productsTitled({ products }: Pick<LedgerTables, "products">, text: string): string[] | undefined {
  const words = fold(text).split(" ");
  const found = products
    .toArray()
    .filter(({ title }) => words.every((word) => fold(title).includes(word)))
    .map(({ id }) => id)
    .sort((a, b) => a.length - b.length || byLetters(a, b));
  return found.length === 0 ? undefined : found;
}
