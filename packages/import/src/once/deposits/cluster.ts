import { grouped } from "../../../../data/src/grouped.ts";
import { type Decision, type Pair, pairs } from "./decisions.ts";
import { compareTrust, type Located, recordKey } from "./located.ts";
import { kilometresBetween, type Point } from "./point.ts";
import { type Ground, grounds, type Named, namedAlikeFarApart, nameGround, sameDeposit } from "./same.ts";
import { overlap } from "./words.ts";

/** A deposit that was entered by hand, to which records are joined. */
export interface Standing extends Named {
  readonly id: string;
  readonly point: Point | null;
}

/** The records of one deposit, and the existing deposit that they join, if any. */
export interface Cluster {
  readonly standing: Standing | undefined;
  readonly records: readonly Located[];
}

/** How the records were joined, for the report. */
export interface Joined {
  readonly clusters: readonly Cluster[];
  /** The number of joined pairs, by ground. */
  readonly merged: Readonly<Record<Ground, number>>;
  /** Pairs that fit but were not joined: that would join two different records of one source, or points too far apart. */
  readonly ambiguous: readonly (readonly [string, string])[];
}

/** Points of one deposit are within this many kilometres of one another, except those with one printed name. */
const widest = 30;
/** Points within this many kilometres are one place: sources are no more precise. */
const sameSpot = 2;
/** A source with one record for each name and mineral: it lists a deposit again under each mineral. */
const byMineral = "usgs-pp1802-2017";

interface Member {
  readonly key: string;
  readonly named: Named;
  readonly point: Point;
  readonly source: string;
  readonly record: Located | undefined;
  readonly standing: Standing | undefined;
}

const bySameName: ReadonlySet<Ground | undefined> = new Set(["same printed name", "same name", "same further name"]);

/** Whether a source lists a deposit twice: under one printed name at one place, by one name at one point, or under each mineral. */
function listedTwice(a: Member, b: Member): boolean {
  const kilometres = kilometresBetween(a.point, b.point);
  const ground = nameGround(a.named, b.named);
  if (ground === "same printed name" && kilometres <= sameSpot) return true;
  if (kilometres === 0 && (ground === "same name" || ground === "district of the same name")) return true;
  const shared = a.named.commodities.some((id) => b.named.commodities.includes(id));
  return a.source === byMineral && !shared && (bySameName.has(ground) || kilometres <= sameSpot);
}

/** USMIN numbers its sites only once: in the lithium release and in the site list, one number is one site. */
const sameNumber = (a: Member, b: Member) =>
  a.source.startsWith("usgs-usmin-") &&
  b.source.startsWith("usgs-usmin-") &&
  a.source !== b.source &&
  a.record?.locator === b.record?.locator;

/** Whether two members may be in one cluster, whatever else joins them. */
function compatible(a: Member, b: Member, parted: ReadonlySet<string>): boolean {
  if (parted.has(`${a.key} ${b.key}`) || parted.has(`${b.key} ${a.key}`)) return false;
  if (sameNumber(a, b)) return true;
  const far = kilometresBetween(a.point, b.point) > widest;
  if (far && !namedAlikeFarApart({ ...a.named, ...a.point }, { ...b.named, ...b.point })) return false;
  if (a.source !== b.source) return true;
  return a.source !== "standing" && listedTwice(a, b);
}

/**
 * Joins records that are one deposit. Deterministic: every pair of one area within reach is examined, the surest ground
 * and then the shortest distance first, and joined unless its clusters have members that cannot be in one cluster.
 * Records with a decision go where it says, and a reader's pairs are joined last.
 */
export function joinRecords(
  records: readonly Located[],
  standing: readonly Standing[],
  decisions: readonly Decision[],
  recognised: readonly Pair[] = pairs,
): Joined {
  const decided = new Set(decisions.map(({ record }) => record));
  const members: Member[] = [
    ...standing.flatMap((deposit) => {
      const { id, point } = deposit;
      if (point === null) return [];
      return [
        { key: `standing ${id}`, named: deposit, point, source: "standing", record: undefined, standing: deposit },
      ];
    }),
    ...records.flatMap((record) => {
      const key = recordKey(record);
      if (decided.has(key)) return [];
      return [{ key, named: record, point: record, source: record.source, record, standing: undefined }];
    }),
  ];
  const parted = new Set(recognised.flatMap(({ record, other, are }) => (are === "two" ? [`${record} ${other}`] : [])));
  const clusterOf = members.map((member) => [member]);
  const at = new Map(members.map((member, index) => [member.key, index]));
  const merged = Object.fromEntries(grounds.map((ground) => [ground, 0])) as Record<Ground, number>;
  const ambiguous: [string, string][] = [];
  const clusterAt = (key: string) => clusterOf[at.get(key) as number] as Member[];
  const join = (left: Member[], right: readonly Member[], ground: Ground) => {
    left.push(...right);
    for (const member of right) clusterOf[at.get(member.key) as number] = left;
    merged[ground]++;
  };
  for (const { a, b, ground } of pairsOf(members)) {
    const [left, right] = [clusterAt(a.key), clusterAt(b.key)];
    if (left === right) continue;
    if (left.every((x) => right.every((y) => compatible(x, y, parted)))) join(left, right, ground);
    else ambiguous.push([a.key, b.key]);
  }
  // Last, so that a reader's pair keeps no other record out of a cluster.
  for (const { record, other, are } of recognised)
    if (are === "one" && at.has(record) && at.has(other) && clusterAt(other) !== clusterAt(record))
      join(clusterAt(other), clusterAt(record), "recognised by a reader");
  const clusters = [...new Set(clusterOf)].map(
    (group): Cluster => ({
      standing: group.find((member) => member.standing)?.standing,
      records: group.flatMap((member) => member.record ?? []).sort(compareTrust),
    }),
  );
  const unlocated = standing.filter((deposit) => deposit.point === null);
  return { clusters: placeUnlocated(clusters, unlocated), merged, ambiguous };
}

/** The pairs of one area that may be one deposit, the surest first. */
function pairsOf(members: readonly Member[]) {
  const pairs = [...grouped(members, ({ named }) => named.area).values()].flatMap((group) =>
    group.flatMap((a, i) =>
      group.slice(i + 1).flatMap((b) => {
        const same = sameNumber(a, b)
          ? { ground: "same record number" as const, kilometres: 0 }
          : sameDeposit({ ...a.named, ...a.point }, { ...b.named, ...b.point });
        return same === undefined ? [] : [{ a, b, ...same }];
      }),
    ),
  );
  pairs.sort(
    (x, y) =>
      grounds.indexOf(x.ground) - grounds.indexOf(y.ground) ||
      x.kilometres - y.kilometres ||
      (x.a.key + x.b.key < y.a.key + y.b.key ? -1 : 1),
  );
  return pairs;
}

/** Joins an existing deposit without a coordinate to the cluster with its country, name and commodity, if there is only one. */
function placeUnlocated(clusters: readonly Cluster[], unlocated: readonly Standing[]): Cluster[] {
  const placed = [...clusters];
  for (const deposit of unlocated) {
    const fits = placed.flatMap((cluster, index) =>
      cluster.standing === undefined &&
      cluster.records.some((record) => {
        const ground = record.area === deposit.area ? nameGround(deposit, { ...record, otherNames: [] }) : undefined;
        return bySameName.has(ground) && overlap(record.commodities, deposit.commodities);
      })
        ? [index]
        : [],
    );
    const [only] = fits;
    if (fits.length === 1 && only !== undefined) placed[only] = { ...(placed[only] as Cluster), standing: deposit };
    else placed.push({ standing: deposit, records: [] });
  }
  return placed;
}
