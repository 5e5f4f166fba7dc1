import { type Block, formatNumber, type Section, unanswered, universeInWords } from "@oreledger/sdk/answer";
import { type TradeRow, type TradeSide, tradeOf } from "@oreledger/sdk/questions";
import { left, right, section } from "../page.ts";
import type { CountryContext } from "./context.ts";

const MOST = 12;

/** What it sells and buys: the answer of the question `tradeOf`, the largest first. */
export function flows({ area, areaName, day, footnotes, ledger }: CountryContext): Section {
  const { sells, buys } = tradeOf(ledger, { area: area.id, asOf: day });
  const block = (side: TradeSide, sold: boolean): Block[] =>
    side.rows.length === 0
      ? []
      : [
          {
            kind: "grid",
            caption: captionOf(side, sold),
            marks: [],
            columns: [left(sold ? "To" : "From"), left("Product"), right("Year"), right("USD"), left("Books")],
            rows: side.rows
              .slice(0, MOST)
              .map((row) => [
                areaName(row.partner),
                row.alsoHolds === undefined ? row.title : `${row.title}; also holds: ${row.alsoHolds}`,
                row.year,
                dollars(row.value_usd as number),
                booksOf(row),
              ]),
            rowMarks: side.rows.slice(0, MOST).map((row) => footnotes.mark(row.cite())),
          },
        ];
  const blocks = [...block(sells, true), ...block(buys, false)];
  const { exports } = ledger.tables;
  const none = () =>
    [exports.where({ exporter: area.id }), exports.where({ importer: area.id })].reduce(
      (otherwise, side) => unanswered(side, day, otherwise),
      "The ledger holds no yearly flow of it.",
    );
  return section("What it sells and buys", blocks, none);
}

/** How many flows there are, and the reimports, which are not trade with another country. */
function captionOf({ rows, reimports }: TradeSide, sold: boolean): string {
  const back = reimports.reduce((sum, { value_usd }) => sum + (value_usd ?? 0), 0);
  return [
    `${sold ? "Sells" : "Buys"}${rows.length > MOST ? `: the ${MOST} largest of ${rows.length} flows` : ""}`,
    ...(back > 0 ? [`without ${dollars(back)} USD of its own goods that came back`] : []),
  ].join(", ");
}

/** Whose books contain a flow, and which partners the source covers. */
const booksOf = ({ basis, universe }: TradeRow): string =>
  basis === "cited"
    ? "cited"
    : `${basis === "reconciled" ? "reconciled" : basis === "importer_reported" ? "importer’s customs" : "exporter’s customs"}${universe === undefined || universe === "world_only" ? "" : `, ${universeInWords(universe)}`}`;

/** Whole dollars: a source that prints thousandths is no more precise than others. */
const dollars = (value: number): string => (value > 0 && value < 1 ? "<1" : formatNumber(value, 0));
