import type { Rows } from "@oreledger/data";
import { readLater, tooOld } from "../../answer/held-in-words.ts";
import { lastDay } from "../../dates.ts";
import { readUpToOf } from "../../ledger/read-up-to.ts";
import { selected } from "../../query/filter.ts";
import { defineQuestion, type QuestionExample } from "../declare/question.ts";
import { assessorOf, pricesToldOf } from "./assessors.ts";
import {
  balanceInputs,
  balancesAsked,
  balanceTables,
  firstPrinted,
  partnerInput,
  withoutRows,
} from "./balances-asked.ts";
import { scopesOf } from "./scopes.ts";
import { fromPartner, listsOfSources, requireCountry, yearsOf } from "./sources-of-imports.ts";

/** The declaration of a question about one item of the US balances. */
export interface BalanceQuestion {
  readonly name: string;
  readonly item: Rows["us_balances"]["item"];
  /** What is missing if a commodity has no row: `import reliance`. */
  readonly what: string;
  readonly title: string;
  readonly description: string;
  readonly examples: readonly [QuestionExample, QuestionExample, QuestionExample];
}

/** The question about one item of the US balances: by commodity, form and year, each figure with the one first printed. */
export const balanceQuestion = ({ name, item, what, title, description, examples }: BalanceQuestion) =>
  defineQuestion({
    name,
    group: "Questions",
    title,
    description: `${description} If a later edition changed a figure, \`first_printed\` gives the first one; \`every\` shows each edition. For a group, its members answer, and members without a figure are named; what has none of its own answers by what it contains.`,
    inputs: item === "import_source_share" ? [...balanceInputs, partnerInput] : balanceInputs,
    tables: balanceTables,
    answers: "rows",
    examples,
    answer(ledger, inputs) {
      const { timeless, query, rows: held, without, byParts } = balancesAsked(ledger, item, inputs);
      const lists = item === "import_source_share" ? listsOfSources(held) : undefined;
      const partner = "partner" in inputs ? inputs.partner : undefined;
      requireCountry(partner);
      const { rows, unnamed } =
        lists === undefined || partner === undefined
          ? { rows: lists?.flat() ?? held, unnamed: undefined }
          : fromPartner(lists, partner);
      const first = inputs.every ? undefined : firstPrinted(query, rows);
      const day = inputs.asOf === undefined ? undefined : lastDay(inputs.asOf);
      const when = `${inputs.year === undefined ? "" : " for the requested years"}${day === undefined ? "" : `, published by ${day},`}`;
      const found = rows.map((row) => ({
        ...row,
        ...(lists === undefined ? {} : { years: yearsOf(row) }),
        ...(item === "price" ? { assessor: assessorOf(row.scope) } : {}),
        ...(first === undefined ? {} : first(row)),
      }));
      const priced = item === "price" ? pricesToldOf(rows) : undefined;
      const late = day === undefined ? undefined : readLater(timeless, day);
      // What a list prints for all others concerns only its own rows.
      const told = unnamed === undefined ? rows : held;
      const scopes = item === "price" ? [] : scopesOf(told);
      const of = <Column extends "commodity" | "form" | "source" | "year">(column: Column) => [
        ...new Set(told.map((row) => row[column])),
      ];
      return {
        rows: found,
        columns: [
          "commodity",
          "form",
          ...(lists === undefined ? [] : ["partner"]),
          "year",
          ...(lists === undefined ? [] : ["years"]),
          "quantity",
          "unit",
          "basis",
          "comparator",
          "low",
          "high",
          "status",
          ...(first === undefined ? [] : ["first_printed", "first_source"]),
          "source",
          ...(item === "price" ? ["assessor"] : []),
          "scope",
          "definition",
          "locator",
        ],
        view: [
          "commodity",
          "form",
          ...(lists === undefined ? [] : ["partner"]),
          // A list of sources adds several years.
          lists === undefined ? "year" : "years",
          "quantity",
          "unit",
          "comparator",
          "low",
          "high",
          "status",
          "source",
          ...(first === undefined ? [] : ["first_printed", "first_source"]),
          ...(priced === undefined ? [] : ["assessor", ...(priced.kinds ? [] : ["scope"])]),
        ],
        asOf: inputs.asOf,
        readUpTo: readUpToOf(ledger, query),
        notes: [
          ...withoutRows(without, new Set(held.map(({ commodity }) => commodity)).size, `${what} of their own${when}`),
          ...byParts.map((id) => ({
            code: "answered_by_parts",
            text: `${id} has no ${what} of its own: what it contains answers.`,
          })),
          ...(priced?.notes ?? []),
          ...scopes,
          ...(unnamed === undefined || rows.length === 0 ? [] : [{ code: "partner_not_named", text: unnamed }]),
          ...(late === undefined ? [] : [{ code: "read_later", text: late }]),
        ],
        cite: () =>
          selected(query, {
            source: of("source"),
            commodity: of("commodity"),
            form: of("form"),
            year: of("year"),
          }).cite(),
        explain: () =>
          "The rows of us_balances with this item, each in the latest edition that prints it; first_printed is the first edition's figure, if different.",
        nothing:
          rows.length > 0
            ? undefined
            : {
                code: unnamed === undefined ? "no_rows" : "partner_not_named",
                text:
                  (unnamed === undefined ? undefined : [unnamed, ...scopes.map(({ text }) => text)].join(" ")) ??
                  (day === undefined ? undefined : tooOld(timeless, day)) ??
                  `The ledger holds no ${what} of ${without.length === 0 ? "this" : without.join(", ")}${when.replace(/,$/, "")}.`,
              },
      };
    },
  });
