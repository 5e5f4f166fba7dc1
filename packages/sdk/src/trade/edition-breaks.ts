import type { LedgerWith } from "../ledger/ledger.ts";
import { textsOf } from "../query/column.ts";
import type { Query } from "../query/query.ts";

/** A new edition of the Harmonized System within a series, since which a code covers less or more. */
export interface EditionBreak {
  readonly product: string;
  readonly edition: string;
  /** The first year of the edition; each reporter adopted it in that year or later. */
  readonly since: number;
  /** Six-digit codes of the newest edition whose goods are outside the product from then on. */
  readonly left: readonly string[];
  /** Codes whose goods, or some of them, are in the product from then on. */
  readonly joined: readonly string[];
}

/** The years in which the editions came into force, oldest first. */
const editions: readonly (readonly [edition: string, since: number])[] = [
  ["hs92", 1992],
  ["hs96", 1996],
  ["hs02", 2002],
  ["hs07", 2007],
  ["hs12", 2012],
  ["hs17", 2017],
  ["hs22", 2022],
];

/**
 * The editions of the Harmonized System within the series of some flows that split, merged or moved their code. Only codes as
 * each reporter used them have such breaks: in a single edition, the publisher has converted them.
 *
 * @example editionBreaks(ledger, flows(ledger, { from: "CHN", product: "hs-811292" }))[0]?.left // ["811231", "811241"]
 */
export function editionBreaks(
  { tables }: LedgerWith<"product_links">,
  query: Query<"exports">,
): readonly EditionBreak[] {
  const { context, rows } = query.internals();
  const [productOf, periodOf] = [textsOf(context.table, "product", rows), textsOf(context.table, "period", rows)];
  const spans = new Map<string, { from: number; to: number }>();
  for (const row of rows) {
    const product = productOf(row) as string;
    const period = periodOf(row) as string;
    // An interval has two ends.
    const ends = period.split("/").map((end) => Number(end.slice(0, 4)));
    const { from, to } = spans.get(product) ?? { from: Number.POSITIVE_INFINITY, to: 0 };
    spans.set(product, { from: Math.min(from, ...ends), to: Math.max(to, ...ends) });
  }
  // Older versions of the data lack this table.
  const links = (tables as Partial<typeof tables>).product_links?.toArray() ?? [];
  return [...spans].flatMap(([product, { from, to }]) => {
    const stem = /^hs-(\d{4}(?:\d{2})?)$/.exec(product)?.[1];
    if (stem === undefined) return [];
    return editions.flatMap(([edition, since], i): EditionBreak[] => {
      const last = editions[i - 1];
      if (last === undefined || since <= from || since > to) return [];
      const [before, after] = [outside(links, stem, last[0]), outside(links, stem, edition)];
      const left = [...without(before.held, after.held), ...without(after.lent, before.lent)];
      const joined = [...without(after.held, before.held), ...without(before.lent, after.lent)];
      return left.length + joined.length === 0 ? [] : [{ product, edition, since, left, joined }];
    });
  });
}

type Links = readonly { newer_code: string; older_edition: string; older_code: string }[];

/** What an edition has under a stem that the newest has elsewhere, and the reverse. */
interface Outside {
  readonly held: readonly string[];
  readonly lent: readonly string[];
}

function outside(links: Links, stem: string, edition: string): Outside {
  const here = (code: string) => code.startsWith(stem);
  const codes = (wanted: (link: Links[number]) => boolean) => [
    ...new Set(links.flatMap((link) => (link.older_edition === edition && wanted(link) ? [link.newer_code] : []))),
  ];
  return {
    held: codes(({ newer_code, older_code }) => here(older_code) && !here(newer_code)),
    lent: codes(({ newer_code, older_code }) => !here(older_code) && here(newer_code)),
  };
}

const without = (codes: readonly string[], others: readonly string[]) => codes.filter((code) => !others.includes(code));

/** A break in words. */
export const breakInWords = ({ product, edition, since, left, joined }: EditionBreak): string =>
  `${product} changed in these years: from HS ${since} (${edition}) on, adopted by each reporter in ${since} or later, ${[
    ...(left.length === 0 ? [] : [`it no longer includes goods that are now under ${list(left)}`]),
    ...(joined.length === 0 ? [] : [`it includes goods of ${list(joined)} that were elsewhere before`]),
  ].join(", and ")}.`;

/** The most codes that are named. */
const MOST = 6;
const list = (codes: readonly string[]): string =>
  codes.length <= MOST ? codes.join(", ") : `${codes.slice(0, MOST).join(", ")} and ${codes.length - MOST} others`;
