import { areaRole, grouped } from "@oreledger/data";
import { tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";

/** The tables whose rows have their own names or text. */
export const foundTables = [
  "agreements",
  "areas",
  "claims",
  "commitments",
  "commodities",
  "deposits",
  "groups",
  "policy_events",
  "products",
  "sources",
] as const;

/** The tables that a search reads. */
export const searchedTables = [...foundTables, "agreement_parties"] as const;

/** One thing that can be found. */
export interface SearchDocument {
  /** The row's address. */
  readonly id: string;
  readonly table: (typeof foundTables)[number];
  readonly row: string;
  /** Its title in a result. */
  readonly title: string;
  /** Its name, and further names and codes. */
  readonly names: string;
  /** Exactly what it is called: a search for one of these puts it first. Undefined if its names are titles. */
  readonly called?: readonly string[];
  /** Its description. */
  readonly text: string;
  /** The call that shows more, as typed at a terminal. */
  readonly more: string;
  readonly source: string | null;
}

const joined = (...parts: readonly (string | number | null | readonly string[])[]): string =>
  parts
    .flat()
    .filter((part) => part !== null && part !== "")
    .join(" ");

const namesOf = (...names: readonly (string | null | readonly string[])[]): string[] =>
  names.flat().filter((name) => name !== null && name !== "") as string[];

/** Every row that can be found by words, with its names separate from its text. */
export function searchDocuments(ledger: LedgerWith<(typeof searchedTables)[number]>): SearchDocument[] {
  const tables = tablesOf(ledger, ...searchedTables);
  const documents = <Row extends { readonly id: string }>(
    table: SearchDocument["table"],
    rows: readonly Row[],
    told: (
      row: Row,
    ) => Pick<SearchDocument, "title" | "names" | "called" | "text" | "more"> & { readonly source?: string | null },
  ): SearchDocument[] =>
    rows.map((row) => ({ source: null, ...told(row), id: `${table}/${row.id}`, table, row: row.id }));
  const areaNames = new Map<string, string>(
    tables.areas.toArray().map(({ id, name, aliases }) => [id, joined(id, name, aliases)]),
  );
  /** All names of areas, so that an act of COD is found by DRC and by Congo. */
  const called = (ids: readonly string[]): string => joined(ids.map((id) => areaNames.get(id) ?? id));
  const parties = grouped(tables.agreement_parties, ({ agreement }): string => agreement);
  return [
    ...documents("commodities", tables.commodities.toArray(), (row) => ({
      title: row.name,
      names: joined(row.id, row.name, row.symbol, row.usgs_names, row.eu_name, row.aliases),
      called: namesOf(row.id, row.name, row.symbol, row.aliases),
      text: joined(row.note),
      more: `brief ${row.id}`,
    })),
    ...documents("areas", tables.areas.toArray(), (row) => ({
      title: row.name,
      names: joined(row.id, row.name, row.alpha_2, row.aliases, row.other_names, row.adjectives ?? []),
      called: namesOf(row.id, row.name, row.alpha_2, row.aliases, row.other_names),
      text: joined(row.capital, row.note),
      // A whole, such as the world, has no page of its own.
      more: areaRole(row.id) === "whole" ? `list areas --id ${row.id}` : `brief ${row.id}`,
    })),
    ...documents("groups", tables.groups.toArray(), (row) => ({
      title: row.title,
      names: joined(row.id, row.title),
      called: namesOf(row.id, row.title),
      text: joined(row.scheme),
      more: `list group-members --group ${row.id}`,
      source: row.source,
    })),
    ...documents("agreements", tables.agreements.toArray(), (row) => ({
      title: row.title,
      names: joined(row.id, row.title),
      text: joined(called((parties.get(row.id) ?? []).map(({ party }) => party)), row.summary, row.place, row.note),
      more: `agreements --id ${row.id}`,
      source: row.source,
    })),
    ...documents("commitments", tables.commitments.toArray(), (row) => ({
      title: joined(`${row.actor}:`, row.project ?? row.instrument.replaceAll("_", " ")),
      names: joined(row.id, row.actor, row.project),
      text: joined(row.instrument.replaceAll("_", " "), called(row.actor_areas ?? []), row.commodities, row.note),
      more: `commitments --id ${row.id}`,
      source: row.source,
    })),
    ...documents("policy_events", tables.policy_events.toArray(), (row) => ({
      title: row.title,
      names: joined(row.id, row.title),
      text: joined(
        row.summary,
        row.type.replaceAll("_", " "),
        called(row.actors),
        row.commodities,
        called(row.targets),
        row.note,
      ),
      more: `policy-events --id ${row.id}`,
      source: row.source,
    })),
    ...documents("claims", tables.claims.toArray(), (row) => ({
      title: row.statement,
      names: joined(row.id, row.subject),
      text: joined(row.statement, row.explanation),
      more: `claims ${row.id}`,
      source: row.source,
    })),
    ...documents("deposits", tables.deposits.toArray(), (row) => ({
      title: row.name,
      names: joined(row.id, row.name, row.aliases),
      called: namesOf(row.id, row.name, row.aliases),
      text: joined(called([row.area]), row.admin_region, row.commodities, row.deposit_type, row.owner, row.note),
      more: `deposits --id ${row.id}`,
      source: row.source,
    })),
    ...documents("products", tables.products.toArray(), (row) => ({
      title: row.title,
      names: joined(row.id, row.code, row.title),
      called: namesOf(row.id, row.code),
      text: joined(row.commodities, row.also_holds, row.note),
      more: `exports --product ${row.id}`,
      source: row.source,
    })),
    ...documents("sources", tables.sources.toArray(), (row) => ({
      title: joined(`${row.publisher}:`, row.title),
      names: joined(row.id, row.publisher, row.title),
      text: joined(row.note),
      more: `sources --id ${row.id}`,
      source: row.id,
    })),
  ];
}
