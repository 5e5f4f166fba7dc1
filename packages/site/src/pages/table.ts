import { createRequire } from "node:module";
import type { TableName } from "@oreledger/data";
import { nameIn, words } from "../cells.ts";
import { html, type Part } from "../html.ts";
import type { Composed } from "../layout.ts";
import { isRowTable, rowPages, rowsUrl, type Site } from "../site.ts";

/** A JSON Schema of a table, as far as it is read here. */
interface Schema {
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<
    Record<string, { readonly title?: string; readonly description?: string; readonly unit?: string }>
  >;
}

const load = createRequire(import.meta.url);
const schemaOf = (table: string): Schema => load(`@oreledger/data/schema/${table}.json`) as Schema;

const tablesOf = (site: Site): TableName[] =>
  (Object.keys(site.ledger.tables).sort() as TableName[]).filter((table) => site.has("table", table));

/** The pages of rows of a table. */
function rowLinks(site: Site, table: TableName): Part {
  if (!isRowTable(table)) return "";
  const column = rowPages[table];
  const ids = [
    ...new Set(
      Object.values(
        site.ledger.tables[table].wide().everyEdition().select([column]).toColumns() as Record<
          string,
          readonly string[]
        >,
      )[0],
    ),
  ].sort();
  return html`<h3>Rows, with each edition</h3><ul class="index">${ids.filter((id) => site.has(column, id)).map((id) => html`<li><a href="${rowsUrl(site, table, id)}">${nameIn(site, column, id)}</a></li>`)}</ul>`;
}

/** A table: what a row is, each column, and the file to download. */
export function tablePage(site: Site, table: string): Composed {
  const { title, description, properties } = schemaOf(table);
  const count = site.ledger.tables[table as TableName].wide().everyEdition().length;
  return {
    title,
    kind: "Table",
    about: description,
    sections: [
      {
        id: "download",
        heading: "Download",
        body: html`<p><a href="${site.base}download/${table}.csv" download>${table}.csv</a>: the whole table, ${count} rows, every edition, UTF-8. <a href="${site.base}docs/downloads/">Other formats</a>.</p>${rowLinks(site, table as TableName)}`,
      },
      {
        id: "columns",
        heading: "Columns",
        body: html`<dl class="record">${Object.entries(properties).map(([name, column]) => html`<div><dt><code>${name}</code>${column.unit === undefined ? "" : ` (${column.unit})`}</dt><dd>${column.description ?? column.title ?? ""}</dd></div>`)}</dl>`,
      },
    ],
  };
}

/** The tables of the ledger. */
export const tablesPage = (site: Site): Composed => ({
  title: "Data",
  kind: "",
  about: "The tables of the ledger: what a row is, its columns, and the files.",
  sections: [
    {
      id: "all",
      heading: "Tables",
      body: html`<dl class="record">${tablesOf(site).map((table) => {
        const { title, description } = schemaOf(table);
        return html`<div><dt><a href="${site.base}table/${table}/">${words(title)}</a></dt><dd>${description}</dd></div>`;
      })}</dl>`,
    },
    {
      id: "more",
      heading: "Sources and deposits",
      body: html`<p><a href="${site.base}source/">All sources</a> · <a href="${site.base}deposit/">All deposits</a></p>`,
    },
  ],
});
