import { ledgerBehind } from "../ledger/behind.ts";
import type { LedgerTables } from "../ledger/ledger.ts";

// biome-ignore lint/suspicious/noExplicitAny: each metric has inputs of its own
type AnyMetric = (...args: any[]) => unknown;

/**
 * A metric whose last argument, its options, names a ledger: the caller's, else that of the rows or agreements, else the
 * installed tables that it needs.
 */
export const besideInstalled = <Metric extends AnyMetric>(
  metric: Metric,
  tables: () => Partial<LedgerTables>,
): Metric =>
  ((...args) => {
    // Options have a default, so that they do not count.
    const at = metric.length;
    const ledger = args[at]?.ledger ?? ledgerBehind(...args, args[1]?.agreements) ?? { tables: tables() };
    args[at] = { ...args[at], ledger };
    return metric(...args);
  }) as Metric;
