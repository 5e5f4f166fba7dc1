import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { numbersIn } from "../claims/claim-value.ts";

/** The dollars that `$` may mean, by the country whose it is. */
const dollars: Readonly<Record<string, string>> = {
  USA: "USD",
  AUS: "AUD",
  CAN: "CAD",
  HKG: "HKD",
  NZL: "NZD",
  SGP: "SGD",
};

/** The signs of currencies before an amount, the longest first, and the currencies that each may mean. */
const signs: readonly (readonly [string, readonly string[]])[] = [
  ["CA$", ["CAD"]],
  ["US$", ["USD"]],
  ["A$", ["AUD"]],
  ["C$", ["CAD"]],
  ["$", Object.values(dollars)],
  ["€", ["EUR"]],
  ["£", ["GBP"]],
  ["Rs.", ["INR"]],
];

/** An amount with its currency before it: `AUD 200m`, `A$1.25 billion`, `$20.2 million`. */
const amounts =
  /(?<![\w$])(?:(CA\$|US\$|A\$|C\$|\$|€|£|Rs\.)|([A-Z]{3})) ?(\d[\d,]*(?:\.\d+)?(?:[ -]?(?:thousand|million|crore|billion|trillion|k|m|bn|tn))?)(?!\w)/g;

/** The currencies that texts may mean beside one amount. */
export const currenciesSaid = (amount: number, texts: readonly (string | null | undefined)[]): string[] =>
  texts.flatMap((text) =>
    [...(text ?? "").matchAll(amounts)].flatMap(([, sign, code, figure = ""]) =>
      numbersIn(figure.replace("-", " ")).includes(amount)
        ? code === undefined
          ? (signs.find(([known]) => known === sign)?.[1] ?? [])
          : [code]
        : [],
    ),
  );

/** Amounts in a currency that no text beside this very amount may mean. */
export const ofOtherCurrency = <R extends object>(
  rows: readonly R[],
  [amount, currency]: readonly [keyof R & string, keyof R & string],
  textsOf: (row: R) => readonly (string | null | undefined)[],
  areasOf: (row: R) => readonly string[] = () => [],
): RowBreach<R>[] =>
  judged(rows, (row) => {
    const figure = row[amount];
    if (typeof figure !== "number") return undefined;
    // An actor whose country has a dollar means that one by `$`, or the US dollar.
    const own = areasOf(row).map((area) => dollars[area]);
    const foreign = new Set(own.length === 0 || own.includes(undefined) ? [] : Object.values(dollars));
    for (const one of ["USD", ...own]) foreign.delete(one as string);
    const said = currenciesSaid(figure, textsOf(row)).filter((one) => !foreign.has(one));
    return said.length === 0 || said.includes(String(row[currency]))
      ? undefined
      : {
          column: currency,
          expected: `${[...new Set(said)].join(" or ")}, as a text on this amount says`,
          ...(said.length === 1 ? { suggestion: said[0] as string } : {}),
        };
  });

export const rule: LedgerRule = {
  code: "currency-in-words",
  description:
    "The currency of an amount is the one that its row's texts or its source's title give beside this amount.",
  exceptable: true,
  check(ledger) {
    const titles = new Map<string, string>(ledger.rows("sources").map(({ id, title }) => [id, title]));
    const agreements = new Map<string, RowOf<"agreements">>(ledger.rows("agreements").map((one) => [one.id, one]));
    return [
      ...on(
        "agreements",
        ofOtherCurrency(ledger.rows("agreements"), ["pledged_amount", "pledged_currency"], (row) => [
          row.title,
          row.summary,
          row.note,
          row.locator,
          titles.get(row.source),
        ]),
      ),
      ...on(
        "commitments",
        ofOtherCurrency(
          ledger.rows("commitments"),
          ["amount", "currency"],
          (row) => [
            row.project,
            row.note,
            row.locator,
            titles.get(row.source),
            agreements.get(row.agreement ?? "")?.summary,
          ],
          ({ actor_areas }) => actor_areas,
        ),
      ),
    ];
  },
};
