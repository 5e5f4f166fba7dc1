import { formName, grouped, type Rows } from "@oreledger/data";

type Price = Pick<Rows["us_balances"], "commodity" | "form" | "scope" | "unit" | "year">;

/** Price assessors, by the words with which the editions name them. */
const houses: readonly (readonly [words: RegExp, name: string])[] = [
  [/\bArgus\b/, "Argus Media"],
  [/\bPlatts\b/, "S&P Global Platts"],
  [/\bFast ?markets\b/i, "Fastmarkets"],
  [/\bBenchmark Mineral\b/, "Benchmark Mineral Intelligence"],
  [/\bCRU\b/, "CRU Group"],
  [/\bAsian Metal\b/, "Asian Metal"],
  [/\bInstitute for Rare Earths\b/, "Institute for Rare Earths and Metals"],
  [/\bEngelhard\b/, "Engelhard"],
  [/\bAlfa Aesar\b/, "Alfa Aesar"],
  [/\bStanford Materials\b/, "Stanford Materials"],
  [/\bSigma-Aldrich\b/, "Sigma-Aldrich"],
  [/\bGreen Markets\b/, "Green Markets"],
  [/\bBureau of Labor Statistics\b/, "US Bureau of Labor Statistics"],
  [/\bGlobal Trade Tracker\b/, "Global Trade Tracker"],
  [/\bCensus Bureau\b|\bU\.S\. imports\b|\bUnited States imports\b/, "US trade statistics"],
];

/** The assessor of a price, as its edition names it; null if it names none. */
export function assessorOf(scope: string | null): string | null {
  const named = houses.flatMap(([words, name]) => (scope !== null && words.test(scope) ? [name] : []));
  return named.length === 0 ? null : named.join(", ");
}

/** The most kinds of price in the notes; if there are more, each row shows its own. */
const MOST_KINDS = 4;

/**
 * The kind of price of each form, and its assessor, with the years: prices of two assessors are not one series, although one
 * table contains both.
 */
export function pricesToldOf(rows: readonly Price[]): {
  /** Whether the notes give the kinds; otherwise each row has to show its own. */
  readonly kinds: boolean;
  readonly notes: readonly { readonly code: string; readonly text: string }[];
} {
  const things = grouped(rows, ({ commodity, form, unit }) => `${commodity} ${form} ${unit}`);
  const several = [...things.values()].flatMap((of) => {
    const years = yearsBy(of, ({ scope }) => assessorOf(scope));
    const [{ commodity, form }] = of as [Price];
    return years.length < 2
      ? []
      : [
          {
            code: "several_assessors",
            text: `${commodity}${form === "all" ? "" : `, ${formName(form)}`}: the prices of ${years.map(([name, of]) => `${name} (${of})`).join(" and of ")} are not one series.`,
          },
        ];
  });
  const kinds = things.size === 1 ? yearsBy(rows, ({ scope }) => scope) : [];
  const told = kinds.length > 0 && kinds.length <= MOST_KINDS;
  return {
    kinds: told,
    notes: [...several, ...(told ? kinds.map(([kind, of]) => ({ code: "scope", text: `${of}: ${kind}` })) : [])],
  };
}

/** The statements of some rows, each with its years. */
function yearsBy(rows: readonly Price[], said: (row: Price) => string | null): (readonly [string, string])[] {
  const years = new Map<string, Set<number>>();
  for (const row of rows) {
    const its = said(row);
    if (its !== null) years.set(its, (years.get(its) ?? new Set()).add(row.year));
  }
  return [...years].map(([its, of]) => [its, spans(of)]);
}

/** 2017, 2019–2021 */
function spans(years: ReadonlySet<number>): string {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
