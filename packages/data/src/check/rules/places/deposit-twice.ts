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
/** Words that separate two places with otherwise one name: east and west, one and two. */
const mark = /^(?:\d+|[ivx]+|[a-z]|(?:north|south|east|west|upper|lower)\w*)$/;

const words = (name: string): string[] =>
  plainLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const letters = (name: string): string => words(name).join("");
const marks = (name: string): string =>
  words(name)
    .filter((word) => mark.test(word))
    .join(" ");
const isNoName = (name: string): boolean =>
  /^(?:unnamed|unknown|noname)/.test(letters(name)) || letters(name).length < 3;

/** Whether two names are one, but for spaces and signs or, if they are long, for one letter. */
function areAlike(one: string, other: string, near: boolean): boolean {
  const [a, b] = [letters(one), letters(other)];
  if (a === b) return true;
  return near && Math.min(a.length, b.length) >= LONG && marks(one) === marks(other) && editDistance(a, b, 1) === 1;
}

/** Whether a note names a deposit, to say that it is another one. */
const names = ({ note }: Deposit, id: string): boolean => note?.split(/[^a-z0-9-]+/).includes(id) === true;

/** Deposits that are probably an earlier one under a second id: in one country, of one name and one commodity. */
export function doubles<D extends Deposit>(deposits: readonly D[]): RowBreach<D>[] {
  return [...grouped(deposits, ({ area }) => area as string).values()].flatMap((group) => {
    // A deposit without a point is compared with every other one.
    const sorted = group
      .filter(({ name }) => !isNoName(name))
      .sort((a, b) => (a.latitude ?? -91) - (b.latitude ?? -91));
    return sorted.flatMap((row, i): RowBreach<D>[] => {
      for (let at = i - 1; at >= 0; at--) {
        const other = sorted[at] as D;
        if (row.latitude !== null && other.latitude !== null && row.latitude - other.latitude > FARTHEST / 111) {
          // Those before it are farther south, down to those without a point.
          if (sorted[0]?.latitude !== null) break;
          continue;
        }
        const located = row.latitude !== null && other.latitude !== null;
        if (!areAlike(row.name, other.name, located && row.source !== other.source)) continue;
        const kilometres = distance(row, other);
        const most = letters(row.name) === letters(other.name) ? FARTHEST : NEAR;
        if (kilometres > most || row.part_of === other.id || other.part_of === row.id) continue;
        if (!row.commodities.some((id) => other.commodities.includes(id))) continue;
        if (names(row, other.id) || names(other, row.id)) continue;
        const [first, second] = row.id < other.id ? [other, row] : [row, other];
        return [
          {
            row: first,
            column: "name",
            expected: `one deposit with ${second.id}${located ? `, ${kilometres.toFixed(1)} km away` : ""}, or a note that names ${second.id} and says why they are two`,
          },
        ];
      }
      return [];
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
