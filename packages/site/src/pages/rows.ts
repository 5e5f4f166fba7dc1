import { pointKind } from "@oreledger/charts";
import { formatCell, quoteCell, type Value } from "@oreledger/data";
import type { Figure, Row } from "@oreledger/sdk/answer";
import { addressOf, cell, figure, isFigure, nameIn, words } from "../cells.ts";
import { type Html, html } from "../html.ts";
import type { Composed } from "../layout.ts";
import { type RowTable, rowPages, rowsUrl, type Site } from "../site.ts";

/** The rows of a page, in its order, as the ledger's own files hold them. */
const FILE = "rows.csv";
const csvOf = (columns: readonly string[], rows: readonly Row[]): string =>
  `${[columns, ...rows.map((row) => columns.map((name) => formatCell((row[name] ?? null) as Value)))]
    .map((cells) => cells.map(quoteCell).join())
    .join("\n")}\n`;

/** Columns that the page says once, or that the figure's own cell says. */
const said = new Set(["commodity", "product", "evidence_level"]);
const ofFigure = new Set(["comparator", "low", "high"]);

/** What the card draws of a figure that several editions print. */
const inFan = (row: Row & Figure): Html =>
  html` data-value="${row.quantity ?? row.low ?? row.high ?? ""}" data-kind="${pointKind(row)}"`;

/** What makes rows of several editions say the same thing: their key without the source. */
const printOf = (row: Row, key: readonly string[]): string =>
  key
    .filter((column) => column !== "source")
    .map((column) => row[column])
    .join("|");

/**
 * Every row of one commodity or product, every edition: the page on which a figure stands with all that is known of it. The rows
 * of one thing in several editions stand together.
 */
export function rowsPage(site: Site, table: RowTable, part: string): Composed {
  const query = site.ledger.tables[table].wide();
  const column = rowPages[table];
  const all = query.everyEdition().where({ [column]: part });
  const { key } = all.internals().context.table;
  const rows = (all.toArray() as readonly Row[])
    .map((row) => ({ row, print: printOf(row, key) }))
    .sort((a, b) => (a.print < b.print ? -1 : a.print > b.print ? 1 : 0));
  const addresses = rows.map(({ row }) => addressOf(site, table, row));
  const prints = new Map<string, number>();
  for (const { print } of rows) if (!prints.has(print)) prints.set(print, prints.size);
  const counts = new Map<string, number>();
  for (const { print } of rows) counts.set(print, (counts.get(print) ?? 0) + 1);
  const columns = all.columns.filter(
    (name) =>
      !said.has(name) &&
      !ofFigure.has(name) &&
      rows.some(
        ({ row }) =>
          row[name] !== null &&
          row[name] !== "" &&
          !(Array.isArray(row[name]) && (row[name] as unknown[]).length === 0),
      ),
  );
  return {
    title: `${nameIn(site, column, part)}: rows of ${words(table)}`,
    kind: "Rows",
    about: `${rows.length} rows, every edition that the ledger holds. Figures that a later edition replaced stay.`,
    sections: [
      {
        id: "all",
        heading: "All rows",
        body: html`<p id="rows" data-file="${FILE}" data-name="${table}-${part}"><a href="${rowsUrl(site, table, part)}${FILE}" download="${table}-${part}.csv">These rows as CSV</a>, each with its address.</p>
<div class="scroll" role="region" aria-label="All rows" tabindex="0"><table class="rows"><caption class="hidden">All rows</caption><thead><tr>${columns.map((name) => html`<th scope="col">${words(name)}</th>`)}</tr></thead><tbody>${rows.map(
          (
            { row, print },
            i,
          ) => html`<tr id="${addresses[i]}" data-print="${prints.get(print)}"${(counts.get(print) ?? 0) > 1 && isFigure(row) ? inFan(row) : ""}>${columns.map(
            (name) =>
              name === "quantity" && isFigure(row)
                ? html`<td class="r">${figure(site, table, row)}</td>`
                : html`<td>${cell(site, name, row[name])}</td>`,
          )}</tr>
`,
        )}</tbody></table></div>`,
      },
    ],
    timeless: "it holds every edition, each with its source.",
    files: {
      [FILE]: csvOf(
        ["address", ...all.columns],
        rows.map(({ row }, i) => ({ ...row, address: addresses[i] })),
      ),
    },
  };
}
