import type { AgreementStatus, AgreementType, AreaCode, CommodityId, Rows } from "@oreledger/data";
import { anything, requireInputs, requireText, requireTexts, tablesOf } from "../given.ts";
import { withAncestors, withDescendants } from "../ledger/kinship.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import type { Range } from "../query/condition.ts";
import { selected } from "../query/filter.ts";
import type { Query } from "../query/query.ts";

/** The conditions of `agreementsWith`. */
export interface AgreementsWith {
  /** A party, or several that must all be parties. A body such as `_EU` is a party itself, apart from its members. */
  readonly party?: AreaCode | readonly AreaCode[];
  /** When signed: `{ from: "2025-10", to: "2025-10-31" }`. Excludes agreements that were only announced or have no date. */
  readonly signed?: Range<string>;
  /** When announced, for agreements that were announced and not signed. */
  readonly announced?: Range<string>;
  readonly status?: AgreementStatus | readonly AgreementStatus[];
  readonly type?: AgreementType | readonly AgreementType[];
  /** It names the commodity, a part of it, or a group that contains it. Words such as critical minerals name no element. */
  readonly commodity?: CommodityId;
}

/** The day of an agreement: of its signature or, without one, of its announcement; empty if neither is known. */
export const datedOf = ({ announced, signed }: Pick<Rows["agreements"], "announced" | "signed">): string =>
  signed ?? announced ?? "";

/** Roles that bind; observers and hosts are not bound. */
const binding = ["party", "founder", "accession"] as const;

/**
 * Agreements by party, date, status, type and commodity.
 *
 * @throws UnknownValue naming the nearest value.
 * @example agreementsWith(ledger, { party: ["USA", "KAZ"] }).toArray().map(({ id }) => id);
 */
export function agreementsWith(
  ledger: LedgerWith<"agreement_commodities" | "agreement_parties" | "agreements" | "commodities">,
  inputs: AgreementsWith,
): Query<"agreements"> {
  requireInputs(
    "agreementsWith",
    inputs,
    {},
    {
      party: requireTexts,
      signed: anything,
      announced: anything,
      status: requireTexts,
      type: requireTexts,
      commodity: requireText,
    },
  );
  const { party, signed, announced, status, type, commodity } = inputs;
  const tables = tablesOf(ledger, "agreements", "agreement_commodities", "agreement_parties");
  const parties = party === undefined ? [] : typeof party === "string" ? [party] : party;
  const idSets = parties.map(
    (name) => new Set<string>(selected(tables.agreement_parties, { party: name, role: binding }).toColumns().agreement),
  );
  if (commodity !== undefined) {
    const kin = [...withAncestors(ledger, commodity), ...withDescendants(ledger, commodity)];
    idSets.push(new Set(tables.agreement_commodities.where({ commodity: kin }).toColumns().agreement));
  }
  const ids =
    idSets.length === 0
      ? undefined
      : tables.agreements.toColumns().id.filter((id) => idSets.every((set) => set.has(id)));
  return selected(tables.agreements, { id: ids, signed, announced, status, type });
}
