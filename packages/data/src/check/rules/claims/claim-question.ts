/**
 * The small language of `claims.check`: what a claim says, as a question that the rows of the ledger answer.
 *
 * ```
 * check     = condition *( "; " condition )
 * condition = question " " operator " " value          the value runs to the end of the condition
 * question  = "cell"  address column                    the cell of one row
 *           | "size"  address column                    how many members a list cell has
 *           | "rank"  address column                    place of the row among the countries of its print, 1 the largest
 *           | "place" address column "among" address    the place that a row's figure would take among the countries of a print
 *           | "years" address column address column     whole years from one date to another
 *           | "part" column 1*address "of" address      the figures of some rows as a percentage of another's
 *           | "share" address                           its percentage of the whole of its print, printed or computed
 *           | ( "least" | "most" ) years question       the smallest or largest answer over years: 1966..1984, with {year} in the question
 *           | "count" table *( column "=" value )       how many rows
 *           | "exists" address                          yes or no
 * operator  = "=" "!=" "<" "<=" ">" ">=" "has" "lacks"  has and lacks: a member of a list
 * ```
 *
 * A question asks for a figure, a date, a term or a member. It never looks for words in a text of the ledger: we wrote them.
 *
 * A print is the rows of `shares` with one commodity, stage, measure, form, basis, share_of, year and source. If an erratum
 * changed a row of the source, the changed value counts: `place … among` an erratum's row lays the erratum over its edition.
 *
 * All conditions of a confirmed claim are true, and none of a contradicted one; a disputed claim has both kinds, since it is
 * partly right or sources differ. An unverified claim has no check.
 */

export type Operator = "=" | "!=" | "<" | "<=" | ">" | ">=" | "has" | "lacks";

export type Question =
  | { readonly kind: "cell" | "size" | "rank"; readonly row: string; readonly column: string }
  | { readonly kind: "place"; readonly row: string; readonly column: string; readonly among: string }
  | {
      readonly kind: "years";
      readonly row: string;
      readonly column: string;
      readonly to: { readonly row: string; readonly column: string };
    }
  | { readonly kind: "part"; readonly column: string; readonly rows: readonly string[]; readonly of: string }
  | { readonly kind: "share"; readonly row: string }
  | {
      readonly kind: "least" | "most";
      readonly from: number;
      readonly to: number;
      readonly each: (year: number) => Question;
    }
  | { readonly kind: "count"; readonly table: string; readonly where: readonly (readonly [string, string])[] }
  | { readonly kind: "exists"; readonly row: string };

export interface Condition {
  readonly text: string;
  readonly question: Question;
  readonly operator: Operator;
  readonly value: string;
}

const operators: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">=", "has", "lacks"]);

function questionOf(words: readonly string[]): Question | undefined {
  const [kind, row = "", column = "", fourth = "", fifth = ""] = words;
  switch (kind) {
    case "cell":
    case "size":
    case "rank":
      return words.length === 3 ? { kind, row, column } : undefined;
    case "place":
      return words.length === 5 && fourth === "among" ? { kind, row, column, among: fifth } : undefined;
    case "years":
      return words.length === 5 ? { kind, row, column, to: { row: fourth, column: fifth } } : undefined;
    case "part": {
      const of = words.indexOf("of");
      return of > 2 && of === words.length - 2
        ? { kind, column: row, rows: words.slice(2, of), of: words[of + 1] as string }
        : undefined;
    }
    case "exists":
    case "share":
      return words.length === 2 ? { kind, row } : undefined;
    case "least":
    case "most":
      return overYears(kind, row, words.slice(2));
    case "count": {
      const where = words.slice(2).map((word) => {
        const cut = word.indexOf("=");
        return [word.slice(0, cut), word.slice(cut + 1)] as const;
      });
      return row !== "" && where.every(([name]) => name !== "") ? { kind, table: row, where } : undefined;
    }
    default:
      return undefined;
  }
}

function overYears(kind: "least" | "most", years: string, words: readonly string[]): Question | undefined {
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/.exec(years) ?? [];
  const each = (year: number) => questionOf(words.map((word) => word.replaceAll("{year}", String(year))));
  if (from === undefined || to === undefined || from > to || each(Number(from)) === undefined) return undefined;
  return { kind, from: Number(from), to: Number(to), each: (year) => each(year) as Question };
}

/**
 * Reads a check.
 *
 * @throws SyntaxError that gives the condition that cannot be read.
 * @example parseCheck("cell agreements/usa-chn-busan-2025 place = Seoul")[0]?.operator // "="
 */
export function parseCheck(check: string): Condition[] {
  return check.split("; ").map((text) => {
    const words = text.split(" ");
    const at = words.findIndex((word) => operators.has(word));
    const question = at > 0 ? questionOf(words.slice(0, at)) : undefined;
    const value = words.slice(at + 1).join(" ");
    if (question === undefined || value === "")
      throw new SyntaxError(`${JSON.stringify(text)} is not a question with an operator and a value`);
    return { text, question, operator: words[at] as Operator, value };
  });
}

/** The cells of a row by column, as in the CSV. */
export type Cells = Readonly<Record<string, string>>;

/** The rows in which answers are looked up. */
export interface Ledger {
  /** The row at an address, or undefined. */
  row(address: string): Cells | undefined;
  /** The rows of a table that have these cells, by column. Throws Unanswerable if there is no such table or column. */
  rows(table: string, where: Cells): Iterable<Cells>;
}

/** A question that the rows cannot answer, in words for the contributor. */
export class Unanswerable extends Error {}

const cellOf = (ledger: Ledger, address: string, column: string): string => {
  const row = ledger.row(address);
  if (row === undefined) throw new Unanswerable(`there is no row ${address}`);
  if (!Object.hasOwn(row, column)) throw new Unanswerable(`${address} has no column ${column}`);
  return row[column] as string;
};

const print = ["commodity", "stage", "measure", "form", "basis", "share_of", "year"] as const;
const isCountry = (row: Cells) => /^[A-Z]{3}$/.test(row.area ?? "");

/** The rows of the print that a row of `shares` belongs to, by area. An erratum's rows are laid over those of the edition that it corrects. */
function printOf(ledger: Ledger, address: string): Map<string, Cells> {
  const row = ledger.row(address);
  if (row === undefined) throw new Unanswerable(`there is no row ${address}`);
  if (!address.startsWith("shares/")) throw new Unanswerable(`${address} is not a row of shares, so it has no print`);
  const source = row.source as string;
  const corrected = ledger.row(`sources/${source}`)?.erratum_of ?? "";
  const ofPrint = Object.fromEntries(print.map((column) => [column, row[column] as string]));
  const rows = new Map<string, Cells>();
  for (const layer of corrected === "" ? [source] : [corrected, source])
    for (const other of ledger.rows("shares", { ...ofPrint, source: layer })) rows.set(other.area as string, other);
  return rows;
}

/** The quantities of the countries of a print. */
const countriesOf = (ledger: Ledger, address: string): Map<string, number> =>
  new Map(
    [...printOf(ledger, address)]
      .filter(([, row]) => isCountry(row) && row.quantity !== "")
      .map(([area, row]) => [area, Number(row.quantity)]),
  );

/** The percentage that the source prints or, if it prints none, the quantity over the larger of the printed total and the sum of the rows. */
function shareOf(ledger: Ledger, address: string): string {
  const row = ledger.row(address);
  if (row?.share_basis === "printed") return cellOf(ledger, address, "share_pct");
  const figure = number(cellOf(ledger, address, "quantity"), address);
  const rows = printOf(ledger, address);
  const total = rows.get("_WLD")?.quantity ?? "";
  const parts = [...rows.values()].filter((part) => (isCountry(part) || part.area === "_OTH") && part.quantity !== "");
  const sum = parts.reduce((all, part) => all + Number(part.quantity), 0);
  if (total === "") throw new Unanswerable(`the print of ${address} gives no total to divide by`);
  return String((100 * figure) / Math.max(Number(total), sum));
}

const larger = (quantities: Iterable<number>, figure: number) => [...quantities].filter((q) => q > figure).length;

function number(cell: string, what: string): number {
  if (cell === "" || !Number.isFinite(Number(cell)))
    throw new Unanswerable(`${what} is not a number: ${JSON.stringify(cell)}`);
  return Number(cell);
}

/**
 * The answer to a question, as a cell would have it.
 *
 * @throws Unanswerable if a row, a column or a number is missing.
 */
export function answer(question: Question, ledger: Ledger): string {
  switch (question.kind) {
    case "cell":
      return cellOf(ledger, question.row, question.column);
    case "size":
      return String(cellOf(ledger, question.row, question.column).split(";").filter(Boolean).length);
    case "exists":
      return ledger.row(question.row) === undefined ? "no" : "yes";
    case "count":
      return String([...ledger.rows(question.table, Object.fromEntries(question.where))].length);
    case "rank": {
      const figure = number(cellOf(ledger, question.row, question.column), question.row);
      const others = countriesOf(ledger, question.row);
      others.delete(ledger.row(question.row)?.area as string);
      return String(1 + larger(others.values(), figure));
    }
    case "place": {
      const figure = number(cellOf(ledger, question.row, question.column), question.row);
      return String(1 + larger(countriesOf(ledger, question.among).values(), figure));
    }
    case "part": {
      const figure = (address: string) => number(cellOf(ledger, address, question.column), address);
      const whole = figure(question.of);
      if (whole === 0) throw new Unanswerable(`${question.of} is 0, so nothing can be a percentage of it`);
      return String((100 * question.rows.reduce((sum, address) => sum + figure(address), 0)) / whole);
    }
    case "share":
      return shareOf(ledger, question.row);
    case "least":
    case "most": {
      const answers = Array.from({ length: question.to - question.from + 1 }, (_, i) => {
        const year = question.from + i;
        return number(answer(question.each(year), ledger), `the answer for ${year}`);
      });
      return String(question.kind === "least" ? Math.min(...answers) : Math.max(...answers));
    }
    case "years": {
      const from = cellOf(ledger, question.row, question.column);
      const to = cellOf(ledger, question.to.row, question.to.column);
      const years = number(to.slice(0, 4), question.to.row) - number(from.slice(0, 4), question.row);
      const short = from.length === 10 && to.length === 10 && to.slice(5) < from.slice(5) ? 1 : 0;
      return String(years - short);
    }
  }
}

/** Whether a list has a member. */
const has = (list: string, member: string): boolean => list.split(";").includes(member);

/**
 * Whether a condition is true.
 *
 * @throws Unanswerable if the rows cannot answer its question.
 */
export function holds({ question, operator, value }: Condition, ledger: Ledger): boolean {
  const told = answer(question, ledger);
  switch (operator) {
    case "=":
      return told === value;
    case "!=":
      return told !== value;
    case "has":
      return has(told, value);
    case "lacks":
      return !has(told, value);
    default: {
      // Dates of ISO 8601 compare as text; everything else with an order is a number.
      const dated = /^\d{4}-/.test(value);
      // An empty text sorts before every day.
      if (dated && !/^\d{4}/.test(told)) throw new Unanswerable(`the answer is no date: ${JSON.stringify(told)}`);
      const [a, b] = dated ? [told, value] : [number(told, "the answer"), number(value, "the value")];
      if (operator === "<") return a < b;
      if (operator === "<=") return a <= b;
      return operator === ">" ? a > b : a >= b;
    }
  }
}

/** What verdict would fit the results of a check's conditions; undefined if the given one does. */
export function againstVerdict(verdict: string, results: readonly boolean[]): string | undefined {
  const held = results.filter(Boolean).length;
  const told = `${held} of ${results.length} hold`;
  if (verdict === "confirmed" || verdict === "quoted")
    return held === results.length
      ? undefined
      : `another verdict: ${verdict} requires that all conditions hold, but ${told}`;
  if (verdict === "contradicted")
    return held === 0 ? undefined : `another verdict: contradicted requires that no condition holds, but ${told}`;
  if (verdict === "disputed")
    return held > 0 && held < results.length
      ? undefined
      : `another verdict: disputed requires that some conditions hold and some do not, but ${told}`;
  return "another verdict: an unverified claim has no check";
}
