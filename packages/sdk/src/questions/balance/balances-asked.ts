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

/** The tables of a question about the US balances. */
export const balanceTables = [...naming, "print_links", "readings", "sources", "us_balances"] as const;

type Balances = LedgerWith<(typeof balanceTables)[number]>;

/** The inputs of each of these questions. */
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

/** The further input of the question about imports. */
export const partnerInput = {
  name: "partner",
  kind: "area",
  short: "a",
  about: "only the share of one country: China",
} as const satisfies Input;

/** The inputs, as understood. */
export interface BalanceAsked {
  readonly commodity?: unknown;
  readonly year?: unknown;
  readonly asOf?: string;
  readonly latest?: true;
  readonly every?: true;
}

/** Rows of one item, and the requested commodities that have none. */
export interface BalanceFound {
  /** All requested rows, whatever the day. */
  readonly timeless: Query<"us_balances">;
  readonly query: Query<"us_balances">;
  readonly rows: readonly Rows["us_balances"][];
  readonly without: readonly CommodityId[];
  /** Commodities without their own rows, for which the rows of what they contain are used. */
  readonly byParts: readonly CommodityId[];
}

/** The rows of an item of the US balances that the inputs select. */
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
  // For a commodity without its own rows, what it contains is used: rare earths have no price, but each of them has one.
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

/** For each row, the figure of the first edition that printed it, if the last one differs. */
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

/** The figure without its mark: `80e`, then `80`, is not a revision. */
const figureOf = ({ quantity, comparator, low, high, status }: Rows["us_balances"]): string =>
  JSON.stringify([quantity, low, high, comparator, quantity === null && low === null && high === null ? status : null]);

/** The note naming requested commodities without a row, so that an incomplete group does not look complete. */
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
