import type { Ledger } from "@oreledger/sdk";
import { balanceChart } from "./balances.ts";
import type { Chart, Kind, Wanted } from "./chart.ts";
import { partnersChart } from "./partners.ts";
import { sharesChart } from "./shares.ts";

/**
 * The figures that can stand in one chart.
 *
 * @throws UsageError if they cannot be drawn together; it names the flag that separates them.
 */
export function chartOf(ledger: Ledger, kind: Kind, wanted: Wanted): Chart {
  switch (kind) {
    case "reliance":
    case "prices":
      return balanceChart(ledger, kind, wanted);
    case "partners":
      return partnersChart(ledger, wanted);
    default:
      return sharesChart(ledger, kind, wanted);
  }
}
