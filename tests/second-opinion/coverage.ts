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

/**
 * The partners of a country in its frameworks and memoranda that were signed, or are in force. A union that is a party
 * stands for its members on the day of signing; who only watches is no partner.
 */
const partnerships = `
  WITH parties AS (
    SELECT p.agreement, p.party, p.party AS area FROM agreement_parties p WHERE role <> 'observer'
    UNION
    SELECT p.agreement, p.party, m.member FROM agreement_parties p
    JOIN agreements a ON a.id = p.agreement JOIN areas o ON o.id = p.party JOIN group_members m ON m."group" = o."group"
    WHERE p.role <> 'observer' AND m.member_kind = 'area'
      AND coalesce(m.valid_from, '0') <= coalesce(a.signed, '9') AND coalesce(m.valid_to, '9') > coalesce(a.signed, '9')
  )
  SELECT DISTINCT mine.party AS country, theirs.area AS partner
  FROM agreements a JOIN parties mine ON mine.agreement = a.id AND mine.area = mine.party
  JOIN parties theirs ON theirs.agreement = a.id AND theirs.party <> mine.party
  WHERE a.type IN ('framework', 'mou') AND a.status IN ('signed', 'in_force')`;

/**
 * The part of each print that comes from the areas that a query names, in percent. "Withheld is never zero": where none of
 * them has a figure and one is withheld, there is no value.
 */
const partsFrom = (areas: string) => `
  SELECT commodity, CASE WHEN count(share) > 0 OR count(*) = 0 THEN 100 * coalesce(sum(share), 0) END AS percent
  FROM (SELECT * FROM standing JOIN covered_prints USING (series, edition, commodity, stage, measure, form, basis, share_of, year)) f
  LEFT JOIN parts p USING (series, edition, commodity, stage, measure, form, basis, share_of, year, area)
  WHERE (commodity, area) IN (${areas}) AND f.status NOT IN ('nil', 'not_applicable') AND NOT (f.leaves_us_out AND area = 'USA') GROUP BY ALL`;

/**
 * What each print leaves over, in percent, where it does not name one of the areas that a query names, or has no figure of it:
 * of the printed total all that no country has; of the sum of the rows what they print for others, and of one without a figure
 * nothing is known. "An upper bound holds what is not attributed."
 */
const leftFor = (areas: string) => `
  WITH named AS (
    SELECT w.commodity, w.whole, w.printed, w.row_sum, w.leaves_us_out,
      coalesce(sum(coalesce(f.quantity, f.low, 0)) FILTER (f.area_kind IN ('country', 'former_country') AND NOT (w.leaves_us_out AND f.area = 'USA')), 0) AS known,
      coalesce(sum(f.quantity) FILTER (f.area = '_OTH'), 0) AS others, list(f.area) AS areas,
      coalesce(list(f.area) FILTER (f.quantity IS NULL AND f.status NOT IN ('nil', 'not_applicable')), []) AS unsaid
    FROM covered_prints w JOIN standing f USING (series, edition, commodity, stage, measure, form, basis, share_of, year) GROUP BY ALL
  )
  SELECT commodity, max(100 * CASE WHEN printed >= coalesce(row_sum, 0) THEN whole - known WHEN list_contains(unsaid, area) THEN whole ELSE others END / whole) AS percent
  FROM named JOIN (${areas}) AS asked(commodity, area) USING (commodity)
  WHERE (NOT list_contains(areas, area) OR list_contains(unsaid, area)) AND NOT (leaves_us_out AND area = 'USA') GROUP BY ALL`;

/**
 * Who restricts a commodity on a day. An act that restricts exports, in force, on the whole of the commodity and for
 * everybody counts; one that bears on a part, is aimed at single countries, or of which nobody knows, may count. One on
 * technology holds back no goods.
 */
const restricting = (day: string, surely: boolean) => `
  SELECT DISTINCT b.commodity, p.member
  FROM policy_events e JOIN acted ON event = e.id AND role = 'actor' JOIN stands_for p ON p.body = who AND p.day = DATE '${day}' JOIN states s ON s.id = e.id AND s.day = DATE '${day}' JOIN bearing b ON b.act = e.id
  WHERE e.restricts = 'exports' AND b.goods AND ${surely ? "s.state = 'in_force' AND b.whole AND e.targets IS NULL" : "s.state IN ('in_force', 'unknown')"}`;

interface Part {
  readonly commodity: string;
  readonly percent: number | null;
}

interface Answer {
  readonly commodity?: string;
  readonly value?: number;
  readonly high?: number;
}

/** The part of each supply that comes from partners, and the part from countries that restrict its export. */
export async function holdCoverage(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layActs(ledger);
  await ledger.run(`CREATE OR REPLACE TABLE covered_prints AS ${prints}`);
  await ledger.run(`CREATE OR REPLACE TABLE partnerships AS ${partnerships}`);
  const covered = await ledger.rows<{ commodity: string; stage: string }>(
    "SELECT commodity, stage FROM covered_prints ORDER BY 1",
  );
  const percents = async (areas: string) => {
    const rows = await ledger.rows<Part>(partsFrom(areas));
    // A total without the United States tells nothing of them: where they are asked about and nobody else of the asked is
    // named, there is no zero either.
    const alone = await ledger.rows<Part>(`
      SELECT DISTINCT commodity, NULL AS percent FROM covered_prints JOIN (${areas}) AS asked(commodity, area) USING (commodity)
      WHERE leaves_us_out AND area = 'USA'`);
    return new Map([...alone, ...rows].map(({ commodity, percent }) => [commodity, percent]));
  };
  const leftOver = async (areas: string) =>
    new Map((await ledger.rows<Part>(leftFor(areas))).map(({ commodity, percent }) => [commodity, percent ?? 0]));
  const over = ["--over", "commodity", "--year", String(year)];
  const mined = covered.filter(({ stage }) => stage === "mine");
  const alone = (commodity: string) => ["--commodity", commodity, "--year", String(year)];

  const countries = await ledger.rows<{ country: string }>(
    "SELECT DISTINCT country FROM partnerships JOIN areas ON areas.id = country WHERE kind = 'country' ORDER BY 1",
  );
  for (const { country } of countries) {
    const { call, json } = await ask(["metric", "agreement-coverage", "--of", country, ...over]);
    const partners = `SELECT commodity, partner FROM covered_prints, partnerships WHERE country = '${country}'`;
    const expected = await percents(partners);
    const left = await leftOver(partners);
    for (const { commodity } of mined) {
      const answer = (json as Answer[] | undefined)?.find((a) => a.commodity === commodity);
      held.hold(
        "agreement coverage",
        call,
        commodity,
        answer?.value,
        expected.has(commodity) ? expected.get(commodity) : 0,
      );
      if (answer?.value !== undefined)
        held.hold(
          "agreement coverage",
          call,
          `${commodity}, at most`,
          answer.high ?? answer.value,
          Math.min(100, (expected.get(commodity) ?? 0) + (left.get(commodity) ?? 0)),
        );
    }
  }

  // The command of that name tells the same by edition: the last is the newest. It refuses where an edition prints
  // several forms side by side, as those before 2026 do of helium.
  const several = await ledger.rows<{ commodity: string }>(`
    SELECT DISTINCT commodity FROM wholes JOIN (SELECT commodity, stage FROM covered_prints) USING (commodity, stage)
    WHERE series = 'usgs-mcs' AND measure = 'production' AND year = ${year} GROUP BY commodity, edition HAVING count(*) > 1`);
  const holdCommand = async (flags: readonly string[], commodity: string, percent: number | null | undefined) => {
    const { call, json, refusal } = await ask(["coverage", ...flags, ...alone(commodity)]);
    const refused = several.some((one) => one.commodity === commodity);
    held.hold(
      "coverage by edition",
      call,
      refusal ?? "newest",
      json?.editions.at(-1)?.share,
      refused ? undefined : percent,
    );
  };
  for (const { country } of countries) {
    const expected = await percents(
      `SELECT commodity, partner FROM covered_prints, partnerships WHERE country = '${country}'`,
    );
    for (const commodity of ["rare-earths", "graphite", "copper"])
      await holdCommand(["--of", country], commodity, expected.has(commodity) ? expected.get(commodity) : 0);
  }

  for (const day of days) {
    const surely = await percents(restricting(day, true));
    const perhaps = await percents(restricting(day, false));
    const left = await leftOver(restricting(day, false));
    const holdOne = (call: string, commodity: string, answer: Answer | undefined) => {
      held.hold(
        "restriction coverage",
        call,
        `${commodity}, value`,
        answer?.value,
        surely.has(commodity) ? surely.get(commodity) : 0,
      );
      const high = answer?.high ?? answer?.value;
      const most = Math.min(100, (perhaps.get(commodity) ?? 0) + (left.get(commodity) ?? 0));
      held.hold("restriction coverage", call, `${commodity}, at most`, high, most);
    };
    const { call, json } = await ask(["metric", "restriction-coverage", "--on", day, ...over]);
    for (const { commodity } of mined)
      holdOne(
        call,
        commodity,
        (json as Answer[] | undefined)?.find((a) => a.commodity === commodity),
      );
    // As asked alone: those that have another stage than the mine, and on the last day all.
    for (const { commodity, stage } of covered) {
      if (stage === "mine" && day !== days.at(-1)) continue;
      const one = await ask(["metric", "restriction-coverage", "--on", day, ...alone(commodity)]);
      holdOne(one.call, commodity, one.json);
      const sure = surely.has(commodity) ? surely.get(commodity) : 0;
      if (day === days.at(-1)) await holdCommand(["--controls-on", day], commodity, sure);
    }
  }
}
