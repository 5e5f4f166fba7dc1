import type { Ledger } from "@oreledger/sdk";
import { conditionOf } from "./ask.ts";
import { UsageError } from "./usage.ts";

/** What is asked of `shares`, as text of the flags, but for the stage. */
export interface Asked {
  readonly commodity: string;
  readonly series: string;
  readonly measure: string;
  /** The stage, where it was named. */
  readonly stage?: string | undefined;
}

/** What `--stage` means where it is not given. */
export const stageDefault = "mine, or the only stage that is printed";

/**
 * The stage that is meant where none is named: the mine; of a commodity that no mine is printed of, such as gallium, the one
 * stage that is.
 *
 * @throws UsageError naming the stages that are printed, where they are several or the one that was named is not among them.
 */
export function stageOf({ tables }: Ledger, { commodity, series, measure, stage }: Asked): string {
  const asked = { commodity, series, measure };
  const shares = tables.shares.wide();
  const rows = shares.where(
    Object.fromEntries(Object.entries(asked).map(([column, text]) => [column, conditionOf(shares, column, text)])),
  );
  const printed = [...new Set((rows.select(["stage"]).toColumns() as { stage: string[] }).stage)].sort();
  if (printed.length === 0) return stage ?? "mine";
  if (stage?.split(",").some((name) => printed.includes(name))) return stage;
  if (stage === undefined && printed.includes("mine")) return "mine";
  if (stage === undefined && printed.length === 1) return printed[0] as string;
  const what = `${measure} of ${commodity}`;
  throw new UsageError(
    `${stage === undefined ? `${series} prints ${what} at ${printed.length} stages, and none is the mine` : `${series} prints no ${what} at the stage ${stage}`}: name one with --stage ${printed.join(" or ")}.`,
  );
}
