import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Row } from "../../../data/src/csv/address.ts";
import { addressOf } from "../../../data/src/csv/address.ts";
import { formatCell } from "../../../data/src/csv/cell.ts";
import { readTable } from "../../../data/src/csv/read.ts";
import type { TableName } from "../../../data/src/tables/index.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { onShelf, readShelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const here = onShelf("agreements/agreements.csv", 7) && onShelf("article_claims.csv", 1);

/** What the reference calls a body that signs, and what the ledger does. */
const bodies: Record<string, string> = { EU: "_EU", G7: "_G7", AU: "_AU", UNIDO: "_UNID", WTO: "_WTO" };
const areas = (cell: string) => cell.replace(/[^;]+/g, (code) => bodies[code] ?? code);
/** Commodity words become ids; the two that the field writes otherwise are named. */
const ids: Record<string, string> = { phosphate: "phosphate-rock" };
const commodities = (cell: string) => cell.replace(/[^;]+/g, (word) => ids[word] ?? word.replaceAll(" ", "-"));
const number = (cell: string) => (cell === "" ? "" : formatCell(Number(cell)));

/** The ledger's words for an event that restricts nothing. The compilation has none: it files such events under other words. */
const eventWords = new Set(["milestone", "ruling", "repeal", "statement", "tax", "happened"]);
const filed = (ours: unknown, theirs: string) => (eventWords.has(ours as string) ? (ours as string) : theirs);

/** One reference row, told in the ledger's columns. Columns that are not there are the ledger's own. */
type Told = Record<string, string>;
const cited = (row: Told) => ({ evidence_level: row.evidence_level as string, note: row.notes as string });

const accepted = new Map(
  readTable(folder, tables.exceptions)
    .filter((exception) => exception.rule === "reference-cell")
    .map((exception) => [`${exception.row} ${exception.field}`, exception]),
);
const used = new Set<string>();

const addresses = new Map(
  readTable(folder, tables.sources).map(({ id, url, quoted_by_url }) => [id as string, [url, quoted_by_url]]),
);

/** Whether a row cites a page that the reference has too: such a row must be one of its own. */
const citesReference = (row: Row, pages: ReadonlySet<string>): boolean =>
  (addresses.get(row.source as string) ?? []).some((url) => url !== null && pages.has(url));

/** The agreements of the reference: what is told of others cannot be compared. */
const compared = here ? new Set(readShelf("agreements/agreements.csv").map((row) => row.agreement_id)) : new Set();

/** The pages that the reference cites. */
const pagesOfReference = new Set(
  here
    ? ["agreements", "commitments", "policy_events"].flatMap((name) =>
        readShelf(`agreements/${name}.csv`).map((row) => row.source_url as string),
      )
    : [],
);

/**
 * Committed cells that differ from the reference and have no accepted reason. A row that was added later, from a page of its own,
 * is no part of the comparison; one that cites a page of the reference, and is not there, counts whole.
 */
function differences(name: TableName, told: (row: Row) => Told | undefined): string[] {
  const found: string[] = [];
  const differs = (row: string, field: string, what: string) => {
    if (accepted.has(`${row} ${field}`)) used.add(`${row} ${field}`);
    else found.push(`${row} ${field}: ${what}`);
  };
  for (const row of readTable(folder, tables[name]) as Row[]) {
    const address = addressOf(tables[name], row);
    const expected = told(row);
    if (expected === undefined) {
      const later =
        row.agreement !== undefined && "source" in row === false
          ? !compared.has(row.agreement as string)
          : !citesReference(row, pagesOfReference);
      if (!later) differs(address, "*", "not in the reference");
      continue;
    }
    for (const [column, cell] of Object.entries(expected)) {
      const ours = formatCell(row[column] ?? null);
      // The reference leaves most places out: one that the ledger adds contradicts nothing.
      if (column === "locator" && cell === "") continue;
      if (ours !== "" && ours !== cell) differs(address, column, `${ours}, and the reference has ${cell}`);
    }
  }
  return found;
}

const by = (rows: Record<string, string>[], key: string) => new Map(rows.map((row) => [row[key], row as Told]));

describe.skipIf(!here)("the committed cells equal those of the reference, or say why not", () => {
  const reference = here
    ? {
        agreements: by(readShelf("agreements/agreements.csv"), "agreement_id"),
        commitments: by(readShelf("agreements/commitments.csv"), "commitment_id"),
        events: by(readShelf("agreements/policy_events.csv"), "event_id"),
        claims: by(readShelf("article_claims.csv"), "claim_id"),
      }
    : { agreements: new Map(), commitments: new Map(), events: new Map(), claims: new Map() };
  const text = (row: Told | undefined, told: (row: Told) => Told) => (row === undefined ? undefined : told(row));

  it("agreements, all 159", () => {
    const found = differences("agreements", (row) =>
      text(reference.agreements.get(row.id as string), (r) => ({
        ...cited(r),
        title: r.title as string,
        type: r.type as string,
        status: r.status as string,
        // The reference has one date of both.
        [row.signed === null ? "announced" : "signed"]: r.signed_date as string,
        place: r.signed_place as string,
        binding: r.binding as string,
        pledged_amount: number(r.pledged_amount as string),
        pledged_currency: r.pledged_currency as string,
        pledged_period: r.pledged_period as string,
        summary: r.summary as string,
        locator: r.locator as string,
      })),
    );
    expect(found).toEqual([]);
    const committed = new Set(readTable(folder, tables.agreements).map((row) => row.id));
    expect([...reference.agreements.keys()].filter((id) => !committed.has(id))).toEqual([]);
  });

  it("their parties and commodities, each one", () => {
    const link = (column: "parties_iso3" | "commodities", translate: (cell: string) => string, member: string) => {
      const pairs = new Set<string>();
      for (const [id, row] of reference.agreements)
        for (const value of translate(row[column]).split(";")) pairs.add(`${id} ${value}`);
      return { pairs, told: (row: Row) => (pairs.has(`${row.agreement} ${row[member]}`) ? {} : undefined) };
    };
    const parties = link("parties_iso3", areas, "party");
    const named = link("commodities", commodities, "commodity");
    expect(differences("agreement_parties", parties.told)).toEqual([]);
    expect(differences("agreement_commodities", named.told)).toEqual([]);
    const ours = new Set([
      ...readTable(folder, tables.agreement_parties).map((row) => `${row.agreement} ${row.party}`),
      ...readTable(folder, tables.agreement_commodities).map((row) => `${row.agreement} ${row.commodity}`),
    ]);
    expect([...parties.pairs, ...named.pairs].filter((pair) => !ours.has(pair))).toEqual([]);
  });

  it("commitments, all 102", () => {
    const found = differences("commitments", (row) =>
      text(reference.commitments.get(row.id as string), (r) => ({
        ...cited(r),
        agreement: r.agreement_id as string,
        actor: r.actor as string,
        instrument: r.instrument as string,
        amount: number(r.amount as string),
        currency: r.currency as string,
        amount_basis: r.amount_basis as string,
        capacity: number(r.capacity_value as string),
        capacity_unit: r.capacity_unit as string,
        commodities: commodities(r.commodity as string),
        project: r.project as string,
        stated: r.stated_date as string,
      })),
    );
    expect(found).toEqual([]);
    const committed = new Set(readTable(folder, tables.commitments).map((row) => row.id));
    expect([...reference.commitments.keys()].filter((id) => !committed.has(id))).toEqual([]);
  });

  it("policy events, all 126 acts, clause by clause", () => {
    const found = differences("policy_events", (row) =>
      text(reference.events.get(row.act as string), (r) => ({
        ...cited(r),
        actors: areas(r.actor_iso3 as string),
        type: filed(row.type, r.type as string),
        commodities: commodities(r.commodities as string),
        targets: areas(r.target_iso3 as string),
        title: r.title as string,
        summary: r.summary as string,
        announced: r.date as string,
        effective_from: r.effective_from as string,
        effective_to: r.effective_to as string,
        status: filed(row.status, r.status as string),
        locator: r.locator as string,
      })),
    );
    expect(found).toEqual([]);
    const committed = new Set(readTable(folder, tables.policy_events).map((row) => row.act));
    expect([...reference.events.keys()].filter((id) => !committed.has(id as string))).toEqual([]);
  });

  it("claims, all 53", () => {
    const found = differences("claims", (row) =>
      text(reference.claims.get(row.id as string), (r) => ({
        statement: r.text_short as string,
        about: r.dataset === "events" ? "policy_events" : (r.dataset as string),
        subject: r.subject as string,
        value: r.value as string,
        unit: r.unit as string,
        claimed_time: r.year_or_date as string,
        verdict: r.verdict as string,
        explanation: r.evidence as string,
      })),
    );
    expect(found).toEqual([]);
    const committed = new Set(readTable(folder, tables.claims).map((row) => row.id));
    expect([...reference.claims.keys()].filter((id) => !committed.has(id as string))).toEqual([]);
  });

  it("sources: address, title and date of every row's page", () => {
    const sources = new Map(readTable(folder, tables.sources).map((source) => [source.id, source]));
    const pages = new Map<string, { titles: Set<string>; dates: Set<string> }>();
    const rows = [...reference.agreements.values(), ...reference.commitments.values(), ...reference.events.values()];
    for (const row of rows) {
      const page = pages.get(row.source_url) ?? { titles: new Set(), dates: new Set() };
      pages.set(row.source_url, page);
      page.titles.add(row.source_title);
      page.dates.add(row.source_date);
    }
    const wrong: string[] = [];
    const check = (address: string, id: string, url: string) => {
      const source = sources.get(id);
      const page = pages.get(url);
      if (accepted.has(`${address} source`)) used.add(`${address} source`);
      else if (source?.url !== url && source?.quoted_by_url !== url) wrong.push(`${address}: ${id} is not at ${url}`);
      else if (page !== undefined && source !== undefined) {
        if (!page.titles.has(source.title)) wrong.push(`${address}: ${id} is titled ${source.title}`);
        // A day may be told more exactly than the reference tells it, or where it tells none.
        const { published } = source;
        if (published !== null && ![...page.dates].some((date) => published.startsWith(date)))
          wrong.push(`${address}: ${id} dated`);
      }
    };
    for (const row of readTable(folder, tables.agreements))
      if (reference.agreements.has(row.id))
        check(`agreements/${row.id}`, row.source, reference.agreements.get(row.id)?.source_url);
    for (const row of readTable(folder, tables.commitments))
      if (reference.commitments.has(row.id))
        check(`commitments/${row.id}`, row.source, reference.commitments.get(row.id)?.source_url);
    for (const row of readTable(folder, tables.policy_events))
      if (reference.events.has(row.act))
        check(`policy_events/${row.id}`, row.source, reference.events.get(row.act)?.source_url);
    // A better source than the collected one may stand first: the collected page is then a further citation of the claim.
    const further = readTable(folder, tables.citations);
    for (const row of readTable(folder, tables.claims)) {
      const url = reference.claims.get(row.id)?.primary_source_url as string;
      const address = `claims/${row.id}`;
      if (url === "") continue;
      const collected = [row.best_source, ...further.filter((each) => each.row === address).map(({ source }) => source)]
        .map((id) => sources.get(id as string))
        .find((source) => source?.url === url || source?.quoted_by_url === url);
      if (collected === undefined) wrong.push(`${address}: no source at ${url}`);
      else check(address, collected.id, url);
    }
    expect(wrong).toEqual([]);
  });

  it("keeps no reason for a difference that is gone", () => {
    const tablesHere = [
      "agreements",
      "agreement_parties",
      "agreement_commodities",
      "commitments",
      "policy_events",
      "claims",
    ];
    const ours = [...accepted].filter(([, exception]) => tablesHere.includes(exception.row.split("/")[0] as string));
    expect(ours.map(([key]) => key).filter((key) => !used.has(key))).toEqual([]);
  });
});
