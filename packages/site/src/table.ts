import { type Answer, alignedPercent, formatNumber, isYear, legendOf, type Row, unitText } from "@oreledger/sdk/answer";
import { cell, figure, figureLink, heading, isFigure, named, words } from "./cells.ts";
import { type Html, html, type Part } from "./html.ts";
import { pageOfTable, type Site } from "./site.ts";

/** What a figure is written with: its own cell says it. */
const ofFigure = new Set(["comparator", "low", "high", "status", "correction"]);
const ofUnit = ["unit", "basis"] as const;

/** How a table of rows is shown. */
export interface Shown {
  /** What the table holds, for its caption. */
  readonly caption: string;
  /** The table of the ledger whose rows these are: their figures open. */
  readonly table?: string;
  /** The columns to show; the answer's own view where none are named. */
  readonly columns?: readonly string[];
  /** A column whose value is drawn as a bar, out of a hundred. */
  readonly bar?: string;
  /** What makes a row a place on the page. */
  readonly idOf?: (row: Row) => string;
  /** At most so many rows; the rest is counted. */
  readonly most?: number;
  /** Where all rows are, for what is left out. */
  readonly rest?: string;
}

const filled = (rows: readonly Row[], column: string): boolean =>
  rows.some((row) => {
    const value = row[column];
    return value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
  });

/** Columns that need no header of their own where every row says the same. */
function once(rows: readonly Row[], columns: readonly string[]): readonly string[] {
  if (rows.length < 2) return [];
  return columns.filter(
    (column) =>
      column !== "quantity" && rows.every((row) => JSON.stringify(row[column]) === JSON.stringify(rows[0]?.[column])),
  );
}

const number = (row: Row, column: string): boolean => typeof row[column] === "number" && !isYear(column);

/** What a share is worth as a bar: less than a pixel is a line. */
const barOf = (value: unknown): Part =>
  typeof value === "number"
    ? html`<td class="bar" aria-hidden="true"><svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect width="${Math.max(0.3, Math.min(100, value)).toFixed(2)}" height="8"/></svg></td>`
    : html`<td class="bar" aria-hidden="true"></td>`;

/** Rows as a table: what is the same in all is said once, a figure is one cell and opens, empty columns are left out. */
export function rowsTable(site: Site, rows: readonly Row[], columns: readonly string[], shown: Shown): Html {
  if (rows.length === 0) return html`<p class="none">The ledger has no row on this.</p>`;
  const { caption, table, bar, idOf, most = rows.length, rest } = shown;
  const figures = columns.includes("quantity") && rows.every(isFigure);
  const open = columns.filter((column) => filled(rows, column) || (figures && column === "quantity"));
  // Flows that a source tells by their value alone have no quantity.
  const noQuantity = rows.every(({ quantity_unit: unit }) => unit === "none");
  const needed = open.filter(
    (column) =>
      !(figures && ofFigure.has(column)) && !(noQuantity && (column === "quantity" || column === "quantity_unit")),
  );
  const same = once(rows, needed);
  const units = figures ? ofUnit.filter((column) => needed.includes(column)) : [];
  const left = needed.filter(
    (column) => !same.includes(column) && !(figures && (units as readonly string[]).includes(column)),
  );
  const fixed = same.filter((column) => column !== "locator");
  const sent = rows.slice(0, most);
  const head = left.map(
    (column) =>
      html`<th scope="col" class="${rows.some((row) => number(row, column)) || column === "quantity" ? "r" : ""}">${heading(column)}</th>`,
  );
  const body = sent.map((row) => {
    const cells = left.map((column) => {
      if (figures && column === "quantity" && isFigure(row))
        return html`<td class="r">${figure(site, table, row)} <span class="unit">${unitOf(row, same)}</span></td>`;
      if (column === "value_usd" && table === "exports" && typeof row.value_usd === "number")
        return html`<td class="r">${figureLink(site, table, row, formatNumber(row.value_usd))}</td>`;
      if (column === "share_pct" && typeof row.share_pct === "number")
        return html`<td class="r"><span class="n">${alignedPercent(row.share_pct)}</span></td>`;
      const right = number(row, column) ? "r" : "";
      const own = column === "id" && table !== undefined ? pageOfTable[table] : undefined;
      const value = own === undefined ? cell(site, column, row[column]) : named(site, own, String(row.id));
      return html`<td class="${right}">${value}</td>`;
    });
    return html`<tr${idOf === undefined ? "" : html` id="${idOf(row)}"`}>${cells}${bar === undefined ? "" : barOf(row[bar])}</tr>`;
  });
  const legend = figures ? legendOf(rows) : "";
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}${fixed.length === 0 ? "" : html` <small>${fixed.map((column, i) => [i === 0 ? "" : " · ", `${words(column)} `, cell(site, column, rows[0]?.[column])])}</small>`}</caption>
<thead><tr>${head}${bar === undefined ? "" : html`<td></td>`}</tr></thead>
<tbody>${body}</tbody></table></div>${legend === "" ? "" : html`<p class="legend">${legend}</p>`}${
    sent.length < rows.length
      ? html`<p class="legend">${sent.length} of ${rows.length} rows.${rest === undefined ? "" : html` <a href="${rest}">All of them</a>.`}</p>`
      : ""
  }`;
}

/** The unit and the basis of a figure, where they are not said once. */
function unitOf(row: Row, same: readonly string[]): string {
  const told = (column: (typeof ofUnit)[number]) =>
    same.includes(column) || typeof row[column] !== "string" ? null : words(row[column] as string);
  // What is said once of all rows tells whether a basis says anything.
  return row.unit === "pct" ? (told("unit") ?? "") : unitText(told("unit"), told("basis"));
}

/** An answer as a table, with what must be known of it. */
export function answerTable(site: Site, answer: Answer, shown: Shown): Html {
  const columns = shown.columns ?? answer.view ?? answer.columns;
  const rows = answer.nothing === undefined ? answer.rows() : [];
  return html`${rowsTable(site, rows, columns, shown)}${notes(answer)}`;
}

/** The caveats of an answer. */
export const notes = (answer: Pick<Answer, "notes" | "nothing">): Part =>
  answer.notes.length === 0
    ? ""
    : html`<details class="notes"><summary>What to know about these figures (${answer.notes.length})</summary><ul>${answer.notes.map(({ text }) => html`<li>${text}</li>`)}</ul></details>`;
