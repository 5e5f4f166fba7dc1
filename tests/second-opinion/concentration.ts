import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { shareKey } from "./prints.ts";
import { printKey } from "./wholes.ts";

export interface Group {
  readonly series: string;
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly basis: string;
}

export const groups = `
  SELECT DISTINCT series, commodity, stage, measure, form, basis FROM wholes
  WHERE named > 0 ORDER BY ALL`;

export const flagsOf = (g: Group): string[] => [
  ...["--series", g.series, "--commodity", g.commodity, "--stage", g.stage],
  ...["--measure", g.measure, "--form", g.form, "--basis", g.basis],
];

interface Expected extends Group {
  readonly edition: string;
  readonly year: number;
  readonly current: boolean;
  readonly named: number;
  readonly whole: number | null;
  readonly hhi: number | null;
  readonly cr3: number | null;
  readonly left: number | null;
}

/** HHI, CR3 and what is left without the largest, of each print of each edition. */
const indices = `
  WITH ranked AS (
    SELECT *, row_number() OVER (PARTITION BY ${printKey} ORDER BY quantity DESC) AS rank FROM parts
  ), of_print AS (
    SELECT ${printKey},
      sum(share * share) FILTER (share > 0) * 10000 AS hhi,
      sum(share) FILTER (rank <= 3 AND share > 0) * 100 AS cr3,
      (1 - max(share) FILTER (share > 0)) * 100 AS left
    FROM ranked GROUP BY ALL
  )
  SELECT w.*, o.hhi, o.cr3, o.left, c.edition IS NOT NULL AS current
  FROM wholes w LEFT JOIN of_print o USING (${printKey}) LEFT JOIN current c USING (${printKey})
  WHERE w.named > 0`;

/** The shares, HHI, CR3 and N−1 of each print, as it stands today and as each edition has it. */
export async function holdConcentration(ledger: Ledger, ask: Ask, held: Held, only?: readonly string[]): Promise<void> {
  const expected = await ledger.rows<Expected>(indices);
  const shares = await ledger.rows<{ key: string; area: string; share: number }>(
    `SELECT concat_ws('|', edition, ${shareKey.replace("share_of, ", "")}) AS key, area, share FROM parts WHERE share > 0`,
  );
  const sharesOf = grouped(shares);
  await holdRanks(ledger, ask, held, only);
  for (const group of await ledger.rows<Group>(groups)) {
    if (only?.includes(group.commodity) === false) continue;
    const mine = expected.filter((e) => (Object.keys(group) as (keyof Group)[]).every((k) => e[k] === group[k]));
    for (const e of mine) {
      const flags = [...flagsOf(group), "--year", String(e.year), "--edition", e.edition];
      if (e.current) {
        // What stands today is the answer where no edition is named.
        const { call, json } = await ask(["metric", "hhi", ...flagsOf(group), "--year", String(e.year)]);
        held.hold("hhi", call, "today's", json?.value, e.hhi);
      }
      const key = [e.edition, e.commodity, e.stage, e.measure, e.form, e.basis, e.year].join("|");
      for (const [metric, value] of [
        ["hhi", e.hhi],
        ["concentration-ratio", e.cr3],
        ["n-minus-one-residual", e.left],
      ] as const) {
        const { call, json, refusal } = await ask(["metric", metric, ...flags]);
        held.hold(metric, call, refusal ?? "value", json?.value, value);
        if (metric === "hhi" && json?.value !== undefined)
          held.holdAll(
            "share",
            call,
            new Map((json.details?.shares ?? []).map((s: { area: string; share: number }) => [s.area, s.share])),
            new Map((sharesOf.get(key) ?? []).map((s) => [s.area, s.share])),
          );
      }
    }
  }
}

interface Ranked extends Group {
  readonly edition: string;
  readonly year: number;
  readonly area: string;
  readonly rank: number;
}

/** The places of the three largest of each print that answers today: who has how many with more before them. */
const ranks = `
  SELECT ${printKey}, area, rank() OVER (PARTITION BY ${printKey} ORDER BY quantity DESC) AS rank
  FROM parts JOIN current USING (${printKey})
  WHERE quantity > 0 QUALIFY rank <= 3 ORDER BY ALL`;

async function holdRanks(ledger: Ledger, ask: Ask, held: Held, only?: readonly string[]): Promise<void> {
  for (const { area, rank, year, edition, ...group } of await ledger.rows<Ranked>(ranks)) {
    if (only?.includes(group.commodity) === false) continue;
    const flags = [...flagsOf(group), "--year", String(year), "--edition", edition];
    const { call, json, refusal } = await ask(["metric", "supplier-rank", ...flags, "--area", area]);
    held.hold("supplier-rank", call, refusal ?? "value", json?.value, Number(rank));
  }
}

function grouped<T extends { readonly key: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return groups;
}
