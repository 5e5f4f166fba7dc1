import type { GroupId } from "@oreledger/data";
import { members } from "../members.ts";
import { textAt } from "../query/column.ts";
import { agreementParties } from "../tables/agreement_parties.ts";
import { areas } from "../tables/areas.ts";
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

/** Agreements, and whose partners are asked for. */
export interface PartnersOf {
  /** Which agreements count, for example those signed in one month: `agreements.where({ signed: { from: "2025-10", to: "2025-10-31" } })`. */
  readonly agreements: QueryOf<"agreements">;
  /** Whose partners. */
  readonly of: string;
  /** The parties, where they stand in another ledger than the shipped one. */
  readonly parties?: QueryOf<"agreement_parties">;
}

/**
 * The other parties of the agreements of one country. A body such as the European Union stands for its members on the day of
 * signing. Observers and hosts are no parties.
 */
export function agreementPartners({ agreements, of, parties = agreementParties }: PartnersOf): Partners {
  const { context, rows } = agreements.internals();
  const text = (name: string, row: number) => textAt(context.table, name, row);
  const signed = new Map(Array.from(rows, (row) => [text("id", row) as string, row]));
  const { context: linked, rows: links } = parties.internals();
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
        .flatMap((party) => countriesOf(party, text("signed", signed.get(agreement) as number))),
    ),
  );
  partners.delete(of);
  const partial = mine
    .filter(([agreement]) => text("party_list", signed.get(agreement) as number) === "partial")
    .map(([agreement]) => agreement);
  return {
    areas: [...partners].sort(),
    agreements: mine.map(([agreement]) => agreement),
    lineage: lineageOf(agreements.where({ id: mine.map(([agreement]) => agreement) } as never)),
    warnings: [
      ...(mine.length === 0 ? [`No agreement of the query has ${of} as a party.`] : []),
      ...(partial.length === 0 ? [] : [`${partial.join(", ")}: not every party is listed.`]),
    ],
  };
}

/** The countries behind a party: a body has members, on the day of signing. */
function countriesOf(party: string, on: string | null): string[] {
  const group = areas.get({ id: party } as never)?.group ?? null;
  return group === null ? [party] : members(group as GroupId, on === null ? {} : { on });
}
