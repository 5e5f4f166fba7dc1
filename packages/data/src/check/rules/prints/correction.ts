import { type Correction, holdsFigure, selects } from "../../../compute/corrections.ts";
import { grouped } from "../../../grouped.ts";
import type { Ledger } from "../../engine/ledger.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";
import { powerOf, printedNumber } from "./printed-number.ts";

type Corrected = ReturnType<typeof rowsOf>[number];

/** The rows of a correction's table. */
const rowsOf = (ledger: Ledger, table: Correction["in_table"]) =>
  table === "shares" ? ledger.rows("shares") : ledger.rows("us_balances");

const bySource = (ledger: Ledger, table: Correction["in_table"]): Map<string, Corrected[]> =>
  grouped<Corrected>(rowsOf(ledger, table), ({ source }) => source);

/** Whether the figure is what a correction of a cell or of a unit in tonnes gives; undefined if this cannot be decided for the unit. */
function isAsMeant(row: Corrected, { field, release_prints, meant }: Correction): boolean | undefined {
  if (meant === null) return row.status === "doubtful";
  const figure = row.quantity ?? row.low ?? row.high;
  const said = field === "cell" ? meant : row.printed;
  const printed = said === null ? undefined : printedNumber(said);
  if (figure === null || printed === undefined || row.unit === "pct") return undefined;
  const unit = field === "cell" ? (row.printed ?? "").slice(release_prints.length) : meant;
  return ["t", "kg", "ct", "m3"].includes(row.unit)
    ? Math.abs(figure / (printed * 10 ** powerOf(unit)) - 1) < 1e-9
    : undefined;
}

/** Corrections that match no row, whose guard no row prints any longer, or that rows and figures do not follow. */
function* unmet(ledger: Ledger): Iterable<LedgerBreach> {
  const corrections = ledger.rows("corrections");
  const known = new Map(corrections.map((one) => [one.id, one]));
  const ofSource = { shares: bySource(ledger, "shares"), us_balances: bySource(ledger, "us_balances") };
  for (const one of corrections) {
    const rows = ofSource[one.in_table].get(one.source) ?? [];
    const named = rows.filter((row) => row.correction === one.id);
    const tell = (column: string, expected: string): LedgerBreach => ({
      table: "corrections",
      row: one,
      column,
      expected,
    });
    // A faulty row has a finding already, and may be the one that is missing here.
    const faulty = ledger
      .faulty(one.in_table)
      .some((cells) => cells.source === one.source && cells.commodity === one.commodity);
    if (named.length === 0) {
      if (!faulty) yield tell("id", `a correction that a row of ${one.in_table} names`);
    } else if (!faulty && !named.some((row) => row.printed === one.expect))
      yield tell("expect", "text that `printed` contains in one of the rows: the release may be correct now");
    if (one.field === "column") continue;
    for (const row of rows)
      if (
        row.correction === null &&
        selects(one, row) &&
        row.printed?.includes(one.release_prints) &&
        (one.field === "cell" || holdsFigure(row))
      )
        yield { table: one.in_table, row, column: "correction", expected: `${one.id}, which applies to this row` };
  }
  for (const table of ["shares", "us_balances"] as const)
    for (const row of rowsOf(ledger, table)) {
      if (row.status === "doubtful" && row.correction === null)
        yield { table, row, column: "correction", expected: "the correction that says why the figure is doubtful" };
      const one = row.correction === null ? undefined : known.get(row.correction);
      if (one === undefined) continue;
      const tell = (column: string, expected: string): LedgerBreach => ({ table, row, column, expected });
      if (one.in_table !== table || !selects(one, row))
        yield tell("correction", "a correction that applies to this row");
      else if (one.field !== "column" && !row.printed?.includes(one.release_prints))
        yield tell("printed", `${one.release_prints}, which the release prints according to the correction`);
      else if (one.field !== "column" && isAsMeant(row, one) === false)
        yield tell(
          "quantity",
          one.meant === null ? "empty, and the status doubtful" : `the figure that the correction ${one.id} gives`,
        );
    }
}

export const rule: LedgerRule = {
  code: "correction",
  description:
    "A correction applies to the rows that name it, one of them still prints its guard, and their figures are those that it gives.",
  check: unmet,
};
