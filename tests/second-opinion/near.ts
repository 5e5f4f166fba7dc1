import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Place {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Points of every kind: on land, at the edge of the map, near a pole, and a deposit's own. */
const places = `
  SELECT * FROM (VALUES ('51.18,71.45', 51.18, 71.45), ('-33.9,18.4', -33.9, 18.4), ('0,0', 0, 0), ('64,179.9', 64, 179.9),
    ('-17,-179.5', -17, -179.5), ('78,20', 78, 20), ('35.5,-115.5', 35.5, -115.5)) t(name, latitude, longitude)
  UNION ALL SELECT id, CAST(latitude AS DOUBLE), CAST(longitude AS DOUBLE) FROM deposits
    WHERE id IN ('mountain-pass', 'bayan-obo', 'nolans', 'kvanefjeld')`;

const RADIUS = 6371.0088;
const WITHIN = 500;

/** The angle between two points by the dot product of their vectors, not by the haversine. */
const distance = `${RADIUS} * acos(least(1, greatest(-1,
  sin(radians(p.latitude)) * sin(radians(d.latitude)) + cos(radians(p.latitude)) * cos(radians(d.latitude)) * cos(radians(d.longitude - p.longitude)))))`;

/** Deposits near a place: which, and how far by the nearest and the farthest of the coordinates that sources give. */
export async function holdNear(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await ledger.run(`
    CREATE OR REPLACE TABLE spots AS
    SELECT id, CAST(latitude AS DOUBLE) AS latitude, CAST(longitude AS DOUBLE) AS longitude, true AS own FROM deposits WHERE latitude IS NOT NULL
    UNION ALL
    -- A deposit without a point of its own has none that is to be trusted: it is named beside the answer.
    SELECT deposit, CAST(latitude AS DOUBLE), CAST(longitude AS DOUBLE), false FROM deposit_locations
    WHERE deposit IN (SELECT id FROM deposits WHERE latitude IS NOT NULL)`);
  for (const { name, latitude, longitude } of await ledger.rows<Place>(places)) {
    const { call, json, refusal } = await ask(["near", `--place=${name}`, "--within", String(WITHIN)]);
    const second = await ledger.rows<{ id: string; km: number; least: number; most: number }>(`
      SELECT d.id, min(${distance}) FILTER (own) AS km, min(${distance}) AS least, max(${distance}) AS most
      FROM spots d, (SELECT ${latitude} AS latitude, ${longitude} AS longitude) p GROUP BY d.id HAVING least <= ${WITHIN} ORDER BY km`);
    if (json === undefined) {
      held.hold("near", call, "none", refusal?.includes("No deposit with a known coordinate") && 0, second.length);
      continue;
    }
    const got = json.deposits as { deposit: { id: string }; km: number; range: [number, number] }[];
    const by = new Map(got.map((each) => [each.deposit.id, each]));
    const near = second.filter(({ id }) => id !== name);
    held.hold("near", call, "deposits", [...by.keys()].filter((id) => id !== name).length, near.length);
    for (const { id, km, least, most } of near) {
      held.hold("near", call, `${id} km`, by.get(id)?.km, km, 0.01);
      held.hold("near", call, `${id} least`, by.get(id)?.range[0], least, 0.01);
      held.hold("near", call, `${id} most`, by.get(id)?.range[1], most, 0.01);
    }
  }
}
