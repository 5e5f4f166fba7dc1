import { days, layActs } from "./acts.ts";
import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

/** The year of which both coverages are asked: the newest that most prints have in two editions. */
const year = 2024;

/**
 * The print that a coverage is of, one for each commodity: mine output of the year, or the only stage that is printed,
 * where one form and basis stand for it.
 */
const prints = `
  WITH candidates AS (
    SELECT w.* FROM wholes w JOIN current c USING (series, edition, commodity, stage, measure, form, basis, share_of, year)
    WHERE w.series = 'usgs-mcs' AND w.measure = 'production' AND w.year = ${year}
  ), staged AS (
    SELECT * FROM candidates
    QUALIFY stage = 'mine' OR count(DISTINCT stage) OVER (PARTITION BY commodity) = 1
  )
  SELECT * FROM staged QUALIFY count(*) OVER (PARTITION BY commodity) = 1 AND whole > 0`;

interface Part {
  readonly commodity: string;
  readonly percent: number;
}

type Answer = { commodity: string; value?: number; low?: number; high?: number; refused?: string };

/** The part of each supply that comes from partners, and the part from countries that restrict its export. */
export async function holdCoverage(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layActs(ledger);
  await ledger.run(`CREATE OR REPLACE TABLE covered_prints AS ${prints}`);
  // "… partners mine, not what they have promised": the partners of a country in its signed frameworks and memoranda.
  await ledger.run(`
    CREATE OR REPLACE TABLE partnerships AS
    SELECT DISTINCT mine.party AS country, theirs.party AS partner, a.id AS act
    FROM agreements a JOIN agreement_parties mine ON mine.agreement = a.id
    JOIN agreement_parties theirs ON theirs.agreement = a.id AND theirs.party <> mine.party
    WHERE a.type IN ('framework', 'mou') AND a.status IN ('signed', 'in_force')
      AND mine.role <> 'observer' AND theirs.role <> 'observer'`);
  const all = await ledger.rows<{ commodity: string }>("SELECT commodity FROM covered_prints ORDER BY 1");
  const holdPart = (
    kind: string,
    call: string,
    answers: readonly Answer[],
    parts: readonly Part[],
    bound: "value" | "high",
  ) => {
    const expected = new Map(parts.map(({ commodity, percent }) => [commodity, percent]));
    for (const { commodity } of all) {
      const answer = answers.find((a) => a.commodity === commodity);
      const product = bound === "high" ? (answer?.high ?? answer?.value) : answer?.value;
      held.hold(kind, call, `${commodity}, ${bound}`, product ?? answer?.refused, expected.get(commodity) ?? 0);
    }
  };

  for (const { country } of await ledger.rows<{ country: string }>(
    "SELECT DISTINCT country FROM partnerships JOIN areas ON areas.id = country WHERE kind = 'country' ORDER BY 1",
  )) {
    const { call, json } = await ask([
      "metric",
      "agreement-coverage",
      "--of",
      country,
      "--over",
      "commodity",
      "--year",
      String(year),
    ]);
    const parts = await ledger.rows<Part>(`
      SELECT commodity, 100 * sum(share) AS percent FROM parts JOIN covered_prints USING (series, edition, commodity, stage, measure, form, basis, share_of, year)
      WHERE area IN (SELECT partner FROM partnerships WHERE country = '${country}') GROUP BY ALL`);
    holdPart("agreement coverage", call, json ?? [], parts, "value");
  }

  for (const day of days) {
    const { call, json } = await ask([
      "metric",
      "restriction-coverage",
      "--over",
      "commodity",
      "--on",
      day,
      "--year",
      String(year),
    ]);
    // An act that restricts exports, in force, on the whole of the commodity and for everybody counts; one that bears
    // on a part, is aimed at single countries, or of which nobody knows, may count.
    const restricting = (surely: boolean) => `
      SELECT commodity, 100 * sum(share) AS percent
      FROM parts JOIN covered_prints USING (series, edition, commodity, stage, measure, form, basis, share_of, year)
      WHERE (commodity, area) IN (
        SELECT b.commodity, unnest(string_split(e.actors, ';'))
        FROM policy_events e JOIN states s ON s.id = e.id AND s.day = DATE '${day}' JOIN bearing b ON b.act = e.id
        WHERE e.restricts = 'exports' AND ${surely ? "s.state = 'in_force' AND b.whole AND e.targets IS NULL" : "s.state IN ('in_force', 'unknown')"})
      GROUP BY ALL`;
    holdPart("restriction coverage", call, json ?? [], await ledger.rows<Part>(restricting(true)), "value");
    holdPart("restriction coverage", call, json ?? [], await ledger.rows<Part>(restricting(false)), "high");
  }
}
