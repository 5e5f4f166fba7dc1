import { plainLetters } from "../../../csv/fold.ts";
import { editDistance } from "../../../csv/nearest.ts";
import { grouped } from "../../../grouped.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { distance } from "./part-near-whole.ts";

type Deposit = Pick<
  RowOf<"deposits">,
  "id" | "name" | "area" | "part_of" | "latitude" | "longitude" | "commodities" | "source" | "note"
>;

/** Sources put one deposit at points up to this many kilometres apart. */
const FARTHEST = 60;
/** A name in another spelling proves less: the points must be nearer, the names longer, the sources two. */
const NEAR = 25;
const LONG = 7;
const KILOMETRES_OF_A_DEGREE = 111;
/** Words that separate two places with otherwise one name: east and west, one and two. */
const mark = /^(?:\d+|[ivx]+|[a-z]|(?:north|south|east|west|upper|lower)\w*)$/;

/** A deposit with its name as it is compared. */
interface Known<D> {
  readonly row: D;
  readonly letters: string;
  readonly marks: string;
}

function known<D extends Deposit>(row: D): Known<D> {
  const words = plainLetters(row.name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return { row, letters: words.join(""), marks: words.filter((word) => mark.test(word)).join(" ") };
}

const isNamed = ({ letters }: Known<unknown>): boolean =>
  letters.length >= 3 && !/^(?:unnamed|unknown|noname)/.test(letters);

/** Whether two names may be one, by a quick look: both are the same, or long, and nothing in them separates two places. */
const mayBeOne = (a: Known<unknown>, b: Known<unknown>): boolean =>
  a.letters === b.letters ||
  (Math.min(a.letters.length, b.letters.length) >= LONG &&
    Math.abs(a.letters.length - b.letters.length) <= 1 &&
    a.marks === b.marks);

/** Whether a note names a deposit, to say that it is another one. */
const names = ({ note }: Deposit, id: string): boolean => note?.split(/[^a-z0-9-]+/).includes(id) === true;

/** Whether two deposits are probably one, and how far apart their points are; 0 if one has none. */
function twice<D extends Deposit>(a: Known<D>, b: Known<D>): number | undefined {
  const [row, other] = [a.row, b.row];
  const located = row.latitude !== null && other.latitude !== null;
  const same = a.letters === b.letters;
  if (!same && !(located && row.source !== other.source && editDistance(a.letters, b.letters, 1) === 1))
    return undefined;
  const kilometres = distance(row, other);
  return kilometres <= (same ? FARTHEST : NEAR) &&
    row.part_of !== other.id &&
    other.part_of !== row.id &&
    row.commodities.some((id) => other.commodities.includes(id)) &&
    !names(row, other.id) &&
    !names(other, row.id)
    ? kilometres
    : undefined;
}

/** Deposits that are probably an earlier one under a second id: in one country, of one name and one commodity. */
export function doubles<D extends Deposit>(deposits: readonly D[]): RowBreach<D>[] {
  return [...grouped(deposits, ({ area }) => area as string).values()].flatMap((group) => {
    // From south to north; those without a point are compared with every other one.
    const all = group.map(known).filter(isNamed);
    const located = all.filter(({ row }) => row.latitude !== null);
    located.sort((a, b) => (a.row.latitude as number) - (b.row.latitude as number));
    const unlocated = all.filter(({ row }) => row.latitude === null);
    const pairs = [
      ...located.flatMap((one, i) => {
        const near: [Known<D>, Known<D>][] = [];
        for (let at = i - 1; at >= 0; at--) {
          const other = located[at] as Known<D>;
          if ((one.row.latitude as number) - (other.row.latitude as number) > FARTHEST / KILOMETRES_OF_A_DEGREE) break;
          if (mayBeOne(other, one)) near.push([other, one]);
        }
        return near;
      }),
      ...unlocated.flatMap((one, i) =>
        [...located, ...unlocated.slice(0, i)].flatMap((other): [Known<D>, Known<D>][] =>
          mayBeOne(other, one) ? [[other, one]] : [],
        ),
      ),
    ];
    return pairs.flatMap(([a, b]) => {
      const kilometres = twice(a, b);
      if (kilometres === undefined) return [];
      const [first, second] = a.row.id < b.row.id ? [a.row, b.row] : [b.row, a.row];
      const away = kilometres === 0 ? "" : `, ${kilometres.toFixed(1)} km away`;
      return [
        {
          row: second,
          column: "name",
          expected: `one deposit with ${first.id}${away}, or a note that names ${first.id} and says why they are two`,
        },
      ];
    });
  });
}

export const rule: LedgerRule = {
  code: "deposit-twice",
  description:
    "Two deposits of one country, name and commodity that are near each other are one, unless the note of one names the other and says why.",
  exceptable: true,
  check: (ledger) => on("deposits", doubles(ledger.rows("deposits"))),
};
