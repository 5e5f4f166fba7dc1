import { gathered } from "../../../grouped.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Named = Pick<RowOf<"agreements">, "id">;
type Party = Pick<RowOf<"agreement_parties">, "agreement" | "party">;

/** The areas whose codes begin an id: `usa-tha-mou-2025` begins with two. */
export function areasOfId(id: string, isArea: (code: string) => boolean): string[] {
  const areas: string[] = [];
  for (const word of id.split("-")) {
    const code = word === "eu" ? "_EU" : word.toUpperCase();
    if (!isArea(code)) break;
    areas.push(code);
  }
  return areas;
}

/** Agreements whose id names a country that is not one of their parties. */
export function withoutParty<R extends Named>(
  agreements: readonly R[],
  parties: readonly Party[],
  isArea: (code: string) => boolean,
): RowBreach<R>[] {
  const of = gathered(
    parties,
    ({ agreement }) => agreement,
    ({ party }) => party as string,
  );
  return agreements.flatMap((row) =>
    areasOfId(row.id, isArea)
      .filter((area) => !of.get(row.id)?.has(area))
      .map((area) => ({
        row,
        column: "id",
        expected: `a row in agreement_parties for ${area}, which the id names`,
      })),
  );
}

export const rule: LedgerRule = {
  code: "parties-in-id",
  description: "The countries at the beginning of an agreement's id are parties to it.",
  exceptable: true,
  awaits: true,
  check(ledger) {
    if (ledger.faulty("agreement_parties").length > 0) return [];
    const areas = new Set<string>(ledger.rows("areas").map(({ id }) => id));
    return on(
      "agreements",
      withoutParty(ledger.rows("agreements"), ledger.rows("agreement_parties"), (code) => areas.has(code)),
    );
  },
};
