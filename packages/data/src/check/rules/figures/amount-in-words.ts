import { grouped } from "../../../grouped.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { numbersIn } from "../claims/claim-value.ts";

/** The texts that may give an amount in words. */
export interface Texts {
  /** Texts on the amount itself: a power of ten up to a thousand between such a number and the amount is a slip. */
  readonly own: readonly (string | null | undefined)[];
  /** Texts on several amounts: only a factor of a thousand is a slip. */
  readonly wider?: readonly (string | null | undefined)[];
  /** Texts that may confirm the amount, but do not deny it: an address leaves out the decimal point. */
  readonly confirming?: readonly (string | null | undefined)[];
}

const slips = [10, 100, 1000];

/** Amounts that a text about them gives ten, a hundred or a thousand times larger or smaller. */
export const slippedAmounts = <R extends object>(
  rows: readonly R[],
  column: keyof R & string,
  textsOf: (row: R) => Texts,
): RowBreach<R>[] =>
  rows.flatMap((row) => {
    const amount = row[column];
    if (typeof amount !== "number") return [];
    const { own, wider = [], confirming = [] } = textsOf(row);
    const numbers = (texts: Texts["own"]) => texts.flatMap((text) => numbersIn(text ?? ""));
    const [said, saidOfAll] = [numbers(own), numbers(wider)];
    if ([...said, ...saidOfAll, ...numbers(confirming)].includes(amount)) return [];
    const isSlip = (factors: readonly number[]) => (one: number) =>
      factors.some((factor) => one === amount * factor || one * factor === amount);
    const meant = said.find(isSlip(slips)) ?? saidOfAll.find(isSlip([1000]));
    return meant === undefined
      ? []
      : [{ row, column, expected: `${meant}, as a text on it says`, suggestion: String(meant) }];
  });

/** An id or an address as words: `doe-ree-134m` says 134m. */
const words = (text: string | null | undefined): string => text?.replace(/[-_/.]+/g, " ") ?? "";

export const rule: LedgerRule = {
  code: "amount-in-words",
  description:
    "An amount of money is not ten, a hundred or a thousand times larger or smaller than its row's texts or its source's title say.",
  exceptable: true,
  check(ledger) {
    const commitments = ledger.rows("commitments");
    const sources = new Map<string, RowOf<"sources">>(ledger.rows("sources").map((one) => [one.id, one]));
    const agreements = new Map<string, RowOf<"agreements">>(ledger.rows("agreements").map((one) => [one.id, one]));
    const promises = grouped(commitments, ({ agreement }) => agreement as string | null);
    const about = (row: RowOf<"agreements"> | RowOf<"commitments">): Texts => {
      const source = sources.get(row.source);
      return {
        own: [words(row.id), row.locator, row.note, source?.title],
        confirming: [words(source?.url ?? source?.quoted_by_url)],
      };
    };
    return [
      ...on(
        "agreements",
        slippedAmounts(ledger.rows("agreements"), "pledged_amount", (row) => ({
          ...about(row),
          own: [...about(row).own, row.title, row.summary],
          confirming: [...(about(row).confirming ?? []), ...(promises.get(row.id) ?? []).map(({ id }) => words(id))],
        })),
      ),
      ...on(
        "commitments",
        slippedAmounts(commitments, "amount", (row) => {
          const agreement = agreements.get(row.agreement ?? "");
          return {
            ...about(row),
            own: [...about(row).own, row.project],
            wider: [agreement?.title, agreement?.summary],
          };
        }),
      ),
    ];
  },
};
