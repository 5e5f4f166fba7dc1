import { termsOf } from "../check/cells/cell-check.ts";
import { type Ids, idCalled } from "../check/cells/column-check.ts";
import { fold } from "../csv/fold.ts";
import { termSynonyms } from "../csv/synonyms.ts";
import type { Cells, Question } from "./draft.ts";

/** The term of a column with this name, in any case and spelling, or under a synonym. */
export function termCalled({ name, check }: Question, word: string): string | undefined {
  const terms = termsOf(check.form.schema);
  if (terms === undefined) return undefined;
  const wanted = fold(word);
  const synonyms = termSynonyms[name] ?? {};
  return terms.find((term) => fold(term) === wanted) ?? terms.find((term) => synonyms[term]?.includes(wanted));
}

/** The id that a word names, if the column refers to a table. */
const named = ({ meta }: Question, word: string, ids: Ids): string | undefined => {
  const known = meta.reference === undefined ? undefined : ids.get(meta.reference);
  return known && idCalled(word, known);
};

/** The cells of a row as a person writes them, in the ledger's form, and which cells were read as another value. */
export function readCells(
  questions: readonly Question[],
  cells: Cells,
  ids: Ids,
): {
  readonly cells: Cells;
  readonly read: readonly { readonly column: string; readonly cell: string; readonly as: string }[];
} {
  const asked = new Map(questions.map((question) => [question.name, question]));
  const read: { column: string; cell: string; as: string }[] = [];
  const now = Object.entries(cells).map(([column, cell]) => {
    const question = asked.get(column);
    const as = question === undefined ? cell : readAnswer(question, cell, ids);
    if (as !== cell) read.push({ column, cell, as });
    return [column, as];
  });
  return { cells: Object.fromEntries(now), read };
}

/**
 * An answer as a person writes it, in the ledger's form: "Producing" is `operating`, "Chile" is `CHL`, "1,234" is `1234`,
 * "Gallium, Tin" in a list is `gallium;tin`. What cannot be read stays as it is, for the check to report.
 */
export function readAnswer(question: Question, answer: string, ids: Ids): string {
  const cell = answer.trim();
  const { check } = question;
  if (cell === "" || check.check(cell).fault === undefined) return cell;
  const one = (word: string) => termCalled(question, word) ?? named(question, word, ids) ?? word;
  if (check.form.kind === "list") {
    const whole = one(cell);
    const members = whole === cell ? cell.split(/[;,|/]/).map((word) => one(word.trim())) : [whole];
    const read = members.filter((word) => word !== "").join(";");
    return check.check(read).fault === undefined ? read : cell;
  }
  const read = one(cell);
  if (read !== cell) return read;
  const { fault } = check.check(cell);
  return fault?.fixable ? fault.suggestion : cell;
}
