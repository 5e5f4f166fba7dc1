import { areaRole, grouped, type Rows } from "@oreledger/data";
import { andMore, inSentence } from "../../lists.ts";
import { type RankDetails, supplierRank } from "../../metrics/concentration/supplier-rank.ts";
import { selected } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";
import { unlessRefused } from "../../unless-refused.ts";
import { inPrints } from "../part-of-print.ts";
import { against, type Checked } from "./bearing.ts";
import { keyOf, type Prints, type Span } from "./spans-like.ts";

type Row = Rows["shares"];
/** The rank of an area in a print, with the other areas. */
type RankSpan = Span & { readonly ranked: RankDetails };

/**
 * The ranks of an area in the prints that stand, and in those that a later edition replaced. If no print names the area, those
 * that leave no room for it at the place that is said, each at the row of its largest supplier.
 */
export function ranksLike({ query, of }: Prints, said: Checked): readonly Span[] {
  const [area] = said.areas as readonly [string];
  const standing = of(query, undefined);
  const kept = new Set(standing.map(keyOf));
  const replaced = grouped(
    of(query.everyEdition(), undefined).filter((row) => !kept.has(keyOf(row))),
    ({ source }) => source,
  );
  const found = [
    ...ranksIn(standing, query, area, true),
    // An erratum alone is no whole print: what it leaves out is then unknown.
    ...[...replaced].flatMap(([source, rows]) =>
      ranksIn(rows, selected(query.everyEdition(), { source }), area, false),
    ),
  ];
  const naming = found.filter(({ row }) => row.area === area);
  return naming.length > 0
    ? naming
    : found.filter(({ low, high }) => against(low, high, said).bearing === "contradicts");
}

function ranksIn(rows: readonly Row[], prints: Query<"shares">, area: string, stands: boolean): RankSpan[] {
  const rankIn = inPrints(prints, (print) =>
    unlessRefused(
      () => supplierRank(print, area),
      () => undefined,
    ),
  );
  return [...grouped(rows, rankIn)].flatMap(([rank, print]): RankSpan[] => {
    const suppliers = print.filter((row) => areaRole(row.area) === "supplier");
    if (rank === undefined || suppliers.length === 0) return [];
    const exact = rank.low === undefined && rank.high === undefined ? rank.value : undefined;
    const low = exact ?? rank.low ?? 1;
    const high = exact ?? rank.high ?? Number.POSITIVE_INFINITY;
    const own = suppliers.find((each) => each.area === area);
    // One figure without a total ranks before nobody.
    if (low === 1 && high === Number.POSITIVE_INFINITY && (own === undefined || rank.details.ranked < 2)) return [];
    return [
      { row: own ?? suppliers.reduce(larger), stands, low, high, of: undefined, areas: [area], ranked: rank.details },
    ];
  });
}

const larger = (a: Row, b: Row): Row => ((b.quantity ?? b.low ?? 0) > (a.quantity ?? a.low ?? 0) ? b : a);

/** Who comes before an area, and who may, to be put after its rank. */
export function besideRank({ row, areas, ranked }: Span, nameOf: (area: string) => string): string {
  if (ranked === undefined) return "";
  const isNamed = row.area === areas[0];
  const maybe = [
    ...ranked.possible.map(nameOf),
    ...(ranked.unlisted && isNamed ? ["a country that is not listed"] : []),
  ];
  return [
    isNamed ? "" : ", not listed",
    ranked.before.length === 0 ? "" : `, after ${few(ranked.before.map(nameOf))}`,
    maybe.length === 0 ? "" : `; ${few(maybe)} may have as much or more`,
  ].join("");
}

const FEW = 3;
const few = (names: readonly string[]): string =>
  names.length > FEW ? `${names.slice(0, FEW - 1).join(", ")}${andMore(names.length, FEW - 1)}` : inSentence(names);
