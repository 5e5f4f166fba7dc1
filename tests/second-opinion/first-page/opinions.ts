import { today } from "../ask.ts";
import type { Trade } from "../brief-trade.ts";
import type { Supply } from "../briefs.ts";
import type { Ledger } from "../ledger.ts";

/** A balance as it stands today, with what the first edition printed. */
export interface Balance {
  readonly commodity: string;
  readonly item: string;
  readonly form: string;
  readonly year: number;
  readonly quantity: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly unit: string;
  readonly first: number | null;
}

/** An act that is not over, and what it holds back of a commodity. */
export interface Act {
  readonly about: string;
  readonly role: "bears" | "actor" | "target";
  readonly id: string;
  readonly state: string;
  readonly kind: string | undefined;
}

export interface Counts {
  readonly id: string;
  readonly agreements: number;
  readonly deposits: number;
  readonly estimates: number;
}

/** By what an act holds back: what is aimed at single countries and what reaches technology alone stand apart. */
const actsToday = `
  WITH standing_acts AS (
    SELECT e.*, s.state FROM policy_events e JOIN states s ON s.id = e.id AND s.day = DATE '${today}'
    WHERE e.restricts <> 'nothing' AND s.state <> 'ended'
  )
  SELECT b.commodity AS about, 'bears' AS role, e.id, e.state, CASE
    WHEN restricts <> 'exports' THEN restricts WHEN targets IS NOT NULL THEN 'aimed'
    WHEN b.technology THEN 'technology' ELSE 'goods' END AS kind
  FROM standing_acts e JOIN (SELECT act, commodity, bool_and(NOT goods) AS technology FROM bearing GROUP BY ALL) b ON b.act = e.id
  UNION ALL SELECT DISTINCT member, role, id, state, NULL
  FROM standing_acts e JOIN acted ON event = e.id JOIN stands_for p ON p.body = who AND p.day = DATE '${today}'`;

/** What a country's own customs print as their whole trade in a code. */
export interface World {
  readonly reporter: string;
  readonly flow_basis: string;
  readonly code: string;
  readonly period: string;
  readonly value: number;
}

/** What the lines of the first pages are held against. */
export interface Opinions {
  readonly supply: readonly Supply[];
  readonly balances: readonly Balance[];
  readonly trade: Trade;
  /** The totals that countries' own customs print, by year. */
  readonly worlds: readonly World[];
  /** What restricts trade in a commodity today, and what an area did or what is aimed at it. */
  readonly acts: ReadonlyMap<string, readonly Act[]>;
  readonly counts: ReadonlyMap<string, Counts>;
  /** Each commodity with all that it contains. */
  readonly family: ReadonlyMap<string, readonly string[]>;
  /** Whether an area, by its id or its name in the CSVs, may be called so: a page says what readers say. */
  readonly isCalled: (area: string, said: string | undefined) => boolean;
}

/** @param beside What the long pages are held against already. Needs `layBalances`, `layActs` and `layFlows`. */
export async function firstPageOpinions(ledger: Ledger, beside: Pick<Opinions, "supply" | "trade">): Promise<Opinions> {
  const balances = await ledger.rows<Balance>(`
    SELECT c.commodity, c.item, c.form, c.year, c.quantity, c.low, c.high, c.status, c.unit,
      arg_min(coalesce(b.quantity, b.low, b.high), b.day) AS first
    FROM current_balances c JOIN balances b USING (series, commodity, item, form, partner, year)
    WHERE c.item IN ('net_import_reliance', 'price') GROUP BY ALL`);
  const acts = new Map<string, Act[]>();
  for (const act of await ledger.rows<Act>(actsToday)) {
    const key = `${act.role} ${act.about}`;
    acts.set(key, [...(acts.get(key) ?? []), { ...act, kind: act.kind ?? undefined }]);
  }
  const counts = await ledger.rows<Counts>(`
    SELECT a.id,
      (SELECT count(DISTINCT agreement)::INT FROM agreement_parties JOIN agreements g ON g.id = agreement
        WHERE party = a.id AND role IN ('party', 'founder', 'accession')) AS agreements,
      (SELECT count(*)::INT FROM deposits WHERE area = a.id) AS deposits,
      (SELECT count(*)::INT FROM resource_estimates e JOIN deposits d ON d.id = e.deposit WHERE d.area = a.id) AS estimates
    FROM areas a`);
  const worlds = await ledger.rows<World>(`
    SELECT a.name AS reporter, flow_basis, regexp_extract(product, '^hs[0-9]*-([0-9]+)$', 1) AS code, period, world AS value
    FROM books JOIN areas a ON a.id = reporter WHERE world > 0 AND length(period) = 4`);
  const kin = await ledger.rows<{ above: string; id: string }>(`
    WITH RECURSIVE up AS (
      SELECT id, id AS above FROM commodities
      UNION SELECT up.id, c.parent FROM up JOIN commodities c ON c.id = up.above WHERE c.parent IS NOT NULL
    ) SELECT above, id FROM up`);
  const family = new Map<string, string[]>();
  for (const { above, id } of kin) family.set(above, [...(family.get(above) ?? []), id]);
  const called = new Map<string, Set<string>>();
  for (const { id, name, all } of await ledger.rows<{ id: string; name: string; all: string }>(
    "SELECT id, name, concat_ws(';', name, aliases, other_names) AS all FROM areas",
  ))
    for (const key of [id, name]) called.set(key, new Set(all.split(";")));
  const isCalled = (area: string, said = "") => called.get(area)?.has(said.replace(/^the /, "")) ?? false;
  return { ...beside, balances, worlds, acts, counts: new Map(counts.map((row) => [row.id, row])), family, isCalled };
}
