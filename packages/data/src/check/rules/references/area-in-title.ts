import { gathered } from "../../../grouped.ts";
import { type Named, namesInText } from "../../engine/names-in-text.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Area = Pick<RowOf<"areas">, "id" | "name" | "kind" | "aliases">;

/** Words for countries that are not their names. */
const adjectives: readonly Named[] = [
  ["US", "USA"],
  ["American", "USA"],
  ["Chinese", "CHN"],
  ["Russian", "RUS"],
  ["Indian", "IND"],
  ["Korean", "KOR"],
  ["Japanese", "JPN"],
  ["Indonesian", "IDN"],
];

/** Finds the countries that a title names. */
export const countriesIn = (areas: readonly Area[]): ((title: string) => string[]) =>
  namesInText([
    ...areas
      .filter(({ kind }) => kind === "country")
      .flatMap(({ id, name, aliases }) =>
        [name, ...aliases.filter((alias) => alias.length > 4)].map((word): Named => [word, id]),
      ),
    ...adjectives,
  ]);

/** Rows whose title names a country that they do not include. */
export const withoutCountry = <R extends { readonly title: string }>(
  rows: readonly R[],
  column: string,
  partOf: (row: R) => ReadonlySet<string>,
  countries: (title: string) => string[],
): RowBreach<R>[] =>
  judged(rows, (row) => {
    const has = partOf(row);
    const lost = countries(row.title).find((area) => !has.has(area));
    return lost === undefined
      ? undefined
      : { column, expected: `a row that includes ${lost}, since the title names it` };
  });

export const rule: LedgerRule = {
  code: "area-in-title",
  description:
    "A country that a title names is an actor or target of the act, a party to the agreement, or a member of the list.",
  exceptable: true,
  house: true,
  *check(ledger) {
    const countries = countriesIn(ledger.rows("areas"));
    yield* on(
      "policy_events",
      withoutCountry(
        ledger.rows("policy_events"),
        "targets",
        ({ actors, targets }) => new Set<string>([...actors, ...targets]),
        countries,
      ),
    );
    const none: ReadonlySet<string> = new Set();
    if (ledger.faulty("agreement_parties").length === 0) {
      const parties = gathered(
        ledger.rows("agreement_parties"),
        ({ agreement }) => agreement,
        ({ party }) => party,
      );
      yield* on(
        "agreements",
        withoutCountry(ledger.rows("agreements"), "title", ({ id }) => parties.get(id) ?? none, countries),
      );
    }
    if (ledger.faulty("group_members").length === 0) {
      const members = gathered(
        ledger.rows("group_members"),
        ({ group }) => group,
        ({ member }) => member,
      );
      const lists = ledger.rows("groups").filter(({ kind }) => kind === "areas");
      yield* on(
        "groups",
        withoutCountry(lists, "title", ({ id }) => members.get(id) ?? none, countries),
      );
    }
  },
};
