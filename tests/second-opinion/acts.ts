import type { Ask } from "./ask.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

/** Before, between and after the acts that were suspended, extended, replaced or lapsed. */
export const days = [
  ...["2010-10-15", "2012-06-01", "2014-06-01", "2016-01-01", "2020-06-01", "2024-01-15", "2025-03-01", "2025-06-01"],
  ...["2025-08-01", "2025-10-20", "2025-11-01", "2025-11-10", "2026-03-01", "2026-11-09", "2026-11-20", "2026-11-28"],
];

/** The first and the last day of a date that may be partial. */
const first = (date: string) => `CAST(rpad(${date}, 10, '-01') AS DATE)`;
const last = (date: string) =>
  `CASE length(${date}) WHEN 4 THEN CAST(${date} || '-12-31' AS DATE) WHEN 7 THEN last_day(${first(date)}) ELSE CAST(${date} AS DATE) END`;

/**
 * The state of every act on every day, by recursion over the acts and their relations (design §5). After it stands
 * `states`: an act, a day, and `not_yet`, `in_force`, `suspended`, `ended` or `unknown`. An act stands from the day on
 * which it was announced; an event (`happened`) has no state.
 */
export async function layActs(ledger: Ledger): Promise<void> {
  // What extends a suspension extends it with all that extends the extension. Only what is established moves the term
  // for certain; what is claimed makes it unknown.
  await ledger.run(`
    CREATE OR REPLACE TABLE terms AS
    WITH RECURSIVE extensions AS (
      SELECT event, related, valid_to, certainty = 'established' AS sure FROM event_relations WHERE relation = 'extends'
      UNION
      SELECT n.event, e.related, n.valid_to, e.sure AND n.certainty = 'established'
      FROM extensions e JOIN event_relations n ON n.relation = 'extends' AND n.related = e.event
    )
    SELECT id, effective_to,
      (SELECT max(${last("valid_to")}) FROM extensions WHERE related = id AND sure) AS extended_to,
      (SELECT max(${last("valid_to")}) FROM extensions WHERE related = id AND NOT sure) AS claimed_to
    FROM policy_events`);

  await ledger.run(`
    CREATE OR REPLACE TABLE acts AS
    SELECT e.*,
      -- Nobody knew of it before it was announced; where that day is not known, before it began or a source told of it.
      coalesce(${first("announced")}, CASE WHEN effective_from IS NOT NULL THEN least(${first("effective_from")}, v.day) END) AS known_from,
      coalesce(${last("announced")}, CASE WHEN effective_from IS NOT NULL THEN least(${first("effective_from")}, v.day) END) AS announced_by,
      v.day AS source_day, claimed_to,
      (SELECT max(w.day) FROM event_relations r JOIN versions w ON w.id = r.source WHERE e.id IN (r.event, r.related)) AS related_day,
      ${first("effective_from")} AS begins, ${last("effective_from")} AS begun,
      greatest(${first("effective_to")}, extended_to) AS ends, greatest(${last("effective_to")}, extended_to) AS over,
      ${last("status_as_of")} AS seen
    FROM policy_events e JOIN (SELECT id, extended_to, claimed_to FROM terms) USING (id) JOIN versions v ON v.id = e.source
    WHERE e.status <> 'happened'`);

  await ledger.run(`
    CREATE OR REPLACE TABLE states AS
    WITH days AS (SELECT unnest([${days.map((day) => `DATE '${day}'`).join(", ")}]) AS day),
    bites AS (
      -- What another act did to this one, by the day.
      SELECT a.id, d.day,
        bool_or(relation IN ('ends', 'supersedes') AND certainty = 'established' AND d.day >= ${last("valid_from")}) AS ended,
        bool_or(relation IN ('ends', 'supersedes') AND (certainty <> 'established' OR d.day < ${last("valid_from")}) AND d.day >= ${first("valid_from")}) AS perhaps_ended,
        bool_or(relation = 'suspends' AND certainty = 'established' AND d.day >= ${last("valid_from")}
          AND d.day <= coalesce(greatest(${last("valid_to")}, t.extended_to), DATE '9999-12-31')) AS suspended,
        -- "an act whose suspension ran out without a word from its issuer is unknown"
        bool_or(relation = 'suspends' AND d.day > coalesce(greatest(${last("valid_to")}, t.extended_to), DATE '9999-12-31')) AS lapsed
      FROM acts a CROSS JOIN days d JOIN event_relations r ON r.related = a.id JOIN terms t ON t.id = r.event
      GROUP BY ALL
    )
    SELECT a.id, d.day, CASE
      WHEN status = 'unverified' THEN 'unknown'
      WHEN ended THEN 'ended'
      WHEN perhaps_ended THEN 'unknown'
      -- A term that is said to go on, or that ended after the last look, may have been made longer.
      WHEN d.day > over THEN CASE WHEN claimed_to > over OR over >= seen THEN 'unknown' ELSE 'ended' END
      WHEN suspended AND d.day < begun THEN 'suspended'
      WHEN d.day < begins THEN 'not_yet'
      WHEN status = 'announced' AND begins IS NULL THEN 'not_yet'
      WHEN status = 'ended' AND over IS NULL THEN CASE WHEN d.day >= seen THEN 'ended' ELSE 'unknown' END
      WHEN suspended THEN 'suspended'
      WHEN lapsed THEN 'unknown'
      -- Nobody knows whether it held: unless an act that stopped it says until when it did.
      WHEN status = 'unknown' AND (d.day >= seen OR suspended IS NULL) THEN 'unknown'
      WHEN begins IS NULL AND (status <> 'in_force' OR d.day < source_day) THEN 'unknown'
      WHEN d.day < begun OR d.day > ends AND ends < over THEN 'unknown'
      -- "an act that no source speaks of for ten years says when it was last seen": nobody knows whether it still holds.
      WHEN d.day > greatest(source_day, related_day) + INTERVAL 10 YEAR THEN 'unknown'
      ELSE 'in_force' END AS state
    FROM acts a CROSS JOIN days d LEFT JOIN bites b ON b.id = a.id AND b.day = d.day
    WHERE known_from IS NULL OR d.day >= known_from`);
  // Within the month of its announcement an act is perhaps not known yet: it is no act to come.
  await ledger.run(`
    DELETE FROM states USING acts WHERE acts.id = states.id AND state = 'not_yet' AND states.day < announced_by`);

  // Who stands for whom: everybody for itself, and a body for its members from the day on which they came to it.
  await ledger.run(`
    CREATE OR REPLACE TABLE stands_for AS
    WITH RECURSIVE within AS (
      SELECT a.id AS body, m.member_kind, m.member, m.valid_from, m.valid_to FROM areas a JOIN group_members m USING ("group")
      UNION
      SELECT w.body, m.member_kind, m.member, m.valid_from, m.valid_to
      FROM within w JOIN group_members m ON w.member_kind = 'group' AND m."group" = w.member
    )
    SELECT body, member, d.day FROM within CROSS JOIN (SELECT DISTINCT day FROM states) d
    WHERE member_kind = 'area' AND coalesce(${first("valid_from")} <= d.day, true) AND coalesce(${last("valid_to")} >= d.day, true)
    UNION SELECT id, id, day FROM areas CROSS JOIN (SELECT DISTINCT day FROM states)`);
  await ledger.run(`
    CREATE OR REPLACE TABLE acted AS
    SELECT id AS event, 'actor' AS role, unnest(string_split(actors, ';')) AS who FROM policy_events
    UNION SELECT id, 'target', unnest(string_split(targets, ';')) FROM policy_events`);

  // "An act on rare earths bears on dysprosium": it bears on what it names, on all that belongs to that, and on what
  // that belongs to, a part of which it holds back. Technology of a group bears on each of its members.
  await ledger.run(`
    CREATE OR REPLACE TABLE bearing AS
    WITH RECURSIVE up AS (
      SELECT id, id AS above FROM commodities
      UNION
      SELECT up.id, c.parent FROM up JOIN commodities c ON c.id = up.above WHERE c.parent IS NOT NULL
    ), named AS (
      SELECT act, named, c.kind <> 'technology' AS goods, c.parent
      FROM (SELECT id AS act, unnest(string_split(commodities, ';')) AS named FROM policy_events WHERE commodities IS NOT NULL)
      JOIN commodities c ON c.id = named
    )
    SELECT DISTINCT act, up.id AS commodity, true AS whole, goods FROM named JOIN up ON up.above = named
    UNION
    SELECT DISTINCT act, up.above, false, goods FROM named JOIN up ON up.id = named WHERE up.above <> up.id
    UNION
    SELECT DISTINCT act, up.id, false, goods FROM named JOIN up ON NOT goods AND up.above = parent`);
}

const kin = `
  SELECT DISTINCT commodity, strftime(day, '%Y-%m-%d') AS day, s.id, state
  FROM states s JOIN bearing b ON b.act = s.id JOIN policy_events e ON e.id = s.id
  WHERE restricts <> 'nothing' AND state <> 'ended'`;

/** What restricts trade in each commodity on each day. */
export async function holdActs(ledger: Ledger, ask: Ask, held: Held, only?: readonly string[]): Promise<void> {
  await layActs(ledger);
  const rows = await ledger.rows<{ commodity: string; day: string; id: string; state: string }>(kin);
  const commodities = only ?? [...new Set(rows.map(({ commodity }) => commodity))].sort();
  for (const commodity of commodities)
    for (const day of days) {
      const { call, json } = await ask(["controls", commodity, "--on", day]);
      const acts = (json?.acts ?? []) as { event: { id: string }; state: string }[];
      held.holdAll(
        "acts in force",
        call,
        new Map(acts.map(({ event, state }) => [event.id, state])),
        new Map(rows.filter((r) => r.commodity === commodity && r.day === day).map((r) => [r.id, r.state])),
      );
    }
}
