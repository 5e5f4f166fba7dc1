import type { Ask } from "./ask.ts";
import { flagsOf, type Group } from "./concentration.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Stored {
  readonly address: string;
  readonly percent: number | null;
}

const address =
  "concat_ws('/', f.commodity, f.stage, f.measure, f.form, f.basis, f.share_of, f.area, f.year, f.source)";

/** Computed shares as they are stored, each in its own version, to three decimals. */
const stored = `
  SELECT ${address} AS address, 100 * p.share AS percent
  FROM figures f LEFT JOIN stored_parts p USING (commodity, stage, measure, form, basis, share_of, area, year, source)
  WHERE f.share_basis IS DISTINCT FROM 'printed'`;

interface Area extends Group {
  readonly area: string;
}

/** The share of each area, as it stands today and as every edition has it, and the shares that the ledger stores. */
export async function holdShares(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  const { call, json } = await ask([
    "shares",
    "--every",
    "--columns",
    "commodity,stage,measure,form,basis,share_of,area,year,source,share_pct",
  ]);
  const product = new Map<string, number | null>();
  for (const { share_pct, ...key } of json) product.set(Object.values(key).join("/"), share_pct);
  for (const { address, percent } of await ledger.rows<Stored>(stored))
    held.hold("stored share", call, address, product.get(address), percent, 0.0005);

  const areas = await ledger.rows<Area>(`
    SELECT DISTINCT series, commodity, stage, measure, form, basis, area FROM parts
    JOIN current USING (series, edition, commodity, stage, measure, form, basis, share_of, year) ORDER BY ALL`);
  const shares = await ledger.rows<Area & { year: number; percent: number | null }>(`
    SELECT series, commodity, stage, measure, form, basis, area, year, 100 * share AS percent FROM parts
    JOIN current USING (series, edition, commodity, stage, measure, form, basis, share_of, year)`);
  const name = (a: Area) => [a.series, a.commodity, a.stage, a.measure, a.form, a.basis, a.area].join("|");
  const years = new Map<string, Map<string, number | null>>();
  for (const share of shares)
    years.set(name(share), (years.get(name(share)) ?? new Map()).set(String(share.year), share.percent));
  for (const area of areas) {
    const answer = await ask(["metric", "share", ...flagsOf(area), "--area", area.area, "--over", "year"]);
    const answers = [answer.json ?? []].flat() as { year: number; value?: number }[];
    const expected = years.get(name(area)) ?? new Map<string, number | null>();
    for (const [year, percent] of expected)
      held.hold("share", answer.call, year, answers.find((a) => String(a.year) === year)?.value, percent);
  }
}
