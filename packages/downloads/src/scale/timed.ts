import type { OpenedLedger } from "../ledger.ts";
import { compared, type Held } from "../views/answers.ts";

/** What an engine did with the flows. */
export interface Run {
  readonly engine: string;
  readonly rows: number;
  /** How often the ledger's flows are in them. */
  readonly copies: number;
  /** Bytes on the disk. */
  readonly bytes: number;
  /** What was asked, and how many seconds it took. */
  readonly timed: ReadonlyMap<string, number>;
}

/** The rows that are no copies: each copy has the ledger's flows under products of its own. */
export const isOriginal = "product NOT LIKE '%-x%'";

/** A stopwatch that keeps what it measured, and tells it. */
export function stopwatch() {
  const timed = new Map<string, number>();
  return {
    timed,
    async time<Result>(what: string, run: () => Promise<Result> | Result): Promise<Result> {
      const began = performance.now();
      const result = await run();
      const seconds = (performance.now() - began) / 1000;
      timed.set(what, seconds);
      process.stderr.write(`${what}: ${seconds.toFixed(1)} s\n`);
      return result;
    },
  };
}

/** @throws Error where an engine answers otherwise than the SDK. */
export function requireSame(engine: string, held: Held, rows: readonly (readonly unknown[])[]): void {
  const faults = compared(held, rows);
  if (faults.length > 0)
    throw new Error(
      `${engine}, ${held.question}: ${faults.length} of ${held.answers.size} answers differ: ${faults.slice(0, 5).join("; ")}`,
    );
}

/** A sum over all rows, those of the copies too, that the SDK's own rows foretell. */
export interface Summed {
  readonly question: string;
  readonly period: string;
  /** How many flows stand, and what they come to in dollars. */
  readonly flows: number;
  readonly dollars: number;
}

/** What stands of one period, by the SDK, as often as there are copies. */
export function summedOf({ ledger }: OpenedLedger, period: string, copies: number): Summed {
  const rows = ledger.tables.exports.where({ period }).toArray();
  return {
    question: `flows of ${period} that stand, of all rows`,
    period,
    flows: rows.length * copies,
    dollars: rows.reduce((sum, { value_usd }) => sum + (value_usd ?? 0), 0) * copies,
  };
}

/** @throws Error where an engine counts or adds up otherwise than the SDK. */
export function requireSum(engine: string, { question, flows, dollars }: Summed, row: readonly unknown[] = []): void {
  const [count, sum] = row.map(Number);
  if (count !== flows || Math.abs((sum as number) - dollars) > 1e-9 * dollars)
    throw new Error(`${engine}, ${question}: ${count} and ${sum} dollars, and by the SDK ${flows} and ${dollars}`);
}
