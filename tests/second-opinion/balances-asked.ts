import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { layBalances } from "./reliance.ts";

interface Row {
  readonly form: string;
  readonly partner: string;
  readonly year: number;
  readonly source: string;
  readonly quantity: number | null;
  /** The source of the first figure, where the newest is another. */
  readonly first: string | null;
}

/** The commands that ask for one item of the balances. */
const commands = { reliance: "net_import_reliance", prices: "price", imports: "import_source_share" };

/** How a figure without a number reads: withheld, not available, a net exporter. */
const word = (row: string) =>
  `CASE WHEN coalesce(${row}.quantity, ${row}.low, ${row}.high) IS NULL THEN ${row}.status END`;

/**
 * What each commodity's own rows answer, and what was printed first: the figure of the oldest edition that has one,
 * where the newest has another.
 */
export async function holdBalancesAsked(ledger: Ledger, ask: Ask, held: Held, only?: readonly string[]): Promise<void> {
  await layBalances(ledger);
  for (const [command, item] of Object.entries(commands)) {
    const rows = await ledger.rows<Row & { commodity: string }>(`
      SELECT c.commodity, c.form, c.partner, c.year, c.source, c.quantity,
        CASE WHEN (f.quantity, f.low, f.high, f.comparator, ${word("f")}) IS DISTINCT FROM (c.quantity, c.low, c.high, c.comparator, ${word("c")}) THEN f.source END AS first
      FROM current_balances c
      JOIN (SELECT * FROM balances QUALIFY row_number() OVER (PARTITION BY series, commodity, item, form, partner, year ORDER BY age, day) = 1) f
        USING (series, commodity, item, form, partner, year)
      WHERE item = '${item}' ORDER BY ALL`);
    const of = new Map<string, Row[]>();
    for (const row of rows) of.set(row.commodity, [...(of.get(row.commodity) ?? []), row]);
    for (const [commodity, own] of of) {
      if (only !== undefined && !only.includes(commodity)) continue;
      const { call, json, refusal } = await ask([command, commodity]);
      const name = (r: { form: string; partner?: string; year: number; source: string }) =>
        [r.form, r.partner ?? "_WLD", r.year, r.source].join("/");
      const got = (json ?? []) as (Row & { first_source: string | null })[];
      if (json === undefined) {
        held.hold(command, call, "answer", refusal, `${own.length} rows`);
        continue;
      }
      held.holdAll(
        `${command}: first printed`,
        call,
        new Map(got.map((r) => [name(r), r.first_source ?? "none"])),
        new Map(own.map((r) => [name(r), r.first ?? "none"])),
      );
      held.holdAll(
        command,
        call,
        new Map(got.map((r) => [name(r), r.quantity ?? "none"])),
        new Map(own.map((r) => [name(r), r.quantity ?? "none"])),
      );
    }
  }
}
