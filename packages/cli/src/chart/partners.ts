import type { AreaCode } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { formatNumber, formatPercent, unitText } from "@oreledger/sdk/answer";
import { mergeCitations, nameOf } from "@oreledger/sdk/ledger";
import { questions } from "@oreledger/sdk/questions";
import { UsageError } from "../call/usage.ts";
import type { Chart, Wanted } from "./chart.ts";

interface Partner {
  readonly area: string;
  readonly value_usd?: number;
  readonly quantity?: number;
  readonly quantity_unit?: string;
  readonly share_pct?: number;
}

/** Whom a country sells a product to, or buys it from: the largest, and all others together. */
export function partnersChart(ledger: Ledger, { exporter, importer, product, period, most }: Wanted): Chart {
  if (product === undefined || (exporter === undefined) === (importer === undefined))
    throw new UsageError(
      "A chart of partners needs a product and one country: chart partners --exporter CHN --product hs-850511.",
    );
  const answer = questions.partners.ask(ledger, {
    product,
    ...(exporter === undefined ? { importer } : { exporter }),
    ...(period === undefined ? {} : { period }),
  });
  const rows = answer.rows() as unknown as Partner[];
  const shown = rows.slice(0, most);
  const rest = rows.slice(most);
  // Some tables print only quantities.
  const unit = rows.some(({ value_usd }) => value_usd !== undefined) ? undefined : rows[0]?.quantity_unit;
  // Selected partners without a total have no shares.
  const shared = rows.some(({ share_pct }) => typeof share_pct === "number");
  const figure = ({ value_usd = 0, quantity = 0 }: Partner) => (unit === undefined ? value_usd : quantity);
  const all = [
    ...shown.map((row) => ({ ...row, value: figure(row), name: nameOf(ledger, row.area as AreaCode) })),
    ...(rest.length === 0
      ? []
      : [
          {
            area: "_REST",
            name: `${rest.length} others`,
            value: rest.reduce((total, row) => total + figure(row), 0),
            ...(shared ? { share_pct: rest.reduce((total, { share_pct = 0 }) => total + share_pct, 0) } : {}),
          },
        ]),
  ];
  const year = Number((answer.inputs as { period?: string }).period?.slice(0, 4));
  // The product as it was understood, since a bare code such as 284690 also means a product.
  const meant = String((answer.inputs as { product?: string }).product ?? product);
  const goods = ledger.tables.products.toArray().find(({ id }) => id === meant)?.title ?? meant;
  const who = nameOf(ledger, String(exporter ?? importer) as AreaCode);
  return {
    kind: "partners",
    title: `${goods}: ${exporter === undefined ? `where ${who} bought` : `where ${who} sold`}, ${(answer.inputs as { period?: string }).period}`,
    subtitle: "",
    measure: `${unit === undefined ? "million US dollars" : unitText(unit)}${shared ? ", and the share" : ""}`,
    points: all.map(({ area, name, value, share_pct: share }) => ({
      id: area,
      name,
      year,
      value,
      text: `${formatNumber(unit === undefined ? value / 1e6 : value, 1)}${typeof share !== "number" ? "" : ` (${formatPercent(share)})`}`,
      kind: "plain",
    })),
    names: all.map(({ name }) => name),
    notes: answer.notes.map(({ text }) => text),
    citations: mergeCitations(answer.cite().map((citation) => ({ ...citation, locators: [] }))),
  };
}
