import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { shareKey } from "./prints.ts";
import { layBalances } from "./reliance.ts";

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
  // or accepted as real": an accepted jump is an exception of that row with its reason.
  for (const [table, key, cells] of [
    ["standing", `series, ${shareKey}, area`, "commodity, stage, measure, form, basis, share_of, area, year, source"],
    ["balances", "series, commodity, item, form, partner, unit, year", "commodity, item, form, partner, year, source"],
  ] as const) {
    const jumps = await ledger.rows<{ address: string; before: number; quantity: number }>(`
      WITH figures AS (SELECT *, concat_ws('/', '${table === "standing" ? "shares" : "us_balances"}', ${cells}) AS address FROM ${table} WHERE quantity > 0),
      pairs AS (
        SELECT address, correction, quantity, lag(quantity) OVER (PARTITION BY ${key} ORDER BY first_day) AS before,
          lag(address) OVER (PARTITION BY ${key} ORDER BY first_day) AS other, lag(correction) OVER (PARTITION BY ${key} ORDER BY first_day) AS other_correction FROM figures
        UNION ALL
        SELECT address, correction, quantity, lag(quantity) OVER beside, lag(address) OVER beside, lag(correction) OVER beside FROM figures
        WINDOW beside AS (PARTITION BY edition, ${key.replace(", year", "")} ORDER BY year)
      )
      SELECT address, before, quantity FROM pairs
      WHERE before IS NOT NULL AND correction IS NULL AND other_correction IS NULL
        AND greatest(quantity / before, before / quantity) >= 50
        AND address NOT IN (SELECT "row" FROM exceptions) AND other NOT IN (SELECT "row" FROM exceptions)`);
    const [{ n }] = (await ledger.rows<{ n: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS n FROM ${table} WHERE quantity > 0`,
    )) as [{ n: number }];
    for (const jump of jumps) held.hold("no jump of fifty times", table, jump.address, jump.quantity, jump.before);
    held.count("no jump of fifty times", n - jumps.length);
  }
}
