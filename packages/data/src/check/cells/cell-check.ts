import type { z } from "zod";
import { formatCell, parseCell, type Value } from "../../csv/cell.ts";
import type { ColumnForm } from "../../csv/kind.ts";
import { nearest } from "../../csv/nearest.ts";
import { hiddenIn, visible } from "../../csv/visible.ts";
import { currencyReadings, dateReadings, numberReadings, withLeadingZero } from "./spreadsheet-cell.ts";
import { surely } from "./surely.ts";

/** The fault of one cell by itself. */
export interface CellFault {
  readonly rule: string;
  readonly expected: string;
  readonly suggestion: string;
  readonly fixable: boolean;
}

/** The value of a correct cell, or the fault of a wrong one. */
export type CellResult = { readonly value: Value; readonly fault: undefined } | { readonly fault: CellFault };

/**
 * This many different cells of one column are remembered: the columns of a large table repeat themselves. Four times as many
 * make the check of a million flows slower and almost double its memory, and make no other table faster.
 */
const MOST_REMEMBERED = 5000;

/**
 * Checks each different cell once. A column whose cells are nearly all different, such as the values of customs flows, is
 * not worth remembering.
 */
export function remembering(judge: (cell: string) => CellResult): (cell: string) => CellResult {
  let remembered: Map<string, { readonly own: string; readonly result: CellResult }> | undefined = new Map();
  let asked = 0;
  let missed = 0;
  // Rows are sorted by key, so many cells repeat the one above: comparing is cheaper than looking up.
  let above: { readonly own: string | undefined; readonly result: CellResult | undefined } = NONE_ABOVE;
  return (cell) => {
    if (cell === above.own) return above.result as CellResult;
    if (remembered === undefined) return judge(cell);
    asked += 1;
    let known = remembered.get(cell);
    if (known === undefined) {
      missed += 1;
      if (remembered.size >= MOST_REMEMBERED) {
        if (missed * 2 > asked) {
          remembered = undefined;
          return judge(cell);
        }
        remembered.clear();
      }
      // A cell is a view of the chunk of the file that it was read from: remembered as it is, it would keep that chunk in memory.
      const own = Buffer.from(cell).toString();
      known = { own, result: judge(own) };
      remembered.set(own, known);
    }
    above = known;
    return known.result;
  };
}

const NONE_ABOVE = { own: undefined, result: undefined };

/** Checks the cells of one column by themselves. */
export const cellChecker = (form: ColumnForm): ((cell: string) => CellResult) => remembering(judging(form));

const fault = (rule: string, expected: string, suggestion = "", fixable = false): CellResult => ({
  fault: { rule, expected, suggestion, fixable },
});

/** Whether a spreadsheet would run a cell as a formula: a sign followed by something that is not a number. */
const runs = (cell: string): boolean => /^[=@+\t\r]/.test(cell) || (cell.startsWith("-") && !/^-\d/.test(cell));

/** The replacement character; control characters; and the pairs that UTF-8 turns into when it is read as Latin-1 or Windows-1252. */
const brokenEncoding = /\uFFFD|[\u0080-\u009F]|[\u00C2-\u00DE][\u00A0-\u00BF]|â€/;

/** The letters that were meant, if the other encoding was Latin-1; empty if they cannot be recovered. */
function mended(cell: string): string {
  const right = Buffer.from(cell, "latin1").toString("utf8");
  return /[\u0100-\uFFFF]/.test(cell) || right.includes("\uFFFD") ? "" : right;
}

/** The most characters that a cell may have: anything longer is a document, to be cited. */
const LONGEST = 1000;

/** Letters of Cyrillic and Greek that look like Latin ones. */
const lookAlikes =
  /^[\u0410\u0412\u0415\u041A\u041C-\u0422\u0425\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0405\u0406\u0408\u0455\u0456\u0458\u0391\u0392\u0395-\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF]+$/u;

/** A word whose letters are from two alphabets, or that only looks Latin among Latin words. */
function mixedWord(cell: string): string | undefined {
  if (!/\p{Script=Latin}/u.test(cell) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(cell)) return undefined;
  const words = cell.match(/\p{L}+/gu) ?? [];
  return words.find(
    (word) =>
      lookAlikes.test(word) || (/\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)),
  );
}

/** A fault that a reader cannot see in a cell: hidden characters, or letters that look like others. */
function unseen(cell: string): CellResult | undefined {
  const hidden = hiddenIn(cell);
  if (hidden !== undefined)
    return fault(
      "hidden-character",
      `text without characters that are invisible or reverse its direction: it contains ${hidden}`,
      visible(cell).replaceAll(/\\u\{[0-9A-F]+\}/g, ""),
    );
  const word = mixedWord(cell);
  return word === undefined
    ? undefined
    : fault(
        "mixed-script",
        `words in one alphabet each: ${JSON.stringify(word)} has letters that look like those of another`,
      );
}

/** Parses without the library's own messages: an issue has the message that a column gives, or none. */
const silent = { error: () => "" } as const;

/** Text in which {@link judgeCell} finds no fault before it reads the value: letters of ASCII, no blank at an end, no formula. */
const plain = /^(?:-(?=\d)|[!-*,.-<>?A-~])(?:[ -~]*[!-~])?$/;

/** Judges the cells of one column. Nearly all are plainly right; why another is wrong takes longer. */
export function judging(form: ColumnForm): (cell: string) => CellResult {
  const fits = surely(form.schema);
  return (cell) => {
    if (cell.length <= LONGEST && plain.test(cell)) {
      const value = parseCell(cell, form.kind);
      if (value !== undefined && fits(value)) return { value, fault: undefined };
    }
    return judgeCell(cell, form);
  };
}

/** The value of one cell, or what is wrong with it by itself. */
export function judgeCell(cell: string, form: ColumnForm): CellResult {
  if (cell === "" && !form.nullable && form.kind !== "list")
    return fault("required", `${describe(form)}: the column may not be empty`);
  if (runs(cell))
    return fault(
      "formula-injection",
      "text that a spreadsheet does not run as a formula: it may not begin with = + - @ or a tab",
      cell.replace(/^[=@+\-\t\r]+/, ""),
    );
  if (brokenEncoding.test(cell))
    return fault(
      "broken-encoding",
      "the letters that the source prints: this was UTF-8, and a program read it in another encoding or lost letters",
      mended(cell),
    );
  if (cell.length > LONGEST)
    return fault("cell-length", `${LONGEST} characters or fewer: this cell has ${cell.length}`);
  const strange = /[^\x20-\x7E]/.test(cell) ? unseen(cell) : undefined;
  if (strange !== undefined) return strange;
  if (cell !== cell.trim()) return fault("blanks", "no spaces before or after the value", cell.trim(), true);
  const value = parseCell(cell, form.kind);
  if (value === undefined) return numberFault(cell);
  if (value === null) return { value, fault: undefined };
  const parsed = form.schema.safeParse(value, silent);
  if (parsed.success) {
    if (Array.isArray(value) && new Set(value).size < value.length)
      return fault("list-members", "each member once", [...new Set(value)].join(";"), true);
    return { value, fault: undefined };
  }
  const members = cell.split(/ *[,;] */);
  if (Array.isArray(value) && cell.includes(",") && form.schema.safeParse(members, silent).success)
    return fault("list-form", "a list with ; between its members, not a comma", members.join(";"), true);
  const terms = termsOf(form.schema);
  if (terms !== undefined) {
    const wrong = Array.isArray(value) ? (value.find((member) => !terms.includes(member)) ?? cell) : cell;
    return fault("term", `one of ${terms.join(", ")}`, termsNear(wrong, terms).join(" or "));
  }
  return spreadsheetFault(cell, form.schema) ?? fault("type", expectation(parsed.error, form));
}

/** The terms that a word may mean: the nearest in spelling or, if there is none, those of which it is a part: a `ban` on exports or on imports. */
function termsNear(word: string, terms: readonly string[]): string[] {
  const near = nearest(word, terms);
  return near.length > 0 ? near : terms.filter((term) => term.split("_").includes(word.toLowerCase()));
}

/** A number in another form is corrected if it can mean only one thing. */
function numberFault(cell: string): CellResult {
  const { cells, sure } = numberReadings(cell);
  const value = Number(cells[0]);
  if (cells.length === 1 && Number.isFinite(value))
    return sure
      ? fault(
          "number-form",
          "a plain decimal: no thousands separators, decimal comma, sign or unnecessary zeros",
          formatCell(value),
          true,
        )
      : fault(
          "number-form",
          "a plain decimal with all its digits: a spreadsheet that writes an exponent may have rounded the figure",
          formatCell(value),
        );
  return fault("type", "a number, such as 13000 or 0.42; empty if none is known");
}

/** A date or a code as a spreadsheet rewrites it, or undefined if the cell is neither. */
function spreadsheetFault(cell: string, schema: z.ZodType): CellResult | undefined {
  if (schema.meta()?.format === "partial-date") {
    const { cells, sure } = dateReadings(cell, schema);
    if (cells.length === 0) return undefined;
    const why =
      cells.length > 1
        ? "it is unclear which is the day and which the month. Take the date from the source"
        : sure
          ? "a spreadsheet rewrote this one"
          : "a spreadsheet rewrote this one and part of it is lost. Take the date from the source";
    return fault("date-form", `an ISO 8601 date, YYYY-MM-DD: ${why}`, cells.join(" or "), sure);
  }
  const money = currencyReadings(cell, schema);
  if (money.cells.length > 0)
    return fault(
      "currency-sign",
      "the ISO 4217 code of the currency, not its sign",
      money.cells.join(" or "),
      money.sure,
    );
  const { cells, sure } = withLeadingZero(cell, schema);
  return cells.length === 0
    ? undefined
    : fault("leading-zero", "the code with its leading zeros, which a spreadsheet drops", cells[0], sure);
}

const innerOf = (schema: z.ZodType): z.ZodType => {
  const def = schema.def as { type: string; element?: z.ZodType };
  return def.type === "array" && def.element ? def.element : schema;
};

/** The closed list of a column, if it has one. */
export function termsOf(schema: z.ZodType): string[] | undefined {
  const inner = innerOf(schema);
  const def = inner.def as { type: string; entries?: Record<string, string> };
  return def.type === "enum" && def.entries ? Object.values(def.entries) : undefined;
}

function describe(form: ColumnForm): string {
  const terms = termsOf(form.schema);
  return terms === undefined ? (form.kind === "number" ? "a number" : "a value") : `one of ${terms.join(", ")}`;
}

function expectation(error: z.ZodError, form: ColumnForm): string {
  const [issue] = error.issues;
  if (issue === undefined) return describe(form);
  switch (issue.code) {
    case "too_big":
      return `${issue.maximum} or less`;
    case "too_small":
      return issue.origin === "array" ? `${issue.minimum} or more members` : `${issue.minimum} or more`;
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : describe(form);
    default:
      // Only the column's own message: cells are parsed without the library's messages.
      return issue.message || describe(form);
  }
}
