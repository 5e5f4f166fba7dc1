import { fold, type GroupId, type Rows } from "@oreledger/data";
import { requireText, requireWord } from "../../given.ts";
import type { LedgerTables } from "../../ledger/ledger.ts";
import { members } from "../../ledger/members.ts";
import { areaNamed, commodityNamed, type Named, namesIn, namesNear } from "../../ledger/names.ts";
import { present } from "../../lists.ts";
import { onceFor } from "../../once-for.ts";
import { unlessRefused } from "../../unless-refused.ts";
import { didYouMean, InputRefused, shown } from "./refusal.ts";

/** The tables needed to understand names. */
export interface NamesOf {
  readonly tables: Pick<LedgerTables, "areas" | "commodities" | "groups" | "group_members">;
}

/** The tables whose rows have names. */
export type NamedTable = "areas" | "commodities";

const one = { areas: "area", commodities: "commodity" } as const;

/** The area or the commodity of a name. @throws AmbiguousName naming the candidates, if several have it. */
export const namedIn = (ledger: NamesOf, table: NamedTable, name: string): Named | undefined =>
  table === "areas" ? areaNamed(ledger, name) : commodityNamed(ledger, name);

/** The body that represents a group: for eu27, the European Union. */
export const bodyOf = ({ tables }: NamesOf, group: string): Rows["areas"] | undefined =>
  tables.areas.toArray().find((area) => area.group !== null && fold(area.group) === fold(group));

/** The names nearest to an unknown one, each with its id; for a group, the body that represents it. */
export function nearestNames(ledger: NamesOf, name: string, kinds: readonly ("area" | "commodity")[]): string[] {
  const body = bodyOf(ledger, name);
  if (body !== undefined && kinds.includes("area")) return [`${body.name} (${body.id})`];
  return namesNear(ledger, name, kinds).map(({ spelling, named: { id } }) =>
    fold(spelling) === fold(id) ? id : `${spelling} (${id})`,
  );
}

/** The refusal of a name that neither a commodity nor an area has: what may be meant, and which question finds other words. */
export function namesNeither(ledger: NamesOf, name: string, input: string): InputRefused {
  const nearest = nearestNames(ledger, name, ["commodity", "area"]);
  return new InputRefused(
    { code: "unknown_value", input, nearest },
    () => `No commodity and no country is called ${shown(name)}.${didYouMean(nearest)}${noCompany}`,
  );
}

/** The note for a question about a company. */
const noCompany = " Figures are of countries and commodities, not of companies. Other words are found by search.";

/** The id that a name means. @throws InputRefused naming the nearest. */
export function idMeant(ledger: NamesOf, table: NamedTable, name: string, input: string): string {
  requireText("The input", input);
  requireWord("areas", "commodities")("The table of names", table);
  const named = namedIn(ledger, table, name);
  if (named !== undefined) return named.id;
  const other = table === "areas" ? "commodities" : "areas";
  // A number is a code of countries, which nobody means here.
  if (/\p{L}/u.test(name) && isNameIn(ledger, other)(name))
    throw new InputRefused(
      { code: "unknown_value", input, table },
      (called) =>
        `${shown(name)} is ${other === "areas" ? "an area" : "a commodity"}, and ${called(input)} takes ${other === "areas" ? "a commodity" : "an area"}.`,
    );
  const nearest = namesNear(ledger, name, [one[table]]).map(({ named: { id } }) => id);
  throw new InputRefused(
    { code: "unknown_value", input, nearest, table },
    () =>
      `No ${one[table]} is called ${shown(name)}.${didYouMean(nearestNames(ledger, name, [one[table]]))}${nearest.length === 0 ? noCompany : ""}`,
  );
}

/** The members of the group with this name (`eu27`, `EU27`) on a day. */
export const groupNamed = (
  ledger: NamesOf,
  name: string,
  kind: NamedTable,
  on: string | undefined,
): string[] | undefined => {
  const group = groupsOf(ledger.tables.groups).get(`${kind} ${fold(name)}`);
  return group && membersOf(ledger, group, on);
};

/** The groups of a ledger by kind and folded id, cached. */
const groupsOf = /* @__PURE__ */ onceFor(
  (groups: LedgerTables["groups"]) => new Map(groups.map(({ id, kind }) => [`${kind} ${fold(id)}`, id])),
);

const membersOf = (ledger: NamesOf, group: GroupId, on: string | undefined): string[] =>
  members(ledger, group, present({ on }));

/** The ids that a name means: a group means its members. @throws InputRefused naming the nearest. */
export function idsMeantBy(
  ledger: NamesOf,
  table: NamedTable,
  name: string,
  input: string,
  on: string | undefined,
): string[] {
  const named = namedIn(ledger, table, name);
  if (named !== undefined)
    return named.group == null ? [named.id] : [named.id, ...membersOf(ledger, named.group as GroupId, on)];
  return groupNamed(ledger, name, table, on) ?? [idMeant(ledger, table, name, input)];
}

/** Whether a text is a name, perhaps of several things, which is decided later. */
const isNameIn =
  (ledger: NamesOf, table: NamedTable) =>
  (text: string): boolean =>
    unlessRefused(
      () => namedIn(ledger, table, text) !== undefined || groupNamed(ledger, text, table, undefined) !== undefined,
      () => true,
      "ambiguous_name",
    );

/** The names in a text with commas: `China,Korea, Republic of` contains two. */
export const namesOfText = (
  ledger: NamesOf,
  table: NamedTable,
  text: string,
  isOne: (part: string) => boolean = () => false,
): string[] => {
  const isName = isNameIn(ledger, table);
  return namesIn(text, (part) => isOne(part) || isName(part));
};
