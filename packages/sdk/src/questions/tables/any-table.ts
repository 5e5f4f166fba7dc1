import type { TableName } from "@oreledger/data";
import type { AnyQuestion, QuestionExample } from "../declare/question.ts";
import { tableQuestion } from "./table-question.ts";

/** The columns for people of the tables without a question of their own. */
const views: Readonly<Record<string, readonly string[]>> = {
  areas: ["id", "name", "kind", "alpha_2", "capital", "group", "note"],
  commodities: ["id", "name", "symbol", "kind", "parent", "units", "bases", "note"],
  groups: ["id", "title", "kind", "scheme", "source"],
  licences: ["id", "title", "redistribution", "record_cap", "cap_scope", "attribution"],
  products: ["id", "title", "classification", "code", "commodities", "stage", "source"],
};

const examples: readonly [QuestionExample, QuestionExample, QuestionExample] = [
  { call: "commodities --kind element --columns id,name,symbol --limit 5", tells: "Elements of the ledger" },
  { call: "group-members --group c5", tells: "Who belongs to Central Asia" },
  { call: "licences --columns id,title,redistribution --format md", tells: "What each licence allows" },
];

/** The question about the rows of a table that has no question of its own, such as `products`. */
export const anyTable = (table: TableName): AnyQuestion =>
  tableQuestion({
    table,
    title: "The rows of any other table",
    description: "",
    examples,
    ...(views[table] === undefined ? {} : { view: views[table] }),
  }) as unknown as AnyQuestion;
