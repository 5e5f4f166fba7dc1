import { redistributionOf } from "../../../redistribution.ts";
import type { Ledger } from "../../engine/ledger.ts";
import type { LedgerRule, RowOf } from "../../engine/rule.ts";

type Source = RowOf<"sources">;
type Licence = RowOf<"licences">;

/** A cap that the rows of a source count towards, and the column that says so. */
interface Under {
  readonly licence: Licence;
  /** What is counted together. */
  readonly name: string;
  readonly column: "licence" | "carrier" | "carrier_licence";
}

/** The caps that the rows of a source count towards: its own terms, its carrier's terms, and the carrier's own share of facts. */
function* capsOf(
  source: Source,
  licences: ReadonlyMap<string, Licence>,
  publishers: ReadonlySet<string>,
): Generator<Under> {
  const under = (id: string, publisher: string, column: Under["column"]): Under[] => {
    const licence = licences.get(id);
    if (licence === undefined || licence.record_cap === null) return [];
    return [{ licence, name: licence.cap_scope === "publisher" ? `${id}, ${publisher}` : id, column }];
  };
  const carriers = source.carrier?.split(", ") ?? [];
  yield* under(source.licence, source.publisher, "licence");
  if (source.carrier_licence !== null) yield* under(source.carrier_licence, carriers[0] ?? "", "carrier_licence");
  // A figure read on a publisher's page counts as that page's, whatever its issuer.
  else
    for (const carrier of carriers)
      if (carrier !== source.publisher && publishers.has(carrier) && isPerPublisher(licences.get(source.licence)))
        yield* under(source.licence, carrier, "carrier");
}

const isPerPublisher = (licence: Licence | undefined): boolean => licence?.cap_scope === "publisher";

/** Counts the rows for which it is unclear whether they may be passed on. */
function noteUnclear(ledger: Ledger, licences: ReadonlyMap<string, Licence>): void {
  for (const source of ledger.rows("sources")) {
    const [own, carried] = [licences.get(source.licence), licences.get(source.carrier_licence ?? "")];
    if (own !== undefined && redistributionOf(own, carried) === "unclear")
      ledger.note("rows whose redistribution is unclear", ledger.citing(source.id));
  }
}

export const rule: LedgerRule = {
  code: "record-cap",
  exceptable: true,
  description:
    "No licence covers more rows than its cap allows, counted over all tables and all columns that name a source, for the whole licence or for each publisher and each carrier of its figures. A carrier's terms count in addition to the source's.",
  *check(ledger) {
    const licences = new Map<string, Licence>(ledger.rows("licences").map((licence) => [licence.id, licence]));
    const publishers = new Set(ledger.rows("sources").map(({ publisher }) => publisher));
    const counted = new Map<string, number>();
    for (const source of ledger.rows("sources"))
      for (const { licence, name, column } of capsOf(source, licences, publishers)) {
        const cap = licence.record_cap as number;
        const before = counted.get(name) ?? 0;
        const after = before + ledger.citing(source.id);
        counted.set(name, after);
        if (after > cap && before <= cap)
          yield {
            table: "sources",
            row: source,
            column,
            expected: `at most ${cap} rows under ${name}; this source brings the total to ${after}`,
          };
      }
    for (const [name, count] of counted) if (count > 0 && !name.includes(",")) ledger.note(`rows under ${name}`, count);
    noteUnclear(ledger, licences);
  },
};
