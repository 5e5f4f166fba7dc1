import type { CommodityId, Rows } from "@oreledger/data";
import { formatFigure } from "../../answer/figures.ts";
import { withDescendants } from "../../ledger/kinship.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { ofLastYear } from "../../lists.ts";
import { selected } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";
import { asOf, naming } from "../declare/columns.ts";
import type { Input } from "../declare/input.ts";

import { InputRefused } from "../declare/refusal.ts";

/** The tables of a question to the US balances. */
export const balanceTables = [...naming, "print_links", "readings", "sources", "us_balances"] as const;

type Balances = LedgerWith<(typeof balanceTables)[number]>;

/** What each of these questions takes. */
export const balanceInputs = [
  {
    name: "commodity",
    kind: "condition",
    column: "us_balances.commodity",
    names: "commodities",
    argument: true,
    short: "c",
    about: "rare-earths, gallium, Dy, or a group: us-critical-2025 (default: all)",
  },
  {
    name: "year",
    kind: "condition",
    column: "us_balances.year",
    short: "y",
    value: "year",
    about: "2024 or 2020..2024",
  },
  asOf,
  { name: "latest", kind: "switch", about: "only the last year of each commodity and form" },
  { name: "every", kind: "switch", about: "every edition, including superseded figures" },
] as const satisfies readonly Input[];

/** What the question of imports takes beside them. */
export const partnerInput = {
  name: "partner",
  kind: "area",
  short: "a",
  about: "only the share of one country: China",
} as const satisfies Input;

/** The inputs as they were understood. */
export interface BalanceAsked {
  readonly commodity?: unknown;
  readonly year?: unknown;
  readonly asOf?: string;
  readonly latest?: true;
  readonly every?: true;
}

/** Rows of one item, and the commodities asked for that have none. */
export interface BalanceFound {
  /** All that is asked for, whatever the day. */
  readonly timeless: Query<"us_balances">;
  readonly query: Query<"us_balances">;
  readonly rows: readonly Rows["us_balances"][];
  readonly without: readonly CommodityId[];
  /** Those without a row of their own for which what they contain answers. */
  readonly byParts: readonly CommodityId[];
}

/** The rows of an item of the US balances, as the inputs ask for them. */
export function balancesAsked(
  ledger: Balances,
  item: Rows["us_balances"]["item"],
  { commodity, year, asOf: day, latest, every }: BalanceAsked,
): BalanceFound {
  if (commodity === null)
    throw new InputRefused(
      { code: "malformed_value", input: "commodity", table: "commodities" },
      () => 'No commodity is called "".',
    );
  const named = (commodity === undefined ? [] : [commodity].flat()) as CommodityId[];
  const ever = selected(ledger.tables.us_balances, { item });
  const own = new Set<string>(ever.toColumns().commodity);
  // What has no row of its own answers by what it contains: rare earths have no price, each of them has one.
  const by = new Map(named.map((id) => [id, own.has(id) ? [id] : withDescendants(ledger, id)]));
  const asked = [...new Set([...by.values()].flat())];
  const timeless = selected(ever, { commodity: commodity === undefined ? undefined : asked, year });
  let query = timeless;
  if (day !== undefined) query = query.asOf(day);
  if (every) query = query.everyEdition();
  const held = query.toArray();
  const rows = latest ? ofLastYear(held, ({ commodity, form, unit }) => `${commodity} ${form} ${unit}`) : held;
  const has = new Set<string>(held.map((row) => row.commodity));
  const answers = (id: CommodityId) => (by.get(id) ?? []).some((each) => has.has(each));
  return {
    timeless,
    query,
    rows: inOrderOf(asked, rows),
    without: named.filter((id) => !answers(id)),
    byParts: named.filter((id) => !own.has(id) && answers(id)),
  };
}

/** The rows in the order in which their commodities were named. */
const inOrderOf = (named: readonly string[], rows: readonly Rows["us_balances"][]) =>
  [...rows].sort((a, b) => named.indexOf(a.commodity) - named.indexOf(b.commodity));

/** Of each of some rows of a query, what the first edition that printed it said, where the last says another thing. */
export function firstPrinted(
  query: Query<"us_balances">,
  rows: readonly Rows["us_balances"][],
): (row: Rows["us_balances"]) => {
  readonly first_printed: string | null;
  readonly first_source: string | null;
} {
  const thing = (key: object) => {
    const { commodity, item, form, partner, year } = key as Readonly<Record<string, unknown>>;
    return [commodity, item, form, partner, year].join("\n");
  };
  const firsts = new Map(
    query
      .revisions({ year: [...new Set(rows.map(({ year }) => year))] })
      .map(({ key, figures }) => [thing(key), figures.find(({ row }) => row !== undefined)?.row]),
  );
  return (row) => {
    const first = firsts.get(thing(row));
    const moved = first !== undefined && first.source !== row.source && figureOf(first) !== figureOf(row);
    return { first_printed: moved ? formatFigure(first) : null, first_source: moved ? first.source : null };
  };
}

/** The figure alone, without how it is known: `80e`, then `80`, is no revision. */
const figureOf = ({ quantity, comparator, low, high, status }: Rows["us_balances"]): string =>
  JSON.stringify([quantity, low, high, comparator, quantity === null && low === null && high === null ? status : null]);

/** That some of what was asked for has no row, by name: a group never looks complete where it is not. */
export const withoutRows = (
  without: readonly CommodityId[],
  found: number,
  what: string,
): { readonly code: string; readonly text: string }[] =>
  without.length === 0
    ? []
    : [
        {
          code: "members_without_row",
          text: `${without.length} of ${without.length + found} commodities have no ${what} in the ledger: ${without.join(", ")}.`,
        },
      ];
