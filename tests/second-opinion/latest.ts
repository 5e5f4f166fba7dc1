import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { asOf, latest } from "./prints.ts";

interface Row {
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly basis: string;
  readonly share_of: string;
  readonly area: string;
  readonly year: number;
  readonly source: string;
  readonly quantity: number | null;
}

const address = (r: Row) =>
  [r.commodity, r.stage, r.measure, r.form, r.basis, r.share_of, r.area, r.year, r.source].join("/");
const byAddress = (rows: readonly Row[]) => new Map(rows.map((row) => [address(row), row.quantity ?? "none"]));

const columns = "commodity,stage,measure,form,basis,share_of,area,year,source,quantity";
const select = (rows: string) => `SELECT ${columns} FROM (${rows})`;

/** Which rows answer: today, on the eve and the day of each release that overtook another, and all of them. */
export async function holdPrints(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  const holdRows = async (flags: readonly string[], sql: string) => {
    const { call, json } = await ask(["shares", "--columns", columns, ...flags]);
    held.holdAll("latest print", call, byAddress(json ?? []), byAddress(await ledger.rows<Row>(sql)));
  };
  await holdRows([], select(latest));
  await holdRows(["--every"], select("SELECT * FROM figures"));
  const days = await ledger.rows<{ day: string }>(`
    SELECT DISTINCT strftime(unnest([day - INTERVAL 1 DAY, day]), '%Y-%m-%d') AS day FROM versions
    WHERE series IN (SELECT series FROM figures GROUP BY series HAVING count(DISTINCT source) > 1) ORDER BY 1`);
  for (const { day } of days) await holdRows(["--as-of", day], select(asOf(day)));
}
