import { existsSync } from "node:fs";
import { join } from "node:path";
import { areaNames } from "../../area-names.ts";
import { type Joined, joinRecords, type Standing } from "./cluster.ts";
import { type Decision, decisions } from "./decisions.ts";
import { readGA } from "./ga2022.ts";
import { type Located, recordKey } from "./located.ts";
import { readCarbonatites, readEarthMri, readUsminSites } from "./minmod.ts";
import { readOFR2002 } from "./ofr2002-189.ts";
import { readOFR2005 } from "./ofr2005-1294.ts";
import { readPP1802 } from "./pp1802.ts";
import { type Deposit, type DepositLocation, rowsOf } from "./rows.ts";
import { readUsminLithium } from "./usmin-lithium.ts";
import { type Estimate, readUsminResources } from "./usmin-resources.ts";
import { commodityWords, criticalCommodities } from "./words.ts";

/** The parts of the present ledger that the importer needs. */
export interface Ledger {
  readonly areas: readonly { id: string; name: string; aliases: readonly string[] }[];
  readonly commodities: readonly { id: string; symbol: string | null }[];
  readonly group_members: readonly { readonly group: string; readonly member: string }[];
  readonly deposits: readonly Deposit[];
}

/** The citation of a row. */
type Cited = { readonly source: string; readonly locator: string | null };

export interface Imported {
  readonly deposits: readonly Deposit[];
  readonly locations: readonly DepositLocation[];
  readonly estimates: readonly Estimate[];
  readonly joined: Joined;
  /** Whether an existing row comes from a record of the compilations, and so is made again. */
  readonly own: {
    readonly deposits: (row: Deposit) => boolean;
    readonly locations: (row: Cited) => boolean;
    readonly estimates: (row: Cited) => boolean;
  };
  /** Records read and records left out, by source. */
  readonly read: Readonly<Record<string, { taken: number; without: number }>>;
}

const standingOf = (deposit: Deposit): Standing => ({
  id: deposit.id,
  name: deposit.name,
  otherNames: deposit.aliases,
  area: deposit.area,
  commodities: deposit.commodities,
  point:
    deposit.latitude === null || deposit.longitude === null
      ? null
      : { latitude: deposit.latitude, longitude: deposit.longitude },
});

/**
 * Reads the compilations from the folder of their raw files, joins their records, and makes the rows of
 * `deposits`, `deposit_locations` and `resource_estimates`. A deposit that cites one of the records is made again; every other one
 * stays, and the records join it.
 *
 * @throws Error that names a country without an area, or a decision whose record is missing.
 */
export function importDeposits(folder: string, ledger: Ledger, decide: readonly Decision[] = decisions): Imported {
  const names = {
    areaOf: areaNames(ledger.areas),
    commoditiesOf: commodityWords(ledger.commodities),
    isCritical: criticalCommodities(ledger.group_members),
  };
  const at = (...path: string[]) => {
    const there = join(folder, ...path);
    if (!existsSync(there))
      throw new Error(`${there} is missing: one folder must contain the raw files of all compilations`);
    return there;
  };
  const all = (located: Located[]) => ({ located, without: 0 });
  const sets = [
    all(readGA(at("ga-critical-minerals-map-2022", "cm_mines_and_deposits_2022_sheet2.csv"), names)),
    all(readUsminLithium(at("usmin-lithium-us-2019"), names)),
    readUsminSites(at("usmin-sites-via-minmod", "usmin_sites.jsonl"), names),
    all(readPP1802(at("usgs-pp1802-points", "PP1802_CritMin_pts.csv"), names)),
    readEarthMri(at("usgs-earthmri-us-critical", "us_critical_records.jsonl"), names),
    readCarbonatites(at("usgs-carbonatite-ofr2009-1139", "carbonatite_records.jsonl"), names),
    readOFR2005(at("usgs-ofr2005-1294-major-deposits"), names),
    readOFR2002(at("usgs-ofr2002-189-ree", "main.csv"), names),
  ];
  const records = sets.flatMap((set) => set.located);
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  const isRecord = (row: Cited) => byKey.has(`${row.source} ${row.locator}`);
  // No deposit takes its point from a record with a decision: one that has both existed before.
  const pointless = new Set(decide.map(({ record }) => record));
  const isOwn = (row: Deposit) =>
    isRecord(row) && !(row.latitude !== null && pointless.has(`${row.source} ${row.locator}`));
  const standing = ledger.deposits.filter((row) => !isOwn(row));
  const decided = decide.map((decision) => {
    const record = byKey.get(decision.record);
    if (record === undefined) throw new Error(`A decision names ${decision.record}, which is in no compilation`);
    return { record, decision };
  });
  const joined = joinRecords(records, standing.map(standingOf), decide);
  const read = Object.fromEntries(
    sets.map((set) => [set.located[0]?.source ?? "", { taken: set.located.length, without: set.without }]),
  );
  const { deposits, locations, idOfRecord } = rowsOf(joined.clusters, decided, standing);
  const estimates = readUsminResources(at("usmin-lithium-us-2019"), (key) => idOfRecord.get(key));
  const told = new Set(estimates.map((row) => `${row.source} ${row.locator}`));
  const own = {
    deposits: isOwn,
    locations: isRecord,
    estimates: (row: Cited) => told.has(`${row.source} ${row.locator}`),
  };
  return { deposits, locations, estimates, joined, own, read };
}
