import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { layBalances } from "./reliance.ts";
import { printKey } from "./wholes.ts";

interface Row {
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly basis: string;
  readonly area: string;
  readonly year: number;
  readonly source: string;
  readonly share_pct: number | null;
  readonly share_basis: string | null;
}

/** What holds of every answer, whatever the figures are. */
export async function holdInvariants(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layBalances(ledger);
  const { call, json } = await ask(["shares"]);
  const rows = json as Row[];
  const editions = await ledger.rows<{ id: string; series: string; edition: string }>(
    "SELECT id, series, edition FROM versions",
  );
  const version = new Map(editions.map((v) => [v.id, v]));

  // "no share above 100, shares of a print at most 100 together": each is rounded to three decimals, so that n of them
  // may stand above 100 by n halves of the last.
  const prints = new Map<string, number[]>();
  for (const row of rows) {
    if (row.share_pct === null) continue;
    held.hold(
      "no share above 100",
      call,
      `${row.commodity} ${row.stage} ${row.area} ${row.year} ${row.source}`,
      row.share_pct <= 100 || row.share_pct,
      true,
    );
    if (row.share_basis !== "computed" || /^_(?!OTH|KOS)/.test(row.area)) continue;
    const print = [
      version.get(row.source)?.edition,
      row.commodity,
      row.stage,
      row.measure,
      row.form,
      row.basis,
      row.year,
    ].join(" ");
    prints.set(print, [...(prints.get(print) ?? []), row.share_pct]);
  }
  for (const [print, shares] of prints) {
    const sum = shares.reduce((all, share) => all + share, 0);
    held.hold("shares of a print at most 100", call, print, sum <= 100 + shares.length * 0.0005 || sum, true);
  }

  // "no index of one supplier with two"
  const alone = await ledger.rows<{ print: string; suppliers: number; points: number }>(`
    SELECT concat_ws(' ', ${printKey}) AS print, CAST(count(*) FILTER (share > 0) AS INTEGER) AS suppliers, sum(share * share) * 10000 AS points
    FROM parts GROUP BY ${printKey} HAVING points IS NOT NULL`);
  for (const { print, suppliers, points } of alone)
    held.hold("no index of one supplier with two", "data", print, points < 10_000 || suppliers === 1 || points, true);

  // "no two editions of one thing"
  const things = new Map<string, Set<string>>();
  for (const row of rows) {
    const v = version.get(row.source);
    const thing = [v?.series, row.commodity, row.stage, row.measure, row.year].join(" ");
    things.set(thing, (things.get(thing) ?? new Set()).add(v?.edition ?? ""));
  }
  for (const [thing, answering] of things)
    held.hold("one edition of one thing", call, thing, [...answering].sort().join(" and "), [...answering].sort()[0]);

  // "no figure 50 times that of the same area in the edition before or the year beside it unless corrected, doubtful
  // or accepted as real": an accepted jump is an exception of that row with its reason. US trade and stocks are of no
  // area, and jump from year to year: of the balances, only what another edition said of the same year is held.
  const shares = `SELECT *, concat_ws('/', 'shares', commodity, stage, measure, form, basis, share_of, area, year, source) AS address, concat_ws('/', commodity, stage, measure, form, basis, share_of, year, area) AS thing FROM standing`;
  const balances = `SELECT *, concat_ws('/', 'us_balances', commodity, item, form, partner, year, source) AS address,
    concat_ws('/', commodity, item, form, partner, unit, year) AS thing FROM balances`;
  await holdJumps(ledger, held, shares, true);
  await holdJumps(ledger, held, balances, false);
}

/** No figure is fifty times what the edition before says of the same thing, or, where `beside`, what its own edition says of the year before. */
async function holdJumps(ledger: Ledger, held: Held, figures: string, beside: boolean): Promise<void> {
  const jumps = await ledger.rows<{ address: string; before: number; quantity: number }>(`
    WITH figures AS (SELECT * FROM (${figures}) WHERE quantity > 0),
    pairs AS (
      SELECT address, correction, quantity, lag(quantity) OVER editions AS before, lag(address) OVER editions AS other,
        lag(correction) OVER editions AS other_correction
      FROM figures WINDOW editions AS (PARTITION BY series, thing ORDER BY age)
      ${
        beside
          ? `UNION ALL SELECT a.address, a.correction, a.quantity, b.quantity, b.address, b.correction FROM figures a JOIN figures b
        ON b.edition = a.edition AND b.year = a.year - 1 AND replace(a.thing, '/' || a.year || '/', '/') = replace(b.thing, '/' || b.year || '/', '/')`
          : ""
      }
    )
    SELECT address, before, quantity FROM pairs
    WHERE before IS NOT NULL AND correction IS NULL AND other_correction IS NULL
      AND greatest(quantity / before, before / quantity) >= 50
      AND address NOT IN (SELECT "row" FROM exceptions) AND other NOT IN (SELECT "row" FROM exceptions)`);
  const rows = await ledger.rows<{ n: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS n FROM (${figures}) WHERE quantity > 0`,
  );
  for (const { address, quantity, before } of jumps)
    held.hold("no jump of fifty times", "data", address, quantity, before);
  held.count("no jump of fifty times", (rows[0]?.n ?? 0) - jumps.length);
}
