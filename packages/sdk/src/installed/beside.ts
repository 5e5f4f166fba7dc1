import { isPlain } from "../given.ts";
import { ledgerBehind } from "../ledger/behind.ts";
import type { LedgerTables } from "../ledger/ledger.ts";

// biome-ignore lint/suspicious/noExplicitAny: each metric has inputs of its own
type AnyMetric = (...args: any[]) => unknown;

/**
 * A metric with a ledger in its options, which are argument `at`: the caller's ledger, else that of the rows or
 * agreements, else the installed tables that it needs.
 */
export const besideInstalled = <Metric extends AnyMetric>(
  metric: Metric,
  at: number,
  tables: () => Partial<LedgerTables>,
): Metric =>
  ((...args) => {
    // The metric refuses anything but an object.
    if (args[at] !== undefined && !isPlain(args[at])) return metric(...args);
    const ledger = args[at]?.ledger ?? ledgerBehind(...args, args[1]?.agreements) ?? { tables: tables() };
    args[at] = { ...args[at], ledger };
    return metric(...args);
  }) as Metric;
