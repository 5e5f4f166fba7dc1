import type { Row } from "../../form/address.ts";
import { formatCell, type Value } from "../../form/cell.ts";
import { columnForms } from "../../form/kind.ts";
import { type TableName, tables } from "../../tables/index.ts";
import { evidence_level } from "../../tables/vocabulary.ts";
import {
  type Ledger as Asked,
  againstVerdict,
  type Cells,
  type Condition,
  holds,
  parseCheck,
  Unanswerable,
} from "../claim-question.ts";
import type { Ledger, LedgerBreach, LedgerRule } from "../ledger.ts";

const cellsOf = (row: Row): Cells =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, formatCell(value)]));

/** The ledger as claims ask it. Few of its rows are asked for, and only those are made cells. */
const asked = (ledger: Ledger): Asked => ({
  rows(table, where) {
    const wanted = Object.entries(where);
    const rows = table in tables ? (ledger.rows(table as TableName) as readonly Row[]) : [];
    return rows
      .filter((row) => wanted.every(([column, cell]) => column in row && formatCell(row[column] as Value) === cell))
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

/** The column of a condition that looks for words in a text: we wrote the text, so that it proves nothing. */
function soughtInText({ operator, question }: Condition): string | undefined {
  if ((operator !== "has" && operator !== "lacks") || question.kind !== "cell") return undefined;
  const table = question.row.slice(0, question.row.indexOf("/"));
  const form = table in tables ? columnForms(tables[table as TableName]) : [];
  return form.some(({ name, kind }) => name === question.column && kind !== "list") ? question.column : undefined;
}

const levels = Object.keys(evidence_level);

/** Rows that decide a claim: those that carry it or say otherwise, and without any those that limit it. */
function deciding(claim: string, ledger: Ledger): Row[] {
  const evidence = ledger.rows("claim_evidence").filter((row) => row.claim === claim);
  const bearing = (...words: string[]) => evidence.filter((row) => words.includes(row.bearing));
  const told = bearing("supports", "contradicts");
  return (told.length > 0 ? told : bearing("qualifies"))
    .map(({ row }) => ledger.rowAt(row))
    .filter((row) => row !== undefined);
}

export const claimBestSource: LedgerRule = {
  id: "claim-best-source",
  description: "A claim's best source stands no further from the issuer than the rows that decide it.",
  check(ledger) {
    return ledger.rows("claims").flatMap((row): LedgerBreach[] => {
      const rows = deciding(row.id, ledger).filter((each) => each.evidence_level !== undefined);
      const best = Math.min(...rows.map((each) => levels.indexOf(each.evidence_level as string)));
      if (rows.length === 0 || levels.indexOf(row.evidence_level) <= best) return [];
      const nearest = rows.find((each) => each.evidence_level === levels[best]);
      return [
        { table: "claims", row, column: "best_source", expected: `${nearest?.source}, which is ${levels[best]}` },
      ];
    });
  },
};

export const claimCheck: LedgerRule = {
  id: "claim-check",
  description: "The question that tests a claim can be answered, and its answer agrees with the verdict.",
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
          return breach("check", `a figure, a date, a term or a member: ${text} is a text of the ledger's own`);
        const against = againstVerdict(
          row.verdict,
          conditions.map((condition) => holds(condition, rows)),
        );
        return against === undefined ? [] : breach("verdict", against);
      } catch (error) {
        if (error instanceof SyntaxError || error instanceof Unanswerable) return breach("check", error.message);
        throw error;
      }
    });
  },
};
