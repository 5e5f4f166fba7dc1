import type { GroupId } from "@oreledger/data";
import type { LedgerWith } from "../ledger/ledger.ts";
import { members } from "../ledger/members.ts";
import { textAt } from "../query/column.ts";
import { requireAreas } from "./known-areas.ts";
import { type Lineage, lineageOf } from "./lineage.ts";
import type { QueryOf } from "./rows.ts";

/** The countries that agreements bind to one country. */
export interface Partners {
  readonly areas: readonly string[];
  /** The agreements of which the country is a party. */
  readonly agreements: readonly string[];
  readonly lineage: Lineage;
  readonly warnings: readonly string[];
}

const roles = new Set(["party", "founder", "accession"]);

/** The tables that tell who is bound to whom. */
export type Parties = LedgerWith<"agreement_parties" | "areas" | "group_members" | "groups">;

/** Agreements, and whose partners are asked for. */
export interface PartnersOf {
  /** Which agreements count, for example those signed in one month: `agreements.where({ signed: { from: "2025-10", to: "2025-10-31" } })`. */
  readonly agreements: QueryOf<"agreements">;
  /** Whose partners. */
  readonly of: string;
}

/**
 * The other parties of the agreements of one country. A body such as the European Union stands for its members on the day of
 * signing. Observers and hosts are no parties.
 *
 * @example
 * const signed = ledger.tables.agreements.where({ signed: { from: "2025-10", to: "2025-10-31" } });
 * agreementPartners(ledger, { agreements: signed, of: "USA" }).areas;
 */
export function agreementPartners(ledger: Parties, { agreements, of }: PartnersOf): Partners {
  requireAreas(ledger.tables.agreement_parties, [of], "party");
  const { context, rows } = agreements.internals();
  const text = (name: string, row: number) => textAt(context.table, name, row);
  const signed = new Map(Array.from(rows, (row) => [text("id", row) as string, row]));
  const { context: linked, rows: links } = ledger.tables.agreement_parties.internals();
  const partiesOf = new Map<string, string[]>();
  for (const link of links) {
    const agreement = textAt(linked.table, "agreement", link) as string;
    if (signed.has(agreement) && roles.has(textAt(linked.table, "role", link) as string))
      partiesOf.set(agreement, [...(partiesOf.get(agreement) ?? []), textAt(linked.table, "party", link) as string]);
  }
  const mine = [...partiesOf].filter(([, list]) => list.includes(of));
  const partners = new Set(
    mine.flatMap(([agreement, list]) =>
      list
        .filter((party) => party !== of)
        .flatMap((party) => countriesOf(ledger, party, text("signed", signed.get(agreement) as number))),
    ),
  );
  partners.delete(of);
  const partial = mine
    .filter(([agreement]) => text("party_list", signed.get(agreement) as number) === "partial")
    .map(([agreement]) => agreement);
  return {
    areas: [...partners].sort(),
    agreements: mine.map(([agreement]) => agreement),
    lineage: lineageOf(agreements.wide().where({ id: mine.map(([agreement]) => agreement) })),
    warnings: [
      ...(mine.length === 0 ? [`No agreement of the query has ${of} as a party.`] : []),
      ...(partial.length === 0 ? [] : [`${partial.join(", ")}: not every party is listed.`]),
    ],
  };
}

/** The countries behind a party: a body has members, on the day of signing. */
function countriesOf(ledger: Parties, party: string, on: string | null): string[] {
  const group: GroupId | null = ledger.tables.areas.wide().get({ id: party })?.group ?? null;
  return group === null ? [party] : members(ledger, group, on === null ? {} : { on });
}
