import type { ColumnDoc, TableDoc } from "../../data/src/build/table-doc.ts";
import type { DownloadTable, Row } from "./table.ts";

const column = (name: string, title: string, description: string, example: string, nullable = true): ColumnDoc => ({
  name,
  title,
  description,
  example,
  type: "text",
  nullable,
});

const own = (doc: Pick<TableDoc, "name" | "title" | "description" | "key" | "columns">): TableDoc => ({
  kind: "reference",
  print: [],
  owner: "own-compilation",
  ...doc,
});

/** What every column of every table means. */
export function dictionary(tables: readonly DownloadTable[]): DownloadTable {
  const rows = tables.flatMap(({ doc }) =>
    doc.columns.map((described): Row => {
      const { name, title, description, type, unit, reference, terms = {} } = described;
      return {
        table_name: doc.name,
        column_name: name,
        title,
        type: described.format === "date" ? "date" : type,
        unit: unit ?? null,
        refers_to: reference ?? null,
        may_be_empty: (type === "list" ? described.minItems === undefined : described.nullable) ? "yes" : "no",
        description: plain(description),
        terms:
          Object.entries(terms)
            .map(([term, meaning]) => (meaning === "" ? term : `${term}: ${plain(meaning)}`))
            .join(" | ") || null,
      };
    }),
  );
  return {
    doc: own({
      name: "dictionary",
      title: "Dictionary",
      description: "One column of one table, and what it means.",
      key: ["table_name", "column_name"],
      columns: [
        column("table_name", "Table", "The table.", "shares", false),
        column("column_name", "Column", "The column.", "quantity", false),
        column("title", "Title", "A few words.", "Quantity", false),
        column("type", "Type", "`text`, `integer`, `number`, `date` or `list`.", "number", false),
        column("unit", "Unit", "The unit of every cell, where it is fixed.", "US dollars"),
        column("refers_to", "Refers to", "The table whose `id` the cell, or each member of the list, is.", "areas"),
        column("may_be_empty", "May be empty", "Whether a cell may be empty, which means unknown.", "yes", false),
        column("description", "Description", "What a cell means and how to read it.", "The figure, in unit.", false),
        column("terms", "Terms", "The closed list of values, each with its meaning.", "eq: As printed"),
      ],
    }),
    rows,
  };
}

/** Which version of the data this is, and under which terms. */
export function about(version: string, licence: string): DownloadTable {
  return {
    doc: own({
      name: "about",
      title: "About",
      description: "Which version of the data this is, and under which terms.",
      key: ["item"],
      columns: [
        column("item", "Item", "What is told.", "version", false),
        column("value", "Value", "What it is.", "1.2.3", false),
      ],
    }),
    rows: [
      { item: "name", value: "Oreledger" },
      { item: "version", value: version },
      { item: "licence", value: licence },
    ],
  };
}

/** Markdown without its marks, on one line. */
export const plain = (markdown: string): string =>
  markdown.replaceAll("**", "").replaceAll("`", "").replace(/\s+/g, " ");
