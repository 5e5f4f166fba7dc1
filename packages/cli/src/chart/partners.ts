import type { AreaCode } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { formatNumber, formatPercent } from "@oreledger/sdk/answer";
import { mergeCitations, nameOf } from "@oreledger/sdk/ledger";
import { questions } from "@oreledger/sdk/questions";
import { UsageError } from "../call/usage.ts";
import type { Chart, Wanted } from "./chart.ts";

interface Partner {
  readonly area: string;
  readonly value_usd?: number;
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
  const sum = (of: readonly Partner[]) => of.reduce((total, { value_usd = 0 }) => total + value_usd, 0);
  const all = [
    ...shown.map((row) => ({ ...row, name: nameOf(ledger, row.area as AreaCode) })),
    ...(rest.length === 0
      ? []
      : [
          {
            area: "_REST",
            name: `${rest.length} others`,
            value_usd: sum(rest),
            share_pct: rest.reduce((total, { share_pct = 0 }) => total + share_pct, 0),
          },
        ]),
  ];
  const year = Number((answer.inputs as { period?: string }).period?.slice(0, 4));
  const goods = ledger.tables.products.toArray().find(({ id }) => id === product)?.title ?? product;
  const who = nameOf(ledger, String(exporter ?? importer) as AreaCode);
  return {
    kind: "partners",
    title: `${goods}: ${exporter === undefined ? `where ${who} bought` : `where ${who} sold`}, ${(answer.inputs as { period?: string }).period}`,
    subtitle: "",
    measure: "million US dollars, and the share",
    points: all.map(({ area, name, value_usd: value = 0, share_pct: share }) => ({
      id: area,
      name,
      year,
      value,
      text: `${formatNumber(value / 1e6, 1)}${share === undefined ? "" : ` (${formatPercent(share)})`}`,
      kind: "plain",
    })),
    names: all.map(({ name }) => name),
    notes: answer.notes.map(({ text }) => text),
    citations: mergeCitations(answer.cite().map((citation) => ({ ...citation, locators: [] }))),
  };
}
