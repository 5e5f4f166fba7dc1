import { addressOfCells } from "../../csv/address.ts";
import type { TableName } from "../../tables/index.ts";

/** The addresses to keep, and their first key cells: one look at these is enough to skip most rows. */
export interface Wanted {
  readonly addresses: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** Whether a row with these key cells is kept. */
export const isWanted = (wanted: Wanted | undefined, name: TableName, keys: readonly string[]): boolean =>
  wanted === undefined ||
  (wanted.beginnings.has(keys[0] as string) && wanted.addresses.has(addressOfCells(name, keys)));

/** What to keep of a table, among the addresses of all tables. */
export const wantedOf = (name: TableName, addresses: ReadonlySet<string>): Wanted => ({
  addresses,
  beginnings: new Set([...addresses].filter((at) => at.startsWith(`${name}/`)).map((at) => at.split("/")[1] as string)),
});
