import { fold } from "../../../csv/fold.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whether one text is the other without one of its letters. */
function lacksOne(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let i = 0;
  while (i < shorter.length && shorter[i] === longer[i]) i++;
  return shorter.slice(i) === longer.slice(i + 1);
}

/** Rows whose name differs from their id by one letter. An id that says something else, or more, is not an error. */
export const almostTheirId = <R extends Named>(rows: readonly R[]): RowBreach<R>[] =>
  judged(rows, (row) => {
    const name = fold(row.name);
    const id = fold(row.id.replaceAll("-", " "));
    if (name.replaceAll(" ", "") === id.replaceAll(" ", "")) return undefined;
    return name.length > 2 && (lacksOne(name, id) || lacksOne(id, name))
      ? { column: "name", expected: `a name spelled like ${row.id}` }
      : undefined;
  });

export const rule: LedgerRule = {
  code: "name-in-id",
  description: "The name of a commodity or deposit does not differ from its id by one letter.",
  exceptable: true,
  house: true,
  check: (ledger) => [
    ...on("commodities", almostTheirId(ledger.rows("commodities"))),
    ...on("deposits", almostTheirId(ledger.rows("deposits"))),
  ],
};
