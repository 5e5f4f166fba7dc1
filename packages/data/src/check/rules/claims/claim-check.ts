import type { Row } from "../../../csv/address.ts";
import { formatCell, type Value } from "../../../csv/cell.ts";
import { columnForms } from "../../../csv/kind.ts";
import { type TableName, tables } from "../../../tables/index.ts";
import type { Ledger } from "../../engine/ledger.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";
import {
  type Ledger as Asked,
  againstVerdict,
  type Cells,
  type Condition,
  holds,
  parseCheck,
  Unanswerable,
} from "./claim-question.ts";

const cellsOf = (row: Row): Cells =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, formatCell(value)]));

/** The ledger as claims query it. Few rows are asked for, and only those are converted to cells. */
const asked = (ledger: Ledger): Asked => ({
  rows(table, where) {
    const wanted = Object.entries(where);
    if (!Object.hasOwn(tables, table)) throw new Unanswerable(`there is no table ${table}`);
    const name = table as TableName;
    const lost = wanted.find(([column]) => !Object.hasOwn(tables[name].row.shape, column));
    if (lost !== undefined) throw new Unanswerable(`${table} has no column ${lost[0]}`);
    return (ledger.rows(name) as readonly Row[])
      .filter((row) => wanted.every(([column, cell]) => formatCell(row[column] as Value) === cell))
      .map(cellsOf);
  },
  row(address) {
    const row = ledger.rowAt(address);
    return row && cellsOf(row);
  },
});

/** A check that asks a table with a faulty row would only repeat that row's finding. */
const leansOnFaulty = (check: string, ledger: Ledger): boolean =>
  check
    .split(/[ ;]+/)
    .some((word) => word.includes("/") && ledger.faulty(word.slice(0, word.indexOf("/")) as TableName).length > 0);

/** The column of a condition that looks for words in a text, which proves nothing, since the text is ours. */
function soughtInText({ operator, question }: Condition): string | undefined {
  if ((operator !== "has" && operator !== "lacks") || question.kind !== "cell") return undefined;
  const table = question.row.slice(0, question.row.indexOf("/"));
  const form = Object.hasOwn(tables, table) ? columnForms(tables[table as TableName]) : [];
  return form.some(({ name, kind }) => name === question.column && kind !== "list") ? question.column : undefined;
}

export const rule: LedgerRule = {
  code: "claim-check",
  description: "The conditions of a claim can be evaluated, and the result agrees with the verdict.",
  check(ledger) {
    const rows = asked(ledger);
    return ledger.rows("claims").flatMap((row): LedgerBreach[] => {
      if (row.check === null || leansOnFaulty(row.check, ledger)) return [];
      ledger.note("claims tested by a question");
      const breach = (column: string, expected: string): LedgerBreach[] => [{ table: "claims", row, column, expected }];
      try {
        const conditions = parseCheck(row.check);
        const text = conditions.map(soughtInText).find((column) => column !== undefined);
        if (text !== undefined)
          return breach(
            "check",
            `a question about a figure, a date, a term or a list member: we wrote the text in ${text} ourselves`,
          );
        const against = againstVerdict(
          row.verdict,
          conditions.map((condition) => holds(condition, rows)),
        );
        return against === undefined ? [] : breach("verdict", against);
      } catch (error) {
        if (error instanceof SyntaxError || error instanceof Unanswerable)
          return breach("check", `a question that can be answered: ${error.message}`);
        throw error;
      }
    });
  },
};
