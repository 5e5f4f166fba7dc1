import { InvalidInput } from "../errors.ts";
import { isPlain, kindOf, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { ofShares } from "./declare/columns.ts";
import type { ConditionRead, Input } from "./declare/input.ts";
import { InputRefused } from "./declare/refusal.ts";

/** The conditions on `shares`, without the stage. */
export interface PrintAsked {
  readonly commodity: ConditionRead;
  readonly series: ConditionRead;
  readonly measure: ConditionRead;
  /** The stage, if it was named. */
  readonly stage?: ConditionRead | undefined;
}

/** The input of the stage, with its default. */
export const stage = {
  ...ofShares.stage,
  about: "which stage",
  otherwise: "mine, or the only printed stage",
} as const satisfies Input;

/**
 * The default stage: the mine or, for a commodity without printed mine figures, such as gallium, the one stage that is
 * printed.
 *
 * @example stageMeant(ledger, { commodity: "gallium", series: "usgs-mcs", measure: "production" }) // "refining"
 * @throws InputRefused naming the printed stages, if there are several or the named one is not among them.
 */
export function stageMeant(ledger: LedgerWith<"shares">, asked: PrintAsked): ConditionRead {
  const tables = tablesOf(ledger, "shares");
  if (!isPlain(asked))
    throw new InvalidInput(
      `What stageMeant takes is an object of commodity, series and measure, not ${kindOf(asked)}.`,
    );
  const { commodity, series, measure, stage } = asked;
  const found = tables.shares
    .wide()
    .where({ commodity, series, measure } as Readonly<Record<string, unknown>>)
    .select(["stage"])
    .toColumns() as {
    readonly stage: readonly string[];
  };
  const printed = [...new Set(found.stage)].sort();
  if (printed.length === 0) return stage === undefined ? "mine" : stage;
  if (stage !== undefined && namesIn(stage).some((name) => printed.includes(name))) return stage;
  if (stage === undefined && printed.includes("mine")) return "mine";
  if (stage === undefined && printed.length === 1) return printed[0] as string;
  const what = `${[measure].flat().join(" or ")} of ${commodity}`;
  throw new InputRefused(
    { code: stage === undefined ? "missing_input" : "unknown_value", input: "stage", nearest: printed },
    (called) =>
      `${stage === undefined ? `${series} prints ${what} for ${printed.length} stages, and none is the mine` : `${series} prints no ${what} for the stage ${stage}`}: name one with ${called("stage")} ${printed.join(" or ")}.`,
  );
}

const namesIn = (stage: ConditionRead): readonly string[] =>
  (Array.isArray(stage) ? stage : [stage]).filter((name) => typeof name === "string");
