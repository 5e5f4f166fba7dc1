import type { Rows } from "@oreledger/data";
import { requireText, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import type { AnyQuery } from "../query/query.ts";
import { type Figure, figureOf, formatFigure, formatNumber, formatPercent } from "./figures.ts";
import { rowAt, sourceCited } from "./row-at.ts";
import { unitText } from "./unit-text.ts";

/** The tables needed to put rows into words. */
type Ledger = LedgerWith<"areas" | "commodities" | "deposits" | "products" | "sources">;

const named = (query: unknown, id: string): string => {
  const row = ((query as AnyQuery).toArray() as readonly { id: string; name?: string; title?: string }[]).find(
    (row) => row.id === id,
  );
  return row?.name ?? row?.title ?? id;
};
const words = (id: string): string => id.replaceAll("_", " ");
const said = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(", ");

/** The status of an agreement, and the day on which it was signed or announced. */
const datedStatus = ({ announced, signed, status }: Rows["agreements"]): (string | false)[] => [
  signed !== null && `signed ${signed}`,
  announced !== null && `announced ${announced}`,
  (status !== "signed" || signed === null) && (status !== "announced" || announced === null) && words(status),
];

const isShareAlone = ({ quantity, low, high, share_pct }: Rows["shares"]): boolean =>
  quantity === null && low === null && high === null && share_pct !== null;

const figure = (row: Rows["shares"]): string =>
  isShareAlone(row)
    ? `${row.comparator === "approx" ? "about " : ""}${formatPercent(row.share_pct as number)}`
    : `${formatFigure(row)} ${unitText(row.unit, row.basis)}`.trim();

/** For each table, a row as one line of text. */
function tellersOf({ tables: { areas, commodities, deposits, products } }: Ledger) {
  const area = (id: string): string => named(areas, id);
  return {
    shares: (row: Rows["shares"]) =>
      `${area(row.area)}: ${figure(row)} (${said(`${named(commodities, row.commodity)} ${words(row.measure)}`, words(row.stage), String(row.year), row.scope)})`,
    exports: (row: Rows["exports"]) =>
      `${area(row.exporter)} to ${area(row.importer)}, ${named(products, row.product)}, ${row.period}: ${said(
        row.value_usd !== null && `USD ${formatNumber(row.value_usd)}`,
        row.quantity !== null && `${formatNumber(row.quantity)} ${unitText(row.quantity_unit)}`,
        words(row.flow_basis),
      )}`,
    agreements: (row: Rows["agreements"]) => `${row.title} (${said(words(row.type), ...datedStatus(row))})`,
    commitments: (row: Rows["commitments"]) =>
      said(
        row.actor,
        row.amount === null
          ? null
          : `${row.currency ?? ""} ${formatNumber(row.amount)} (${words(row.amount_basis ?? "")})`,
        words(row.instrument),
        row.project,
        row.stated,
      ),
    deposits: (row: Rows["deposits"]) => said(row.name, row.area && area(row.area), row.admin_region),
    resource_estimates: (row: Rows["resource_estimates"]) =>
      `${named(deposits, row.deposit)}: ${said(
        row.tonnage_t !== null && `${formatNumber(row.tonnage_t)} t ${words(row.tonnage_basis ?? "")}`.trim(),
        row.grade !== null && `at ${formatNumber(row.grade, 6)} ${row.grade_unit}`,
        row.contained_t !== null && row.contained_t !== row.tonnage_t && `${formatNumber(row.contained_t)} t contained`,
        words(row.estimate_kind),
        row.claim_status && words(row.claim_status),
        row.reading,
      )}`,
    policy_events: (row: Rows["policy_events"]) =>
      `${row.title} (${said(words(row.type), row.effective_from && `from ${row.effective_from}`, row.effective_to && `to ${row.effective_to}`)})`,
    event_relations: (row: Rows["event_relations"]) =>
      `${row.event} ${words(row.relation)} ${row.related}${row.valid_from === null ? "" : `, from ${row.valid_from}`}${row.valid_to === null ? "" : ` to ${row.valid_to}`} (${row.certainty})`,
    group_members: (row: Rows["group_members"]) =>
      `${row.member} in ${row.group}${row.valid_from === null ? "" : ` from ${row.valid_from}`}${row.valid_to === null ? "" : ` to ${row.valid_to}`}`,
  } satisfies Record<string, (row: never) => string>;
}

/** The source of a row, and its day. */
function sayer(ledger: Ledger, id: unknown): string {
  const source = sourceCited(ledger, String(id));
  return source === undefined ? "" : ` – ${said(source.publisher, source.published ?? "n.d.")}`;
}

/**
 * The row at an address as one line of text, with its source: `Brazil: 11,000,000 t REO (Rare earths reserves, mine, 2025) –
 * U.S. Geological Survey, 2026-05-27`. Undefined if its table has no such form, or the row does not exist.
 *
 * @example rowInWords(ledger, "deposits/mountain-pass")?.startsWith("Mountain Pass") // true
 */
export function rowInWords(ledger: Ledger, address: string): string | undefined {
  tablesOf(ledger);
  requireText("An address", address);
  const tellers = tellersOf(ledger);
  const [table = ""] = address.split("/");
  if (!Object.hasOwn(tellers, table)) return undefined;
  const row = rowAt(ledger, address)?.values;
  if (row === undefined) return undefined;
  // The table in the address decides which function takes the row.
  return `${(tellers as Record<string, (row: never) => string>)[table]?.(row as never)}${sayer(ledger, row.source)}`;
}

/** The figures with marks in the text of `rowInWords`. */
export function figuresInWords(ledger: Ledger, address: string): readonly Figure[] {
  if (!address.startsWith("shares/")) return [];
  const row = rowAt(ledger, address)?.values as unknown as Rows["shares"] | undefined;
  return row === undefined || isShareAlone(row) ? [] : [figureOf(row)];
}
