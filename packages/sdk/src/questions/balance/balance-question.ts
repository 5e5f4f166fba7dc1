import type { Rows } from "@oreledger/data";
import { notesOf } from "../../answer/answer.ts";
import { readLater, tooOld } from "../../answer/held-in-words.ts";
import { lastDay } from "../../dates.ts";
import { readUpToOf } from "../../ledger/read-up-to.ts";
import { defineQuestion, type QuestionExample } from "../declare/question.ts";
import { balanceInputs, balancesAsked, balanceTables, firstPrinted, withoutRows } from "./balances-asked.ts";

/** What the question of one item of the US balances says of itself. */
export interface BalanceQuestion {
  readonly name: string;
  readonly item: Rows["us_balances"]["item"];
  /** What is missing where a commodity has no row: `import reliance`. */
  readonly what: string;
  readonly title: string;
  readonly description: string;
  readonly examples: readonly [QuestionExample, QuestionExample, QuestionExample];
}

/** The question of one item of the US balances: by commodity, form and year, each figure with what was first printed of it. */
export const balanceQuestion = ({ name, item, what, title, description, examples }: BalanceQuestion) =>
  defineQuestion({
    name,
    group: "Questions",
    title,
    description: `${description} If a later edition changed a figure, \`first_printed\` gives the first one; \`every\` shows each edition. For a group, its members answer, and members without a figure are named; what has none of its own answers by what it contains.`,
    inputs: balanceInputs,
    tables: balanceTables,
    answers: "rows",
    examples,
    answer(ledger, inputs) {
      const { timeless, query, rows, without, byParts } = balancesAsked(ledger, item, inputs);
      const first = inputs.every ? undefined : firstPrinted(query, rows);
      const shares = item === "import_source_share";
      const day = inputs.asOf === undefined ? undefined : lastDay(inputs.asOf);
      const when = `${inputs.year === undefined ? "" : " for the requested years"}${day === undefined ? "" : `, published by ${day},`}`;
      const found = (shares ? ranked(rows) : rows).map((row) => ({
        ...row,
        ...(first === undefined ? {} : first(row)),
      }));
      const late = day === undefined ? undefined : readLater(timeless, day);
      const shown = new Set(rows.map(({ source }) => source));
      return {
        rows: found,
        columns: [
          "commodity",
          "form",
          ...(shares ? ["partner"] : []),
          "year",
          "quantity",
          "unit",
          "basis",
          "comparator",
          "low",
          "high",
          "status",
          ...(first === undefined ? [] : ["first_printed", "first_source"]),
          "source",
          "scope",
          "definition",
          "locator",
        ],
        view: [
          "commodity",
          "form",
          ...(shares ? ["partner"] : []),
          "year",
          "quantity",
          "unit",
          "comparator",
          "low",
          "high",
          "status",
          "source",
          ...(first === undefined ? [] : ["first_printed", "first_source"]),
          ...(item === "price" ? ["scope"] : []),
        ],
        asOf: inputs.asOf,
        readUpTo: readUpToOf(ledger, query),
        notes: [
          ...withoutRows(without, new Set(rows.map(({ commodity }) => commodity)).size, `${what} of their own${when}`),
          ...byParts.map((id) => ({
            code: "answered_by_parts",
            text: `${id} has no ${what} of its own: what it contains answers.`,
          })),
          ...(item === "price" ? [] : scopesOf(rows)),
          ...(late === undefined ? [] : [{ code: "read_later", text: late }]),
        ],
        cite: () => query.where({ source: [...shown] }).cite(),
        explain: () =>
          "The rows of us_balances with this item, each in the latest edition that prints it; first_printed is the first edition's figure, if different.",
        nothing:
          rows.length > 0
            ? undefined
            : {
                code: "no_rows",
                text:
                  (day === undefined ? undefined : tooOld(timeless, day)) ??
                  `The ledger holds no ${what} of ${without.length === 0 ? "this" : without.join(", ")}${when.replace(/,$/, "")}.`,
              },
      };
    },
  });

/** So many scopes are told; of a long list each row has its own. */
const MOST_SCOPES = 3;

/** What the figures hold and leave out, each once. */
function scopesOf(rows: readonly Rows["us_balances"][]) {
  const scopes = [...new Set(rows.flatMap(({ scope }) => (scope === null ? [] : [scope])))];
  return scopes.length > MOST_SCOPES ? [] : notesOf("scope", scopes);
}

type Ranked = Rows["us_balances"];

/** Of each commodity, form, year and edition the largest first; the rest last. */
function ranked(rows: readonly Ranked[]): Ranked[] {
  const lists = new Map<string, Ranked[]>();
  for (const row of rows) {
    const list = [row.commodity, row.form, row.year, row.source].join(" ");
    lists.set(list, [...(lists.get(list) ?? []), row]);
  }
  return [...lists.values()].flatMap((list) => list.sort(bySize));
}

const bySize = (a: Ranked, b: Ranked): number =>
  Number(a.partner.startsWith("_")) - Number(b.partner.startsWith("_")) || sizeOf(b) - sizeOf(a);

const sizeOf = ({ quantity, low, high }: Ranked): number => quantity ?? low ?? high ?? 0;
