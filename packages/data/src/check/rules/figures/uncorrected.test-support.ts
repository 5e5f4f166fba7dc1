import { join } from "node:path";
import { readTable } from "../../../csv/read.ts";
import { tables } from "../../../tables/index.ts";
import type { Share } from "../../../tables/shares.ts";

const folder = join(import.meta.dirname, "../../../../csv");

/** The ledger's own rows, which the rules on slips of unit pass. */
export const ownShares = readTable(folder, tables.shares);
export const ownSources = readTable(folder, tables.sources);
export const ownBalances = () => readTable(folder, tables.us_balances);

/** The ledger's shares with the figures of one correction as the release prints them: divided by what it multiplied. */
export const asPrinted = (correction: string, factor: number): Share[] =>
  ownShares.map((row) => {
    if (row.correction !== correction) return row;
    const scaled = (figure: number | null) => (figure === null ? null : figure / factor);
    return { ...row, quantity: scaled(row.quantity), low: scaled(row.low), high: scaled(row.high) };
  });
