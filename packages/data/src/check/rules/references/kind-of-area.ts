import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Area = Pick<RowOf<"areas">, "id" | "kind" | "alpha_2" | "capital" | "group">;

/** Areas whose kind does not fit their code, their capital or their list. */
export const ofOtherKind = <R extends Area>(areas: readonly R[]): RowBreach<R>[] =>
  judged(areas, (row) => {
    const tell = (expected: string) => ({ column: "kind", expected });
    const ofIso = !row.id.startsWith("_");
    const isState = row.kind === "country" || row.kind === "former_country";
    if (ofIso && !isState) return tell("country or former_country, since the code is in ISO 3166");
    if (ofIso && row.alpha_2 === null)
      return { column: "alpha_2", expected: `the two-letter code of ISO 3166 for ${row.id}` };
    if (row.kind === "former_country" && row.capital !== null) return tell("country: a former country has no capital");
    if (row.kind === "country" && ofIso && row.capital === null && row.alpha_2 !== null && formerCodes.has(row.id))
      return tell("former_country, since the code is in ISO 3166-3");
    if (row.group !== null && row.kind !== "group" && row.kind !== "organisation")
      return tell("group or organisation, since it has a list of members");
    return undefined;
  });

/** The codes of ISO 3166-3, for countries that no longer exist. */
const formerCodes = new Set(
  "AFI ANT ATB ATN BUR BYS CSK CTE DDR DHY FXX GEL HVO IMN JTN MID NHB NTZ PCI PCZ PUS RHO SCG SUN TMP VDR WAK YMD YUG ZAR".split(
    " ",
  ),
);

export const rule: LedgerRule = {
  code: "kind-of-area",
  description:
    "An area with an ISO code is a country, a former country has no capital, and only a group or organisation has a list of members.",
  exceptable: true,
  check: (ledger) => on("areas", ofOtherKind(ledger.rows("areas"))),
};
