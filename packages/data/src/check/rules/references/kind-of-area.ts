import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Area = Pick<RowOf<"areas">, "id" | "kind" | "alpha_2" | "capital" | "group">;

/** Areas that are no country, and have what only a country has, or the other way round. */
export const ofOtherKind = <R extends Area>(areas: readonly R[]): RowBreach<R>[] =>
  areas.flatMap((row) => {
    const tell = (expected: string) => [{ row, column: "kind", expected }];
    const ofIso = !row.id.startsWith("_");
    const isState = row.kind === "country" || row.kind === "former_country";
    if (ofIso && !isState) return tell("country, or former_country: the code is one of ISO 3166");
    if (ofIso && row.alpha_2 === null)
      return [{ row, column: "alpha_2", expected: `the two letters of ISO 3166 that stand beside ${row.id}` }];
    if (row.kind === "former_country" && row.capital !== null) return tell("country: a former one has no capital");
    if (row.kind === "country" && ofIso && row.capital === null && row.alpha_2 !== null && formerCodes.has(row.id))
      return tell("former_country: ISO 3166-3 has the code");
    if (row.group !== null && row.kind !== "group" && row.kind !== "organisation")
      return tell("group or organisation: a list holds its members");
    return [];
  });

/** The codes of ISO 3166-3, countries that are no more. */
const formerCodes = new Set(
  "AFI ANT ATB ATN BUR BYS CSK CTE DDR DHY FXX GEL HVO IMN JTN MID NHB NTZ PCI PCZ PUS RHO SCG SUN TMP VDR WAK YMD YUG ZAR".split(
    " ",
  ),
);

export const rule: LedgerRule = {
  code: "kind-of-area",
  description:
    "An area with a code of ISO is a country, a present one has a capital and a former one none, and a list is of a group.",
  exceptable: true,
  check: (ledger) => on("areas", ofOtherKind(ledger.rows("areas"))),
};
