import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

/** The balances with their vintages: of a commodity, item, form and year the newest edition answers, whole (design §5). */
export async function layBalances(ledger: Ledger): Promise<void> {
  await ledger.run(`
    CREATE OR REPLACE TABLE balances AS
    SELECT b.* EXCLUDE (quantity, low, high, year), CAST(quantity AS DOUBLE) AS quantity, CAST(low AS DOUBLE) AS low,
      CAST(high AS DOUBLE) AS high, CAST(year AS INTEGER) AS year, series, edition, day, age
    FROM us_balances b JOIN versions v ON v.id = b.source JOIN editions e USING (series, edition)`);
  await ledger.run(`
    CREATE OR REPLACE TABLE current_balances AS
    SELECT * FROM (
      SELECT * FROM balances
      QUALIFY row_number() OVER (PARTITION BY series, edition, commodity, item, form, partner, year ORDER BY day DESC, source DESC) = 1)
    QUALIFY age = max(age) OVER (PARTITION BY series, commodity, item, form, year)`);
}

interface Row {
  readonly commodity: string;
  readonly item: string;
  readonly form: string;
  readonly partner: string;
  readonly year: number;
  readonly source: string;
  readonly quantity: number | null;
}

interface Printed extends Row {
  readonly series: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
}

const columns = "commodity,item,form,partner,year,source,quantity";

/** The balances that answer today, and the import reliance that is computed against the one that is printed. */
export async function holdReliance(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layBalances(ledger);
  const byKey = (rows: readonly Row[]) =>
    new Map(
      rows.map((r) => [[r.commodity, r.item, r.form, r.partner, r.year, r.source].join("/"), r.quantity ?? "none"]),
    );
  const { call, json } = await ask(["us-balances", "--columns", columns]);
  held.holdAll("balances", call, byKey(json), byKey(await ledger.rows<Row>(`SELECT ${columns} FROM current_balances`)));

  // "reliance as printed": what the metric computes is what the edition prints, within the rounding of the print (half
  // a point there, and as much in the figures that go in), or it refuses and names the printed row.
  const printed = await ledger.rows<Printed>(
    `SELECT * FROM current_balances WHERE item = 'net_import_reliance' AND series = 'usgs-mcs'
      AND (coalesce(quantity, low, high) IS NOT NULL OR status = 'net_exporter') ORDER BY ALL`,
  );
  for (const row of printed) {
    const flags = ["--commodity", row.commodity, "--form", row.form, "--year", String(row.year)];
    const answer = await ask(["metric", "net-import-reliance", ...flags]);
    const { value, low, high } = (answer.json ?? {}) as { value?: number; low?: number; high?: number };
    const print = row.quantity ?? `${row.status} ${row.low ?? ""}..${row.high ?? ""}`;
    if (value !== undefined) {
      const agreed = agrees(value, row);
      held.hold("reliance computed", answer.call, "agrees", agreed || value, agreed || print);
    } else if (low !== undefined || high !== undefined) {
      // Bounds agree where the printed figure lies between them.
      const agreed = within(low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY, row);
      held.hold("reliance bounded", answer.call, "agrees", agreed || `${low}..${high}`, agreed || print);
    } else {
      const named = answer.refusal?.includes("net_import_reliance") || answer.refusal || JSON.stringify(answer.json);
      held.hold("reliance refused", answer.call, "names the printed row", named, true);
    }
  }
}

function within(low: number, high: number, { status, quantity, low: least, high: most }: Printed): boolean {
  if (status === "net_exporter") return low <= 0;
  if (quantity !== null) return low - 1 <= quantity && quantity <= high + 1;
  return low - 1 <= (most ?? 100) && (least ?? 0) <= high + 1;
}

function agrees(value: number, { status, quantity, low, high }: Printed): boolean {
  if (status === "net_exporter") return value < 0.5;
  // An estimate of 20 % is rounded to tens: the place of the last digit that is not zero.
  if (quantity !== null) return Math.abs(value - quantity) <= (status === "estimated" && quantity % 10 === 0 ? 5 : 1);
  return value >= (low ?? -1) - 1 && value <= (high ?? 101) + 1;
}
