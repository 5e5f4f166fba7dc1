import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Claim = Pick<RowOf<"claims">, "statement" | "value">;

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  crore: 1e7,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

/** The numbers of a sentence, written out: `USD 3.07bn` is 3070000000. */
export const numbersIn = (text: string): number[] =>
  [
    ...text.matchAll(
      /(?<![\w.,-])(?:[A-Z]{3} ?|[$€£])?(\d[\d,]*(?:\.\d+)?) ?(thousand|million|crore|billion|trillion|k|m|bn|tn)?(?!\w)/g,
    ),
  ].map(([, digits = "", scale = ""]) =>
    Number((Number(digits.replaceAll(",", "")) * (scales[scale] ?? 1)).toPrecision(12)),
  );

/** Small numbers are often written in words, and “a half” is not a figure at all. */
const IN_WORDS = 60;

/** Claims whose value is a number that their statement does not contain. */
export const unsaid = <R extends Claim>(claims: readonly R[]): RowBreach<R>[] =>
  judged(claims, (row) => {
    const value = Number(row.value ?? Number.NaN);
    const numbers = numbersIn(row.statement);
    return Number.isNaN(value) ||
      numbers.includes(value) ||
      (value <= IN_WORDS && !numbers.some((said) => said > IN_WORDS))
      ? undefined
      : {
          column: "value",
          expected: `a number in the statement${numbers.length > 0 ? `: ${numbers.join(" or ")}` : ""}`,
        };
  });

export const rule: LedgerRule = {
  code: "claim-value",
  description: "If a claim's value is a large number, its statement contains it.",
  exceptable: true,
  house: true,
  check: (ledger) => on("claims", unsaid(ledger.rows("claims"))),
};
