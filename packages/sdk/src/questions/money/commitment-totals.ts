import type { Rows } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { type Citation, citedOnce } from "../../cite/citation.ts";
import { IncomparableRows, OreledgerError } from "../../errors.ts";
import { queryOf, requireInputs, requireWord, tablesOf } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { byLetters } from "../../lists.ts";
import type { Query } from "../../query/query.ts";

type Commitment = Rows["commitments"];

/** Why amounts of some bases are never added to others. */
const notMoneyPromised: Readonly<Record<string, string>> = {
  non_binding: "a letter of interest or intent obliges nobody to pay",
  joint_target: "a joint target of several actors; the promises of each have their own rows",
  target: "a target, not a promise",
  available_budget: "money set aside, not promised to a project",
  unit_price: "a price per unit, not a sum",
  project_value: "the value of projects, not a payment",
  valuation: "an estimate of value, not a payment",
  political_claim: "stated by a politician, without a document",
  aggregate: "a total that contains other rows",
  superseded: "replaced by a later row",
  lapsed: "ended without being used",
};

/** A row that is not in a total, and the reason. */
export interface RefusedCommitment {
  readonly row: Commitment;
  readonly because: string;
}

/** Promises that may be added: one currency, no row counted twice. */
export interface CommitmentTotal {
  /** What the rows have in common, where the totals are parted by it. */
  readonly group: string | null;
  readonly currency: string;
  /** At least this much: what is said to be a maximum, or to depend on conditions, counts as nothing. */
  readonly low: number;
  /** At most this much; undefined where a row says only “at least”. */
  readonly high: number | undefined;
  readonly rows: readonly Commitment[];
}

/** Promises of money, added as far as they can be. */
export interface CommitmentTotals {
  readonly totals: readonly CommitmentTotal[];
  readonly refused: readonly RefusedCommitment[];
  readonly citations: readonly Citation[];
}

/** Which promises to add. */
export interface PromisesToAdd {
  readonly commitments: Query<"commitments">;
  /** Divides each currency by actor or by instrument. */
  readonly by?: "actor" | "instrument";
}

/** The least and the most that a row promises. */
function boundsOf({ amount, amount_basis, finance_stage }: Commitment): readonly [number, number] {
  const sum = amount as number;
  if (amount_basis === "minimum") return [sum, Number.POSITIVE_INFINITY];
  if (amount_basis === "maximum" || amount_basis === "conditional" || finance_stage === "conditional") return [0, sum];
  return [sum, sum];
}

/**
 * The sum of promises of money by currency, each row counted once. Left out, with the reason: rows without an amount; letters,
 * targets, valuations, prices, totals of other rows; what was replaced or lapsed; a row that another one contains; and
 * a project's money where the same actor's general promise under the same agreement may already hold it.
 *
 * @example
 * const { commitments } = ledger.tables;
 * commitmentTotals(ledger, { commitments: commitments.where({ agreement: "usa-aus-framework-2025" }) }).totals;
 */
export function commitmentTotals(
  ledger: LedgerWith<"commitments" | "commodities">,
  inputs: PromisesToAdd,
): CommitmentTotals {
  const tables = tablesOf(ledger, "commitments", "commodities");
  requireInputs(
    "commitmentTotals",
    inputs,
    { commitments: queryOf("commitments") },
    { by: requireWord("actor", "instrument") },
  );
  const { commitments: query, by } = inputs;
  const refused: RefusedCommitment[] = [];
  const keep = (rows: readonly Commitment[], why: (row: Commitment) => string | undefined): Commitment[] =>
    rows.filter((row) => {
      const because = why(row);
      if (because !== undefined) refused.push({ row, because });
      return because === undefined;
    });
  const everyRow = tables.commitments.toArray();
  const promised = keep(query.toArray(), (row) => ownReason(row, everyRow));
  const containers = new Map(everyRow.map(({ id, contained_in }) => [id as string, contained_in as string | null]));
  const kept = new Set<string>(promised.map(({ id }) => id));
  const once = keep(promised, (row) => {
    const outer = ancestors(row, containers).find((id) => kept.has(id));
    return outer === undefined ? undefined : `contained in ${outer}`;
  });
  const words = new Set<string>(tables.commodities.where({ kind: "catch_all" }).toColumns().id);
  const generals = new Set(once.filter((row) => isGeneral(row, words)));
  const apart = keep(once, (row) => {
    if (generals.has(row)) return undefined;
    const holder = [...generals].find((other) => mayHold(other, row));
    return holder === undefined
      ? undefined
      : `${holder.id} by the same actor under the same agreement may already include it`;
  });
  const groupOf = (row: Commitment) => (by === undefined ? null : row[by]);
  const totals = [...grouped(apart, (row) => `${row.currency} ${groupOf(row)}`).values()]
    .map((rows) => {
      const [first] = rows as [Commitment];
      const bounds = rows.map(boundsOf);
      const high = bounds.reduce((sum, [, most]) => sum + most, 0);
      return {
        group: groupOf(first),
        currency: first.currency as string,
        low: bounds.reduce((sum, [least]) => sum + least, 0),
        high: Number.isFinite(high) ? high : undefined,
        rows,
      };
    })
    .sort((a, b) => byLetters(a.currency, b.currency) || byLetters(a.group ?? "", b.group ?? ""));
  return { totals, refused, citations: citedOnce(query.cite()) };
}

/** What is promised in all: at least so much, up to so much, or from one sum to another. */
export function totalInWords({ low, high, currency }: CommitmentTotal, told: (sum: number) => string): string {
  if (high === undefined) return `at least ${told(low)} ${currency}`;
  if (high === low) return `${told(low)} ${currency}`;
  return `${low === 0 ? "up to" : `${told(low)} to`} ${told(high)} ${currency}`;
}

/** The reason for which a row is never added, whatever stands beside it. */
function ownReason(row: Commitment, everyRow: readonly Commitment[]): string | undefined {
  if (row.amount === null) return "no amount of money";
  if (row.superseded_by !== null) return `replaced by ${row.superseded_by}`;
  if (row.finance_stage === "lapsed") return notMoneyPromised.lapsed;
  const because = notMoneyPromised[row.amount_basis];
  const parts = everyRow.flatMap(({ id, contained_in }) => (contained_in === row.id ? [id] : []));
  return because === undefined || parts.length === 0 ? because : `${because}; it contains ${parts.join(" and ")}`;
}

/** The rows that contain a row, nearest first. */
function ancestors(row: Commitment, containers: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = [];
  for (let id = row.contained_in as string | null; id !== null && !found.includes(id); id = containers.get(id) ?? null)
    found.push(id);
  return found;
}

/** A promise for no project in particular: its commodities are words such as critical minerals, and no deposit is named. */
const isGeneral = (row: Commitment, words: ReadonlySet<string>): boolean =>
  row.deposit === null && row.commodities.length > 0 && row.commodities.every((id) => words.has(id));

const mayHold = (general: Commitment, row: Commitment): boolean =>
  boundsOf(general)[1] >= boundsOf(row)[0] &&
  general.agreement !== null &&
  general.agreement === row.agreement &&
  general.currency === row.currency &&
  general.actor_areas.length > 0 &&
  general.actor_areas.join() === row.actor_areas.join();

/**
 * The sum of promises that can all be added.
 *
 * @throws IncomparableRows naming the rows that cannot, with the reason for each. OreledgerError where no row answers.
 * @example
 * // 3 + 2.2 billion is wrong: a joint target that contains other rows, and letters that bind nobody.
 * const { commitments } = ledger.tables;
 * commitmentSum(ledger, { commitments: commitments.where({ id: ["usa-aus-2025-joint-3bn", "usa-aus-2025-exim-loi"] }) }); // throws
 */
export function commitmentSum(
  ledger: LedgerWith<"commitments" | "commodities">,
  inputs: Pick<PromisesToAdd, "commitments">,
): CommitmentTotal {
  requireInputs("commitmentSum", inputs, { commitments: queryOf("commitments") });
  const { totals, refused } = commitmentTotals(ledger, inputs);
  if (refused.length > 0)
    throw new IncomparableRows(
      "amount_basis",
      [...new Set(refused.map(({ row }) => row.amount_basis))],
      refused.map(({ row }) => `commitments/${row.id}`),
      `${refused.map(({ row, because }) => `${row.id}: ${because}`).join("; ")}.`,
    );
  if (totals.length > 1)
    throw new IncomparableRows(
      "currency",
      totals.map(({ currency }) => currency),
      totals.map(({ rows }) => `commitments/${rows[0]?.id}`),
      "The ledger has no exchange rates: name one currency.",
    );
  const [total] = totals;
  if (total === undefined) throw new OreledgerError("No commitment matches, so there is nothing to add.");
  return total;
}
