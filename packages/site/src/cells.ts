import { addressOfCells } from "@oreledger/data";
import {
  type Figure,
  formatFigure,
  formatNumber,
  isYear,
  keyOf,
  type Row,
  shortCitation,
  sourceCited,
  unitText,
} from "@oreledger/sdk/answer";
import { type Html, html, type Part } from "./html.ts";
import { type Kind, pageUrl, rowUrl, type Site } from "./site.ts";

/** Columns that hold the id of something that has a page. */
const kindOf: Readonly<Record<string, Kind>> = {
  commodity: "commodity",
  commodities: "commodity",
  analyte: "commodity",
  area: "country",
  areas: "country",
  actor: "country",
  actors: "country",
  actor_areas: "country",
  targets: "country",
  party: "country",
  partner: "country",
  exporter: "country",
  importer: "country",
  share_of: "country",
  source: "source",
  sources: "source",
  first_source: "source",
  best_source: "source",
  location_source: "source",
  deposit: "deposit",
  part_of: "deposit",
  agreement: "agreement",
  act: "act",
  product: "product",
};

export const isFigure = (row: Row): row is Row & Figure => "quantity" in row && "comparator" in row && "status" in row;

/** The words of a value of a closed list: `export_control` is "export control". */
export const words = (value: string): string =>
  /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(value) ? value.replaceAll("_", " ") : value;

const endings: readonly (readonly [ending: RegExp, unit: string])[] = [
  [/^usd_per_unit$/, "USD per unit"],
  [/_pct$/, ", %"],
  [/_usd$/, ", USD"],
  [/_t$/, ", t"],
];

/** A column as a heading: its unit stands after it, and the id of a row is its name. */
export function heading(column: string): string {
  if (column === "id") return "name";
  const [ending, unit] = endings.find(([each]) => each.test(column)) ?? [];
  if (unit !== undefined && !unit.startsWith(",")) return unit;
  return ending === undefined ? words(column) : `${words(column.replace(ending, ""))}${unit}`;
}

/** Who says so, in a few words. */
export function sourceName({ ledger }: Site, id: string): string {
  const cited = sourceCited(ledger, id);
  return cited === undefined ? id : shortCitation(ledger, [cited]);
}

/** Who says so, as a link to the source. */
export function sourceLink(site: Site, id: string): Part {
  const name = sourceName(site, id);
  return site.has("source", id) ? html`<a href="${pageUrl(site, "source", id)}" title="${id}">${name}</a>` : name;
}

/** The name of what an id stands for, linked where it has a page. */
export function named(site: Site, kind: Kind, id: string): Part {
  if (kind === "source") return sourceLink(site, id);
  const name = nameIn(site, kind, id);
  return site.has(kind, id) ? html`<a href="${pageUrl(site, kind, id)}">${name}</a>` : name;
}

/** The tables of the kinds that have names. */
const tableOf = {
  commodity: "commodities",
  country: "areas",
  deposit: "deposits",
  product: "products",
  agreement: "agreements",
  act: "policy_events",
} as const;

const names = new WeakMap<object, ReadonlyMap<string, string>>();

/** The name of what an id stands for; the id where it has none: an actor may be a bank. */
export function nameIn({ ledger }: Site, kind: Kind, id: string): string {
  if (!Object.hasOwn(tableOf, kind)) return id;
  const query = ledger.tables[tableOf[kind as keyof typeof tableOf]];
  const known =
    names.get(query) ??
    new Map(
      (query.wide().toArray() as readonly { id: string; name?: string; title?: string }[]).map((row) => [
        row.id,
        row.name ?? row.title ?? row.id,
      ]),
    );
  names.set(query, known);
  return known.get(id) ?? id;
}

/** The address of a row of a table, from its key. */
export function addressOf({ ledger }: Site, table: string, row: Row): string {
  const key = keyOf(ledger.tables[table as "shares"].wide());
  return addressOfCells(
    table,
    key.map((name) => (row[name] === null || row[name] === undefined ? "" : String(row[name]))),
  );
}

/** A figure: a link to its row, which opens as a card where there is JavaScript. */
export const figure = (site: Site, table: string | undefined, row: Row & Figure): Html =>
  figureLink(site, table, row, figureText(row));

/** A figure as it is read; what is printed in percent has its number among the shares. */
export const figureText = (row: Row & Figure): string =>
  formatFigure(
    row.unit === "pct" && row.quantity === null && typeof row.share_pct === "number"
      ? { ...row, quantity: row.share_pct }
      : row,
  );

/** A number of a row as a link to it. */
export function figureLink(site: Site, table: string | undefined, row: Row, text: string): Html {
  const own = typeof row.address === "string" ? row.address : undefined;
  const address = own ?? (table === undefined ? undefined : addressOf(site, table, row));
  const url = address === undefined ? undefined : rowUrl(site, address);
  return url === undefined ? html`<span class="n">${text}</span>` : html`<a class="figure n" href="${url}">${text}</a>`;
}

/** One cell, as its column is read. */
export function cell(site: Site, column: string, value: unknown): Part {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map((each, i) => [i === 0 ? "" : ", ", cell(site, column, each)]);
  if (typeof value === "number")
    return isYear(column) ? String(value) : html`<span class="n">${formatNumber(value, 3)}</span>`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const kind = kindOf[column];
  if (kind !== undefined) return named(site, kind, text);
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return html`<span class="day">${text}</span>`;
  if (/^https?:\/\/\S+$/.test(text)) return html`<a href="${text}" rel="external">${text}</a>`;
  return /(^|_)unit$/.test(column) ? unitText(text) : words(text);
}
