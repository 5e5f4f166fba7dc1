import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Answer {
  readonly totals: readonly {
    readonly currency: string;
    readonly value?: number;
    readonly low?: number;
    readonly high?: number;
    readonly rows: readonly { readonly id: string }[];
  }[];
  readonly refused: readonly { readonly row: { readonly id: string } }[];
}

/** What obliges nobody to pay, is no sum, or is told by another row; the words are those of the column. */
const noMoney = `amount IS NULL OR instrument IN ('letter_of_interest', 'resource_value_estimate', 'project_pipeline')
  OR amount_basis IN ('non_binding', 'joint_target', 'target', 'available_budget', 'unit_price', 'project_value', 'valuation', 'political_claim', 'aggregate', 'superseded', 'lapsed')
  OR superseded_by IS NOT NULL`;

/**
 * Promises of money, by agreement, actor and instrument: each row of the selection is added once or refused, what is no money is
 * never added, nor a row beside another that holds it, and a total is the sum of its rows in its currency.
 */
export async function holdMoney(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  const asked = await ledger.rows<{ flag: string; value: string; ids: string[] }>(`
    SELECT 'agreement' AS flag, agreement AS value, list(id ORDER BY id) AS ids FROM commitments WHERE agreement IS NOT NULL GROUP BY ALL
    UNION ALL SELECT 'actor', actor, list(id ORDER BY id) FROM commitments GROUP BY ALL
    UNION ALL SELECT 'instrument', instrument, list(id ORDER BY id) FROM commitments GROUP BY ALL ORDER BY ALL`);
  const inList = (ids: readonly string[]) => `(${["", ...ids].map((id) => `'${id}'`).join(", ")})`;
  for (const { flag, value, ids } of asked) {
    const { call, json, refusal } = await ask(["money", `--${flag}`, value]);
    if (json === undefined) {
      const [{ some } = { some: 0 }] = await ledger.rows<{ some: number }>(
        `SELECT count(*)::INT AS some FROM commitments WHERE id IN ${inList(ids)} AND NOT (${noMoney})`,
      );
      held.hold("money", call, refusal ?? "", 0, some);
      continue;
    }
    const { totals, refused } = json as Answer;
    const added = totals.flatMap(({ rows }) => rows.map(({ id }) => id));
    const all = [...added, ...refused.map(({ row }) => row.id)].sort();
    held.hold("money", call, "each once", all.join(), ids.join());
    const [wrong] = await ledger.rows<{ ids: string | null }>(
      `SELECT string_agg(id) AS ids FROM commitments WHERE id IN ${inList(added)} AND (${noMoney})`,
    );
    held.hold("money", call, "no money", wrong?.ids ?? null, null);
    const [twice] = await ledger.rows<{ ids: string | null }>(`
      WITH RECURSIVE up AS (
        SELECT id, contained_in AS over FROM commitments WHERE contained_in IS NOT NULL
        UNION SELECT up.id, c.contained_in FROM up JOIN commitments c ON c.id = up.over WHERE c.contained_in IS NOT NULL
      ) SELECT string_agg(id) AS ids FROM up WHERE id IN ${inList(added)} AND over IN ${inList(added)}`);
    held.hold("money", call, "twice", twice?.ids ?? null, null);
    for (const { currency, low, high, value, rows } of totals) {
      // Up to so much, or on conditions, may be nothing; at least so much may be any more.
      const [sum] = await ledger.rows<{ least: number; most: number; open: boolean }>(`
        SELECT sum(CASE WHEN amount_basis IN ('maximum', 'conditional') THEN 0 ELSE CAST(amount AS DOUBLE) END) AS least,
          sum(CAST(amount AS DOUBLE)) AS most, bool_or(amount_basis = 'minimum') AS open
        FROM commitments WHERE currency = '${currency}' AND id IN ${inList(rows.map(({ id }) => id))}`);
      held.hold("money", call, `least in ${currency}`, value ?? low, sum?.least);
      held.hold("money", call, `most in ${currency}`, value ?? high, sum?.open ? undefined : sum?.most);
    }
  }
}
