import type { z } from "zod";
import type { deposit_locations } from "../../../../data/src/tables/deposit_locations.ts";
import type { deposits } from "../../../../data/src/tables/deposits.ts";
import type { Cluster } from "./cluster.ts";
import { type Decision, pairs } from "./decisions.ts";
import { type Compilation, compareTrust, type Located, recordKey } from "./located.ts";
import { bareName, proves, slugOf } from "./names.ts";

export type Deposit = z.infer<typeof deposits.row>;
export type DepositLocation = z.infer<typeof deposit_locations.row>;

export interface Rows {
  readonly deposits: Deposit[];
  readonly locations: DepositLocation[];
  /** The deposit of each record, by the record's key. */
  readonly idOfRecord: ReadonlyMap<string, string>;
}

/** A short word for each source, for ids that need one. */
const tags: Record<Compilation, string> = {
  "ga-critical-minerals-2022": "ga",
  "usgs-usmin-lithium-2019": "usmin",
  "usgs-usmin-sites": "usmin",
  "usgs-pp1802-2017": "pp1802",
  "usgs-critical-deposits-us": "mri",
  "usgs-ofr2009-1139": "carbonatite",
  "usgs-ofr2005-1294": "ofr2005",
  "usgs-ofr2002-189": "ofr2002",
};

/**
 * The ids of clusters that are not in the ledger yet: the words of the name. If several share these words, those in different
 * countries add the country; within a country the one with most records keeps the words, and the others add the region,
 * the chief commodity, both, or finally the source's own record number.
 */
function nameClusters(clusters: readonly Cluster[], taken: ReadonlySet<string>): Map<Cluster, string> {
  const firstOf = (cluster: Cluster) => cluster.records[0] as Located;
  const order = clusters
    .filter((cluster) => cluster.standing === undefined)
    .sort((a, b) => b.records.length - a.records.length || compareTrust(firstOf(a), firstOf(b)));
  const stem = (cluster: Cluster) => slugOf(firstOf(cluster).name.replaceAll("\ufffd", ""));
  const areas = new Map<string, Set<string>>();
  for (const cluster of order)
    areas.set(stem(cluster), (areas.get(stem(cluster)) ?? new Set()).add(firstOf(cluster).area));
  const used = new Set(taken);
  const ids = new Map<Cluster, string>();
  for (const cluster of order) {
    const first = firstOf(cluster);
    const many = (areas.get(stem(cluster))?.size ?? 0) > 1 || taken.has(stem(cluster));
    const base = many ? `${stem(cluster)}-${slugOf(first.area)}` : stem(cluster);
    const region = first.region ? slugOf(first.region) : "";
    const commodity = first.commodities[0] ?? "";
    const number = `${tags[first.source]}-${/[\w]*\d$/.exec(first.locator)?.[0].toLowerCase() ?? "1"}`;
    const wishes = proves(first.name)
      ? [base, [base, region], [base, commodity], [base, region, commodity], [base, number]]
      : [[base, number]];
    for (let nth = 2; nth < 20; nth++) wishes.push([base, number, String(nth)]);
    const id = wishes
      .map((wish) =>
        [wish]
          .flat()
          .filter((part) => part !== "")
          .join("-"),
      )
      .find((wish) => !used.has(wish)) as string;
    used.add(id);
    ids.set(cluster, id);
  }
  return ids;
}

/** What a reader noted on records, by their keys. */
const noted: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(({ record, note }) => (note === null ? [] : [[record, note] as const])),
);

/** The note on a record: a reader's, or the one that its importer gives. */
const noteOn = (record: Located): string | null => noted.get(recordKey(record)) ?? record.note;

/** The distinct names of records that differ from the deposit's own. */
function furtherNames(own: string, records: readonly Located[]): string[] {
  const seen = new Set([bareName(own)]);
  return records
    .flatMap((record) => [record.name, ...(record.source === "usgs-usmin-lithium-2019" ? record.otherNames : [])])
    .filter(
      (name) =>
        !name.includes("\ufffd") && !name.includes(";") && !seen.has(bareName(name)) && seen.add(bareName(name)),
    );
}

/** The row of a deposit with only one record. */
const depositOf = (id: string, record: Located): Deposit => ({
  id,
  name: record.name,
  aliases: [],
  area: record.area,
  admin_region: record.region,
  part_of: null,
  latitude: record.latitude,
  longitude: record.longitude,
  location_precision: record.precision,
  location_source: null,
  commodities: [...record.commodities],
  stage: "mine",
  deposit_type: record.depositType,
  development_status: (record.status?.term ?? "unknown") as Deposit["development_status"],
  status_as_of: record.status?.asOf ?? null,
  owner: null,
  source: record.source,
  locator: record.locator,
  evidence_level: record.evidence,
  note: noteOn(record),
});

const locationOf = (deposit: string, record: Located, note: string | null): DepositLocation => ({
  deposit,
  name: record.name.replaceAll("\ufffd", "?"),
  latitude: record.latitude,
  longitude: record.longitude,
  location_precision: record.precision,
  source: record.source,
  locator: record.locator,
  evidence_level: record.evidence,
  note,
});

/**
 * The rows of joined records: a deposit for each cluster that is not in the ledger yet, and a location for each record that its row does not cite.
 */
export function rowsOf(
  clusters: readonly Cluster[],
  decided: readonly { record: Located; decision: Decision }[],
  standing: readonly Deposit[],
): Rows {
  const ids = nameClusters(clusters, new Set(standing.map((deposit) => deposit.id)));
  const idOf = (cluster: Cluster) => cluster.standing?.id ?? (ids.get(cluster) as string);
  const idOfRecord = new Map(
    clusters.flatMap((cluster) => cluster.records.map((record) => [recordKey(record), idOf(cluster)] as const)),
  );
  const rows: Deposit[] = [];
  const locations: DepositLocation[] = [];
  for (const cluster of clusters) {
    const { records } = cluster;
    const id = idOf(cluster);
    if (cluster.standing !== undefined) {
      locations.push(...records.map((record) => locationOf(id, record, noteOn(record))));
      continue;
    }
    const [first] = records as [Located, ...Located[]];
    const status = records.find((record) => record.status !== null && record.status.term !== "unknown")?.status ?? null;
    const container = records
      .map((record) => record.partOf && idOfRecord.get(`${record.source} ${record.partOf}`))
      .find((part) => part && part !== id);
    rows.push({
      ...depositOf(id, { ...first, status }),
      aliases: furtherNames(first.name, records),
      admin_region: records.find((record) => record.region)?.region ?? null,
      part_of: container ?? null,
      commodities: [...new Set(records.flatMap((record) => record.commodities))],
      deposit_type: records.find((record) => record.depositType)?.depositType ?? null,
    });
    locations.push(...records.slice(1).map((record) => locationOf(id, record, noteOn(record))));
  }
  const idsOfAll = new Map(idOfRecord);
  addDecided(rows, new Set(standing.map((deposit) => deposit.id)), locations, decided, idsOfAll);
  return { deposits: rows, locations, idOfRecord: idsOfAll };
}

/** Adds the records that have a decision: to the deposit that it names, or to a new one without a coordinate. */
function addDecided(
  rows: Deposit[],
  standing: ReadonlySet<string>,
  locations: DepositLocation[],
  decided: readonly { record: Located; decision: Decision }[],
  idOfRecord: Map<string, string>,
): void {
  const taken = new Set([...standing, ...rows.map((row) => row.id)]);
  for (const { record, decision } of decided) {
    const stem = slugOf(record.name);
    const id = decision.deposit ?? (taken.has(stem) ? `${stem}-${slugOf(decision.area ?? record.area)}` : stem);
    if (!taken.has(id)) {
      taken.add(id);
      rows.push({
        ...depositOf(id, record),
        ...(decision.area === null ? {} : { area: decision.area, admin_region: null }),
        latitude: null,
        longitude: null,
        location_precision: null,
        note: "The only points known are not to be trusted: they stand in `deposit_locations`.",
      });
    }
    idOfRecord.set(recordKey(record), id);
    locations.push(locationOf(id, record, decision.note ?? record.note));
  }
}
