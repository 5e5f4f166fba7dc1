import { InvalidInput } from "../../errors.ts";
import type { Given } from "../core/figure.ts";
import type { Numbers } from "../declare/metric.ts";
import { given, inOneUnit, isFigure, type NamedInput, type NamedInputs, series } from "../declare/named-inputs.ts";
import type { BalanceTerms } from "./balance.ts";
import type { BalanceSide } from "./sides.ts";

const productions = [
  "production",
  "domestic_production",
  "mine_production",
  "primary_production",
  "secondary_production",
  "production_primary",
  "production_secondary",
  "refinery_production",
  "old_scrap",
  "shipments",
] as const;

/** Production, imports, exports and what stocks released, all in one unit. */
export const balanceTerms: Numbers<BalanceTerms> = {
  inputs:
    "`production` (also `primary_production`, `secondary_production`, …: they are added up), `imports`, `exports`, [`stock_change_release` or `stock_increase`]",
  example: { production: 80, imports: 1840, exports: 460, stock_change_release: -9 },
  words: { terms: ["production", "imports", "exports"], optional: ["stock-release"] },
  line: "production=3918 imports=28920 exports=4260 stock-release=0",
  read: (inputs) => ({ input: readBalance(inputs) }),
};

/** The same without stocks. */
export const tradeTerms: Numbers<BalanceTerms> = {
  inputs: "`production`, `imports`, `exports`",
  example: { production: 80, imports: 1840, exports: 460 },
  words: { terms: ["production", "imports", "exports"] },
  line: "production=3918 imports=28920 exports=4260",
  read: (inputs) => ({ input: readBalance(inputs) }),
};

function readBalance(inputs: NamedInputs): BalanceTerms {
  const produced = productions.flatMap((name) => inputs.findFigure(name) ?? []);
  if (produced.length === 0) inputs.need(...productions);
  const [imports, exports] = [inputs.figure("imports"), inputs.figure("exports")];
  const release = inputs.findFigure("stock_change_release", "stock_release");
  const increase = release === undefined ? inputs.findFigure("stock_increase", "stock_build") : undefined;
  const unclear = inputs.find("stock_change");
  if (unclear !== undefined)
    throw new InvalidInput(
      `${unclear.name} has no clear sign: name it stock_change_release (positive if stocks shrank) or stock_increase.`,
    );
  const stocks =
    release ?? (increase === undefined ? undefined : { ...increase, value: negative(increase.value as Given) });
  const all = inOneUnit([...produced, imports, exports, ...(stocks === undefined ? [] : [stocks])]);
  const made = all.slice(0, produced.length);
  const [imported, exported, released] = all.slice(produced.length) as [NamedInput, NamedInput, NamedInput | undefined];
  const side = (parts: readonly NamedInput[]): BalanceSide =>
    parts.flatMap((part): readonly Given[] => (isFigure(part.value) ? [given(part)] : Object.values(series(part))));
  return {
    production: side(made),
    imports: side([imported]),
    exports: side([exported]),
    ...(released === undefined ? {} : { stockRelease: side([released]) }),
  };
}

function negative(figure: Given): Given {
  if (typeof figure === "number") return 0 - figure;
  if (figure === null) return null;
  const turned = (end: number | null | undefined) => (end === null || end === undefined ? null : 0 - end);
  return { value: turned(figure.value), low: turned(figure.high), high: turned(figure.low) };
}
