import type { Rows } from "@oreledger/data";
import { computeShares, printOf } from "../../../data/src/compute/shares.ts";
import type { Share } from "../../../data/src/tables/shares.ts";
import type { Ledger } from "../../../sdk/src/ledger/ledger.ts";

/** Shares of a print as it stands, errata laid over it: the rows that an erratum left alone get a new percentage of the corrected whole. */
export function sharesAsTheyStand(rows: readonly Rows["shares"][], { tables }: Ledger): Share[] {
  const editions = new Map(tables.sources.toArray().map(({ id, edition }) => [id as string, edition as string]));
  const prints = new Map<string, Share[]>();
  for (const row of rows as unknown as readonly Share[]) {
    const print = printOf({ ...row, source: editions.get(row.source) ?? row.source });
    const known = prints.get(print);
    if (known) known.push(row);
    else prints.set(print, [row]);
  }
  const computed = new Map<Share, Share>();
  for (const print of prints.values())
    computeShares(print).forEach((shares, i) => {
      const row = print[i] as Share;
      computed.set(row, { ...row, ...shares });
    });
  return rows.map((row) => computed.get(row as unknown as Share) as Share);
}
