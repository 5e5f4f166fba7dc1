import { agreement_commodities } from "./agreement_commodities.ts";
import { agreement_parties } from "./agreement_parties.ts";
import { agreements } from "./agreements.ts";
import { areas } from "./areas.ts";
import { citations } from "./citations.ts";
import { claim_evidence } from "./claim_evidence.ts";
import { claims } from "./claims.ts";
import { commitment_steps } from "./commitment_steps.ts";
import { commitments } from "./commitments.ts";
import { commodities } from "./commodities.ts";
import { corrections } from "./corrections.ts";
import { deposit_locations } from "./deposit_locations.ts";
import { deposits } from "./deposits.ts";
import { event_relations } from "./event_relations.ts";
import { exceptions } from "./exceptions.ts";
import { exports } from "./exports.ts";
import { group_members } from "./group_members.ts";
import { groups } from "./groups.ts";
import { licences } from "./licences.ts";
import { oxides } from "./oxides.ts";
import { policy_events } from "./policy_events.ts";
import { print_links } from "./print_links.ts";
import { product_links } from "./product_links.ts";
import { products } from "./products.ts";
import { readings } from "./readings.ts";
import { redirects } from "./redirects.ts";
import { resource_estimates } from "./resource_estimates.ts";
import { shares } from "./shares.ts";
import { sources } from "./sources.ts";
import type { Table } from "./table.ts";
import { us_balances } from "./us_balances.ts";

/** Every table of the ledger. Reference tables come first, so that a table comes after the tables it refers to. */
export const tables = {
  licences,
  sources,
  readings,
  areas,
  groups,
  group_members,
  commodities,
  products,
  oxides,
  corrections,
  print_links,
  product_links,
  shares,
  exports,
  us_balances,
  deposits,
  deposit_locations,
  resource_estimates,
  agreements,
  agreement_parties,
  agreement_commodities,
  commitments,
  commitment_steps,
  policy_events,
  event_relations,
  claims,
  claim_evidence,
  citations,
  exceptions,
  redirects,
} as const;

export type TableName = keyof typeof tables;

/** The names of all tables, in reading order. */
export const tableNames = Object.keys(tables) as TableName[];

/** The tables as a list, for code that treats them all in the same way. */
export const tableList: readonly Table[] = Object.values(tables) as unknown as readonly Table[];

export type { Breach, RowRule, Table } from "./table.ts";
