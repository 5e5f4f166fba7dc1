import type { AreaCode, CommodityId, Rows } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { nothingWhere } from "../../answer/answer.ts";
import { Footnotes } from "../../answer/footnotes.ts";
import { paragraph } from "../../answer/page.ts";
import { citationOf } from "../../cite/citation.ts";
import { InvalidInput, UnknownValue } from "../../errors.ts";
import { anything, queryOf, requireInputs, requireNumber, tablesOf } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { type Place, type Point, placeOf, requirePoint } from "../../ledger/places.ts";
import { byLetters, present } from "../../lists.ts";
import type { Query } from "../../query/query.ts";
import { defineQuestion } from "../declare/question.ts";
import { didYouMean, InputRefused, shown } from "../declare/refusal.ts";
import { depositsOf } from "./deposits-of.ts";

/** Mean radius of the Earth in km, (2a + b) / 3 of the WGS 84 ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;

/**
 * The distance between two points on the surface of a sphere, in km; within 0.6 % of that on the ellipsoid.
 *
 * @formula $d = 2R \arcsin\sqrt{\sin^2\frac{\Delta\varphi}{2} + \cos\varphi_1 \cos\varphi_2 \sin^2\frac{\Delta\lambda}{2}}$
 * @reference The haversine formula; R is the mean radius of the Earth, 6371.0088 km
 * @example distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }) // 111.195…
 */
export function distanceKm(a: Point, b: Point): number {
  requirePoint(a);
  requirePoint(b);
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A deposit and its distance. */
export interface NearDeposit {
  readonly deposit: Rows["deposits"];
  /** From the ledger's own coordinate of the deposit, in km. */
  readonly km: number;
  /** The least and the greatest distance, if other sources place the deposit elsewhere. */
  readonly range: readonly [number, number];
  /** The source of the coordinate. */
  readonly source: string;
}

/** The deposits within a distance, nearest first, and those that could not be measured. */
export interface Nearby {
  readonly place: Place;
  readonly within: number;
  readonly deposits: readonly NearDeposit[];
  /** Deposits of the query for which the ledger has no reliable coordinate: their distance is not known. */
  readonly withoutCoordinate: readonly Rows["deposits"][];
}

/** The inputs of `depositsNear`. */
export interface NearTo {
  /** `"Astana"`, `"KAZ"`, `"kuirektykol"`, `"51.2,71.4"` or `{ latitude, longitude }`. */
  readonly place: string | Point;
  /** In km. */
  readonly within: number;
  /** Which deposits; all by default. */
  readonly deposits?: Query<"deposits">;
}

/**
 * The deposits within a distance of a place: a coordinate, a deposit, a capital, or a country, which means its capital.
 *
 * @throws UnknownValue naming the nearest place. InvalidInput if `within` is not a distance.
 * @example depositsNear(ledger, { place: "Astana", within: 500 }).deposits.map(({ deposit, km }) => [deposit.id, Math.round(km)]);
 */
export function depositsNear(ledger: LedgerWith<"areas" | "deposits" | "deposit_locations">, inputs: NearTo): Nearby {
  const tables = tablesOf(ledger, "areas", "deposits", "deposit_locations");
  requireInputs("depositsNear", inputs, { place: anything, within: requireNumber }, { deposits: queryOf("deposits") });
  const { place, within, deposits = tables.deposits } = inputs;
  if (!(within > 0)) throw new InvalidInput(`A distance must be a number of km above 0, not ${within}.`);
  if (typeof place !== "string") requirePoint(place);
  const centre =
    typeof place === "string"
      ? placeOf(ledger, place)
      : {
          ...placeOf(ledger, `${place.latitude},${place.longitude}`),
          name: `${place.latitude},${place.longitude}`,
        };
  const others = grouped(tables.deposit_locations, ({ deposit }): string => deposit);
  const rows = deposits.toArray();
  const near = rows.flatMap((deposit): NearDeposit[] => {
    const { latitude, longitude } = deposit;
    if (latitude === null || longitude === null) return [];
    const km = distanceKm(centre, { latitude, longitude });
    if (km > within) return [];
    const all = [km, ...(others.get(deposit.id) ?? []).map((other) => distanceKm(centre, other))];
    return [
      { deposit, km, range: [Math.min(...all), Math.max(...all)], source: deposit.location_source ?? deposit.source },
    ];
  });
  return {
    place: centre,
    within,
    deposits: near.sort((a, b) => a.km - b.km || byLetters(a.deposit.id, b.deposit.id)),
    withoutCoordinate: rows.filter(({ latitude }) => latitude === null),
  };
}

type Places = LedgerWith<"areas" | "deposits" | "deposit_locations">;

/** @throws InputRefused saying what a place can be, if this is none. */
function nearest(ledger: Places, near: NearTo): Nearby {
  try {
    return depositsNear(ledger, near);
  } catch (error) {
    if (!(error instanceof UnknownValue)) throw error;
    throw new InputRefused(
      { code: "unknown_value", input: "place", nearest: error.nearest },
      () =>
        `${shown(near.place)} is not a place that the ledger knows.${didYouMean(error.nearest)} A place is a capital (Astana), a country for its capital (KAZ), a deposit (mountain-pass), or latitude,longitude such as 48.2,77.1.`,
    );
  }
}

/** The most that two points on the Earth can be apart, in km. */
const ANYWHERE = 20_100;

/** The nearest deposit of all, for an answer without one. */
function nearestInWords(ledger: Places, near: Omit<NearTo, "within">): string {
  const [first] = depositsNear(ledger, { ...near, within: ANYWHERE }).deposits;
  return first === undefined ? "" : ` The nearest is ${first.deposit.id}, ${Math.round(first.km)} km away.`;
}

export const question = /* @__PURE__ */ defineQuestion({
  name: "near",
  group: "Questions",
  title: "Deposits within a distance of a capital, a deposit or a coordinate",
  description:
    "Great-circle distances to the coordinate that a source gives for each deposit. If other sources place it elsewhere, the smallest and the largest distance are shown too. Deposits without a reliable coordinate are named: it is not known whether they are near.",
  inputs: [
    {
      name: "place",
      kind: "place",
      needed: true,
      argument: true,
      about: "a capital (Astana), a country for its capital (KAZ), a deposit (mountain-pass), or latitude,longitude",
    },
    { name: "within", kind: "count", default: 500, short: "w", value: "km", about: "the distance in km" },
    {
      name: "commodity",
      kind: "commodity",
      argument: true,
      short: "c",
      about: "only deposits of a commodity and its members",
    },
    { name: "area", kind: "area", short: "a", about: "only deposits in one country" },
    { name: "limit", kind: "count", short: "n", about: "at most n deposits" },
  ],
  // In full: a spread runs when the module is loaded, and `depositsNear` is in it.
  tables: [
    "areas",
    "commodities",
    "deposit_locations",
    "deposits",
    "group_members",
    "groups",
    "resource_estimates",
    "sources",
  ],
  answers: "page",
  examples: [
    { call: "Astana --within 500", tells: "Deposits within 500 km of Kazakhstan's capital" },
    { call: "48.2,77.1 --within 300 --commodity tungsten", tells: "Tungsten near a point" },
    { call: "mountain-pass --within 200 --format json", tells: "Deposits near a mine, as JSON" },
  ],
  answer(ledger, { place, within, commodity, area, limit }) {
    const deposits = depositsOf(ledger, present({ commodity: commodity as CommodityId, area: area as AreaCode }));
    const found = nearest(ledger, { place, within, deposits });
    const near = found.deposits.slice(0, limit);
    const footnotes = new Footnotes();
    const context = ledger.tables.sources.internals().context;
    const mark = (...ids: (string | null)[]) =>
      footnotes.mark(ids.flatMap((id) => (id === null ? [] : [citationOf(context, id)])));
    const centre = mark(found.place.source);
    const estimated = new Set<string>(ledger.tables.resource_estimates.toColumns().deposit);
    const countries = new Set(near.map(({ deposit }) => deposit.area));
    const lost = found.withoutCoordinate.filter((deposit) => countries.has(deposit.area));
    const rows = near.map(({ deposit, km, range: [least, most], source }) => ({
      deposit: deposit.id,
      name: deposit.name,
      km: Math.round(km),
      least_km: Math.round(least),
      most_km: Math.round(most),
      area: deposit.area,
      commodities: deposit.commodities,
      development_status: deposit.development_status,
      has_estimate: estimated.has(deposit.id),
      location_source: source,
      source: deposit.source,
    }));
    return {
      rows,
      columns: Object.keys(rows[0] ?? { deposit: "" }),
      data: { ...found, deposits: near },
      cite: () => footnotes.citations,
      explain: () =>
        "Great-circle distances by the haversine formula, on a sphere with the Earth's mean radius of 6371.0088 km.",
      ...nothingWhere(
        found.deposits.length === 0,
        "no_deposit_near",
        () =>
          `No deposit with a known coordinate is within ${within} km of ${found.place.name}.${nearestInWords(ledger, { place, deposits })}`,
      ),
      page: {
        title: `Deposits within ${within} km of ${found.place.name}`,
        subtitle: `${found.deposits.length} ${found.deposits.length === 1 ? "deposit" : "deposits"}${near.length < found.deposits.length ? `, the ${near.length} nearest` : ""}.`,
        sections: [
          {
            heading: "Nearest first",
            blocks: [
              paragraph(`Measured from ${found.place.latitude}, ${found.place.longitude}.`, centre),
              {
                kind: "grid",
                marks: [],
                columns: [
                  { title: "km", align: "right" },
                  { title: "deposit" },
                  { title: "country" },
                  { title: "commodities" },
                  { title: "status" },
                  { title: "estimates" },
                ],
                rows: rows.map((row) => [
                  `${row.km}${row.most_km - row.least_km >= 5 ? ` (${row.least_km}–${row.most_km})` : ""}`,
                  row.deposit,
                  row.area,
                  row.commodities.join(", "),
                  row.development_status.replaceAll("_", " "),
                  row.has_estimate ? "yes" : "–",
                ]),
                rowMarks: rows.map((row) => mark(row.location_source, row.source)),
              },
            ],
          },
          ...(lost.length === 0
            ? []
            : [
                {
                  heading: "Not measured",
                  blocks: [
                    paragraph(
                      `The ledger has no reliable coordinate for ${lost.length} more ${lost.length === 1 ? "deposit" : "deposits"} in ${[...countries].sort().join(", ")}: ${lost.map(({ id }) => id).join(", ")}.`,
                    ),
                  ],
                },
              ]),
        ],
        citations: footnotes.citations,
        legend: false,
      },
    };
  },
});
