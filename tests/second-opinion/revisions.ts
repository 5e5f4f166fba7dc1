import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Row {
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly basis: string;
  readonly area: string;
  readonly year: number;
  readonly source: string;
  readonly quantity: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
}

const name = (r: Row) => [r.stage, r.measure, r.form, r.basis, r.area, r.year, r.source].join("/");
const said = (r: Row) => [r.quantity, r.low, r.high, r.status].join("|");

/** What an edition of the same print, the whole table of that year, does not have, and another has. */
const leftOut = `
  WITH things AS (
    SELECT DISTINCT series, commodity, stage, measure, print, share_of, year, area FROM figures
  ), prints AS (SELECT DISTINCT series, edition, age, commodity, stage, measure, print, share_of, year FROM figures)
  SELECT commodity, stage, measure, area, year, edition FROM things t
  JOIN prints p USING (series, commodity, stage, measure, print, share_of, year)
  ANTI JOIN figures f ON (f.series, f.edition, f.commodity, f.stage, f.measure, f.print, f.share_of, f.year, f.area)
    = (t.series, p.edition, t.commodity, t.stage, t.measure, t.print, t.share_of, t.year, t.area)`;

/** The change from the first to the last edition, where each prints one number. */
const changes = `
  SELECT commodity, stage, measure, area, year, form, basis, max_by(source, (age, day)) AS source,
    (max_by(quantity, (age, day)) / min_by(quantity, (age, day)) - 1) * 100 AS change
  FROM figures GROUP BY series, commodity, stage, measure, form, basis, share_of, area, year
  HAVING count(*) > 1 AND count(quantity) = count(*) AND count(DISTINCT (unit, basis)) = 1 AND min_by(quantity, (age, day)) <> 0`;

export async function holdRevisions(ledger: Ledger, ask: Ask, held: Held, only?: readonly string[]): Promise<void> {
  const rows = await ledger.rows<Row & { commodity: string }>(
    "SELECT commodity, stage, measure, form, basis, area, year, source, quantity, low, high, status FROM figures",
  );
  const of = new Map<string, Row[]>();
  for (const row of rows) of.set(row.commodity, [...(of.get(row.commodity) ?? []), row]);
  const edition = new Map(
    (await ledger.rows<{ id: string; edition: string }>("SELECT id, edition FROM sources")).map((s) => [
      s.id,
      s.edition,
    ]),
  );
  const grouped = async <T extends { commodity: string }>(sql: string) => {
    const by = new Map<string, T[]>();
    for (const row of await ledger.rows<T>(sql)) by.set(row.commodity, [...(by.get(row.commodity) ?? []), row]);
    return by;
  };
  const gone = await grouped<Row & { commodity: string; edition: string }>(leftOut);
  const moved = await grouped<Row & { commodity: string; change: number }>(changes);
  for (const [commodity, own] of of) {
    if (only !== undefined && !only.includes(commodity)) continue;
    const { call, json, refusal } = await ask(["revisions", commodity]);
    if (json === undefined) {
      held.hold("revisions", call, "answer", refusal, `${own.length} rows`);
      continue;
    }
    const got = (json as Row[]).filter(({ status }) => status !== "left_out");
    const thing = (r: Row, of?: string) => [r.stage, r.measure, r.area, r.year, of].join("/");
    held.holdAll(
      "left out",
      call,
      new Map(
        (json as Row[]).filter((r) => r.status === "left_out").map((r) => [thing(r, edition.get(r.source)), true]),
      ),
      new Map((gone.get(commodity) ?? []).map((r) => [thing(r, r.edition), true])),
    );
    const change = new Map((json as (Row & { change_pct: number | null })[]).map((r) => [name(r), r.change_pct]));
    for (const row of moved.get(commodity) ?? [])
      held.hold("change", call, name(row), change.get(name(row)), row.change, 0.0501);
    held.hold("revisions", call, "rows", got.length, own.length);
    held.holdAll(
      "revisions",
      call,
      new Map(got.map((r) => [name(r), said(r)])),
      new Map(own.map((r) => [name(r), said(r)])),
    );
  }
}
