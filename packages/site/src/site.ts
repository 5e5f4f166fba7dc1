import { areaRole } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { keyAt } from "@oreledger/sdk/answer";

/** What every page is made from. */
export interface Site {
  readonly ledger: Ledger;
  /** The path under which the site is served, with a slash at both ends: `/` or `/ledger/`. */
  readonly base: string;
  /** The day of the answers, ISO 8601. */
  readonly day: string;
  /** The release of the data. */
  readonly version: string;
  /** The earlier state whose differences have a page. */
  readonly since?: string | undefined;
  /** Which ids of a kind have a page: all, but for a smaller build. */
  readonly has: (kind: Kind, id: string) => boolean;
}

/** The kinds of pages that show one row of a table, by the table. */
const pagesOfTables = {
  commodities: "commodity",
  areas: "country",
  claims: "claim",
  agreements: "agreement",
  policy_events: "act",
  sources: "source",
  deposits: "deposit",
  products: "product",
} as const;

/** A kind of page. */
export type Kind = (typeof pagesOfTables)[keyof typeof pagesOfTables] | "table";

/** The kinds of pages, each a folder. */
export const kinds: readonly Kind[] = [...Object.values(pagesOfTables), "table"];

/** The kind of page that shows a row of a table; undefined if none does. */
export const pageOfTable: Readonly<Record<string, Kind>> = pagesOfTables;

/** The address of a page of a kind. */
export const pageUrl = ({ base }: Pick<Site, "base">, kind: Kind, id: string): string =>
  `${base}${kind}/${encodeURIComponent(id)}/`;

/** Tables whose rows stand on pages of their own, and the column by which they are parted. */
export const rowPages = { shares: "commodity", us_balances: "commodity", exports: "product" } as const;

export type RowTable = keyof typeof rowPages;

export const isRowTable = (table: string): table is RowTable => Object.hasOwn(rowPages, table);

/** The ids of each kind that have a page, as the ledger has them; the world is no country, and has none. */
export function idsOf({ tables }: Ledger): Readonly<Record<Kind, readonly string[]>> {
  const ofRows = Object.entries(pageOfTable).map(([table, kind]) => [
    kind,
    (tables[table as keyof typeof tables].wide().toColumns().id as readonly string[]).filter(
      (id) => kind !== "country" || areaRole(id) !== "whole",
    ),
  ]);
  return Object.fromEntries([...ofRows, ["table", Object.keys(tables).sort()]]);
}

/** Where the row of an address stands, its own escapes escaped; undefined where no page shows it. */
export function rowUrl(site: Site, address: string): string | undefined {
  const { table, key } = keyAt(site.ledger, address) ?? {};
  if (table === undefined || key === undefined) return undefined;
  const kind = pageOfTable[table];
  if (kind !== undefined) return site.has(kind, key.id as string) ? pageUrl(site, kind, key.id as string) : undefined;
  if (!isRowTable(table)) return undefined;
  const part = key[rowPages[table]] as string;
  return site.has(rowPages[table], part)
    ? `${rowsUrl(site, table, part)}#${address.replaceAll("%", "%25")}`
    : undefined;
}

/** The page of the rows of one commodity or product. */
export const rowsUrl = ({ base }: Pick<Site, "base">, table: RowTable, part: string): string =>
  `${base}rows/${table}/${encodeURIComponent(part)}/`;
