import type { Citation, Ledger } from "@oreledger/sdk";

/** A source of the ledger as it is cited by itself, without a place in it; undefined where there is none of this id. */
export function sourceCited({ tables }: Ledger, id: string): Citation | undefined {
  const row = tables.sources.toArray().find((source) => source.id === id);
  if (row === undefined) return undefined;
  const { id: source, ...about } = row;
  return { ...about, source, locators: [], rows: 1 };
}
