import type { AgreementType, AreaCode, GroupId, Rows } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { OreledgerError } from "../../errors.ts";
import { queryOf, requireInputs, requireText, requireTexts } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { members } from "../../ledger/members.ts";
import { requireArea } from "../../ledger/require-area.ts";
import { textAt } from "../../query/column.ts";
import { type Lineage, lineageOf } from "../core/lineage.ts";
import type { QueryOf } from "../core/rows.ts";

/**
 * The acts that make a partner: signed frameworks and memoranda on supply. Talks, statements, truces and trade deals do
 * not, whatever minerals they name; other types count if the caller names them.
 */
const partnerActs: {
  readonly types: readonly Rows["agreements"]["type"][];
  readonly status: readonly Rows["agreements"]["status"][];
} = { types: ["framework", "mou"], status: ["signed", "in_force"] };

/** The partners of a country by agreements. */
export interface AgreementPartners {
  readonly areas: readonly string[];
  /** For each of them, the agreements that make it a partner. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** The counted agreements. */
  readonly agreements: readonly string[];
  /** Agreements of the country in the query that were not counted because of their type or status. */
  readonly notCounted: readonly string[];
  /** The counted types. */
  readonly types: readonly string[];
  readonly lineage: Lineage;
  readonly warnings: readonly string[];
}

const roles = new Set(["party", "founder", "accession"]);

/** The tables of parties. */
export type Parties = LedgerWith<"agreement_parties" | "areas" | "group_members" | "groups">;

/** The inputs of `agreementPartners`. */
export interface PartnersOf {
  /** The agreements, for example those signed in one month: `agreements.where({ signed: { from: "2025-10", to: "2025-10-31" } })`. */
  readonly agreements: QueryOf<"agreements">;
  /** The country whose partners to find. */
  readonly of: AreaCode;
  /** The types that make a partner. Default: frameworks and memoranda of understanding. */
  readonly types?: readonly AgreementType[];
}

/**
 * The other parties of one country's agreements: signed frameworks and memoranda of understanding, unless `types` names others. A body such
 * as the European Union means its members on the day of signing. Observers and hosts are not parties.
 *
 * @throws UnknownValue naming the code of an unknown area, or the nearest type. OreledgerError if no agreement makes a partner.
 * @example
 * const signed = ledger.tables.agreements.where({ signed: { from: "2025-10", to: "2025-10-31" } });
 * agreementPartners(ledger, { agreements: signed, of: "USA" }).areas; // ["AUS", "JPN", "MYS", "THA"]
 */
export function agreementPartners(ledger: Parties, inputs: PartnersOf): AgreementPartners {
  requireInputs(
    "agreementPartners",
    inputs,
    { agreements: queryOf("agreements"), of: requireText },
    { types: requireTexts },
  );
  const { agreements, of, types = partnerActs.types } = inputs;
  requireArea(ledger, of);
  // The query checks the words, and names the nearest.
  const fit = new Set<string>(
    agreements.wide().where({ type: types, status: partnerActs.status }).toColumns().id as string[],
  );
  const { context, rows } = agreements.internals();
  const rowOf = new Map(Array.from(rows, (row) => [textAt(context.table, "id", row) as string, row]));
  const text = (name: string, agreement: string) => textAt(context.table, name, rowOf.get(agreement) as number);
  const partiesOf = partiesIn(ledger, rowOf);
  const all = [...partiesOf].filter(([, list]) => list.includes(of));
  const mine = all.filter(([agreement]) => fit.has(agreement));
  const notCounted = all.map(([agreement]) => agreement).filter((agreement) => !fit.has(agreement));
  const kindOf = (agreement: string) => `${agreement} (${text("type", agreement)}, ${text("status", agreement)})`;
  if (mine.length === 0)
    throw new OreledgerError(
      all.length === 0
        ? `The query has no agreement with ${of} as a party.`
        : `None of ${notCounted.map(kindOf).join(", ")} is ${types.join(" or ")} and ${partnerActs.status.join(" or ")}: name other types to count them.`,
    );
  const acts = new Map<string, string[]>();
  for (const [agreement, list] of mine)
    for (const party of list)
      for (const area of party === of ? [] : countriesOf(ledger, party, text("signed", agreement)))
        if (area !== of) acts.set(area, [...new Set([...(acts.get(area) ?? []), agreement])]);
  const ids = mine.map(([agreement]) => agreement);
  const partial = ids.filter((agreement) => text("party_list", agreement) === "partial");
  const areas = [...acts.keys()].sort();
  return {
    areas,
    acts: Object.fromEntries(areas.map((area) => [area, acts.get(area) as string[]])),
    agreements: ids,
    notCounted,
    types,
    lineage: lineageOf(agreements.wide().where({ id: ids })),
    warnings: partial.length === 0 ? [] : [`${partial.join(", ")}: not every party is listed.`],
  };
}

/** The bound parties of each agreement. */
function partiesIn({ tables }: Parties, among: ReadonlyMap<string, number>): Map<string, string[]> {
  const bound = tables.agreement_parties
    .toArray()
    .filter(({ agreement, role }) => among.has(agreement) && roles.has(role));
  const byAgreement = grouped(bound, ({ agreement }): string => agreement);
  return new Map([...byAgreement].map(([agreement, rows]) => [agreement, rows.map(({ party }) => party)]));
}

/** The countries of a party: for a body, its members on the day of signing. */
function countriesOf(ledger: Parties, party: string, on: string | null): string[] {
  const group: GroupId | null = ledger.tables.areas.wide().get({ id: party })?.group ?? null;
  return group === null ? [party] : members(ledger, group, on === null ? {} : { on });
}
