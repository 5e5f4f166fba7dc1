import type { Rows } from "@oreledger/data";
import { requireQuery } from "./given.ts";
import type { Query } from "./query/query.ts";

/** Points on a map, in GeoJSON (RFC 7946). */
export interface PointCollection<Row> {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly id: string;
    /** Null if the ledger has no reliable coordinate. */
    readonly geometry: {
      readonly type: "Point";
      readonly coordinates: readonly [longitude: number, latitude: number];
    } | null;
    readonly properties: Row;
  }[];
}

/**
 * Deposits as GeoJSON: one point for each row, its columns as properties. A deposit without a coordinate is listed too, with
 * null as its geometry, as RFC 7946 allows.
 *
 * @param query Rows of `deposits` or `deposit_locations`. Their `location_precision` says how exact a point is.
 * @throws InvalidInput if the table has no coordinates.
 * @example toGeoJSON(deposits.where({ name: "Mountain Pass" })).features[0].geometry.coordinates // [-115.534, 35.4788]
 */
export function toGeoJSON<Row>(query: Query<"deposits" | "deposit_locations", Row>): PointCollection<Row> {
  requireQuery("What toGeoJSON takes", query, "deposits", "deposit_locations");
  const points = (query as unknown as Query<"deposits">).select(["longitude", "latitude"]).toArray();
  const ids = query.addresses();
  return {
    type: "FeatureCollection",
    features: query.map((properties, i) => {
      const { longitude, latitude } = points[i] as Pick<Rows["deposits"], "longitude" | "latitude">;
      return {
        type: "Feature",
        id: ids[i] as string,
        geometry:
          longitude === null || latitude === null ? null : { type: "Point", coordinates: [longitude, latitude] },
        properties,
      };
    }),
  };
}
