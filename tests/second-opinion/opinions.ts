import { fileURLToPath } from "node:url";
import { holdActs } from "./acts.ts";
import { type Ask, asking } from "./ask.ts";
import { holdBalancesAsked } from "./balances-asked.ts";
import { holdBothBooks } from "./both-books.ts";
import { holdBriefs } from "./briefs.ts";
import { holdConcentration } from "./concentration.ts";
import { holdCoverage } from "./coverage.ts";
import { holdFlows, holdReconciled } from "./flows.ts";
import { Held } from "./held.ts";
import { holdInvariants } from "./invariants.ts";
import { holdPrints } from "./latest.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { holdMoney } from "./money.ts";
import { holdNear } from "./near.ts";
import { layPrints } from "./prints.ts";
import { holdReliance } from "./reliance.ts";
import { holdReserves } from "./reserves.ts";
import { holdRevisions } from "./revisions.ts";
import { holdShares } from "./shares.ts";
import { holdTotals } from "./totals.ts";
import { holdTrends } from "./trends.ts";
import { layWholes } from "./wholes.ts";

/** The ledger as it is committed. */
const csv = fileURLToPath(new URL("../../packages/data/csv", import.meta.url));

/** Holds one kind of answer, of the whole ledger or of some commodities. */
export type Opinion = (ledger: Ledger, ask: Ask, held: Held, only?: readonly string[]) => Promise<void>;

/** Each kind of answer, by name. */
export const opinions: Readonly<Record<string, Opinion>> = {
  latest: holdPrints,
  shares: holdShares,
  concentration: holdConcentration,
  reserves: holdReserves,
  reliance: holdReliance,
  "balances asked": holdBalancesAsked,
  revisions: holdRevisions,
  acts: holdActs,
  coverage: holdCoverage,
  flows: holdFlows,
  reconciled: holdReconciled,
  totals: holdTotals,
  "both books": holdBothBooks,
  trends: holdTrends,
  money: holdMoney,
  near: holdNear,
  invariants: holdInvariants,
  briefs: holdBriefs,
};

interface Scope {
  /** The program that answers. */
  readonly ask?: Ask;
  readonly ledger: Ledger;
  readonly only?: readonly string[];
}

/** A ledger with what the opinions share: which prints stand, and what their wholes are. */
export async function laidLedger(folder: string = csv): Promise<Ledger> {
  const ledger = await openLedger(folder);
  await layPrints(ledger);
  await layWholes(ledger);
  return ledger;
}

/** Holds one kind of answer against the product. */
export async function opinionOf(name: string, { ask = asking(), ledger, only }: Scope): Promise<Held> {
  const held = new Held();
  await opinions[name]?.(ledger, ask, held, only);
  return held;
}
