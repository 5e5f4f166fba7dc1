import { gathered } from "../../../grouped.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "title" | "party_list">;
type Party = Pick<RowOf<"agreement_parties">, "agreement" | "party">;
type Area = Pick<RowOf<"areas">, "id" | "name" | "aliases">;

/** The area that a word of an id stands for: its code in lower case, `eu` for `_EU`. */
const codeOf = (word: string): string => (word.length === 3 ? word.toUpperCase() : `_${word.toUpperCase()}`);

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Every area that a text names, the longest name first: Papua New Guinea is not Guinea. */
function areasNamed(areas: readonly Area[]): (text: string) => string[] {
  const byName = new Map<string, string>();
  for (const { id, name, aliases } of areas)
    if (!id.startsWith("_")) for (const each of [name, ...aliases]) byName.set(each, id);
  // A name with a comma comes from a list of countries; titles never write it that way.
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}])(?:${names.join("|")})(?![\\p{L}])`, "gu");
  return (text) => Array.from(text.matchAll(any), ([name]) => byName.get(name) as string);
}

/**
 * Agreements whose list of parties is called complete but is not: it has fewer than two parties, or lacks an area that the
 * id or the title names.
 */
export function incompleteLists<A extends Agreement>(
  agreements: readonly A[],
  parties: readonly Party[],
  areas: readonly Area[],
): RowBreach<A>[] {
  // Countries sign, and so do some bodies. A body such as the G7 is named in an id, but its members sign.
  const signs = new Set<string>(parties.map(({ party }) => party));
  const known = new Set(areas.flatMap(({ id }) => (!id.startsWith("_") || signs.has(id) ? [id as string] : [])));
  const named = areasNamed(areas);
  const listed = gathered(
    parties,
    ({ agreement }) => agreement as string,
    ({ party }) => party as string,
  );
  return judged(agreements, (row) => {
    const has = listed.get(row.id) ?? new Set();
    const tell = (expected: string) => ({ column: "party_list", expected });
    if (row.party_list !== "complete") return undefined;
    if (has.size < 2) return tell(`partial, or at least two parties in agreement_parties: it has ${has.size}`);
    const inId = row.id
      .split("-")
      .filter((word) => word.length === 2 || word.length === 3)
      .map(codeOf);
    const missing = [...inId.filter((code) => known.has(code)), ...named(row.title)].find((area) => !has.has(area));
    if (missing === undefined) return undefined;
    const where = inId.includes(missing) ? "id" : "title";
    return tell(`partial, or ${missing} in agreement_parties: the agreement's ${where} names it`);
  });
}

export const rule: LedgerRule = {
  code: "party-list",
  description:
    "A complete list of parties has at least two, and includes every area that the agreement's id and title name.",
  exceptable: true,
  awaits: true,
  check: (l) => on("agreements", incompleteLists(l.rows("agreements"), l.rows("agreement_parties"), l.rows("areas"))),
};
