import { inForceOn } from "../../../sdk/src/acts/in-force.ts";
import { silentFrom } from "../../../sdk/src/acts/last-spoken-of.ts";
import { firstDay, lastDay } from "../../../sdk/src/dates.ts";
import { reachOn } from "../../../sdk/src/ledger/reach.ts";
import type { OpenedLedger } from "../ledger.ts";
import type { DownloadTable, Row } from "../table.ts";
import { day, oneOf, refers } from "./columns.ts";
import { derived } from "./derived.ts";

const event = refers("event", "policy_events", "The clause of an act, or the event.", "chn-2025-seven-ree");

/** Every commodity that an act bears on: those that it names, all that they contain, and what contains them. */
export function actCommodities({ ledger }: OpenedLedger): DownloadTable {
  const events = ledger.tables.policy_events.toArray();
  const reaches = ledger.tables.commodities.toArray().map(({ id }) => ({ id, reachOf: reachOn(ledger, id) }));
  const rows = events.flatMap((act) =>
    reaches.flatMap(({ id, reachOf }): Row[] => {
      const reach = reachOf(act.commodities);
      return reach === undefined ? [] : [{ event: act.id, commodity: id, reach }];
    }),
  );
  return {
    doc: derived({
      name: "act_commodities",
      title: "Acts and the commodities that they bear on",
      description:
        "One act and one commodity that it bears on, whether the act names it, what contains it, a part of it, or the technology for working it.",
      key: ["event", "commodity"],
      columns: [
        event,
        refers("commodity", "commodities", "What it bears on.", "dysprosium"),
        oneOf("reach", "How much of the commodity it reaches.", {
          whole: "All of the commodity",
          part: "A part of it only",
          technology: "Only the technology and equipment for working it",
        }),
      ],
    }),
    rows,
  };
}

/** Whose act it is, and at whom it is aimed; an act without targets is aimed at the world. */
export function actAreas({ ledger }: OpenedLedger): DownloadTable {
  const rows = ledger.tables.policy_events
    .toArray()
    .flatMap(({ id, actors, targets }): Row[] => [
      ...actors.map((area) => ({ event: id, role: "actor", area })),
      ...(targets.length === 0 ? ["_WLD"] : targets).map((area) => ({ event: id, role: "target", area })),
    ]);
  return {
    doc: derived({
      name: "act_areas",
      title: "Acts, their actors and their targets",
      description:
        "One act and one area that stands behind it or at which it is aimed. An act that names no target is aimed at `_WLD`.",
      key: ["event", "role", "area"],
      columns: [
        event,
        oneOf("role", "What the area is to the act.", { actor: "Whose act it is", target: "At whom it is aimed" }),
        refers("area", "areas", "The area.", "CHN"),
      ],
    }),
    rows,
  };
}

/** Where every act stands, from day to day: one row for each span of days in which nothing changes. */
export function actStates({ ledger }: OpenedLedger): DownloadTable {
  const events = ledger.tables.policy_events.toArray();
  const relations = ledger.tables.event_relations.toArray();
  const sources = ledger.tables.sources.toArray();
  const cited = new Set<string>([...events, ...relations].map(({ source }) => source));
  const dates = [
    ...events.flatMap((act) => [act.announced, act.effective_from, act.effective_to, act.status_as_of]),
    ...relations.flatMap((relation) => [relation.valid_from, relation.valid_to]),
    ...sources.filter(({ id }) => cited.has(id)).flatMap(({ published, retrieved }) => [published, retrieved]),
  ].filter((date) => date !== null);
  // Only on these days can an answer change: as a date may begin, as it has come for certain, and after it.
  const turns = dates.flatMap((date) => [firstDay(date), lastDay(date), after(lastDay(date))]);
  const silences = dates.map((date) => silentFrom(lastDay(date))).flatMap((date) => [shifted(date, 0), after(date)]);
  const days = [...new Set([...turns, ...silences])].sort();
  const spans = new Map<string, { state: string; doubt: string | null; from: string; to: string | null }[]>();
  for (const today of days)
    for (const { event: act, state, doubt } of inForceOn(today, events, relations, sources)) {
      const of = spans.get(act.id) ?? [];
      const last = of.at(-1);
      if (last?.state === state && last.doubt === doubt) continue;
      if (last !== undefined) last.to = before(today);
      of.push({ state, doubt, from: today, to: null });
      spans.set(act.id, of);
    }
  return {
    doc: derived({
      name: "act_states",
      title: "Acts from day to day",
      description:
        "Where one act stands in one span of days, computed from its dates and from what other acts do to it. `unknown` is an answer: the rows do not settle it. After the day in `readings` it is what the acts' own terms say.",
      key: ["event", "from_day"],
      columns: [
        event,
        day(
          "from_day",
          "The first day of the span; that of an act's first span is the oldest day that any act names.",
          false,
        ),
        day("to_day", "The last day of the span. Empty: open."),
        oneOf("state", "Where the act stands.", {
          not_yet: "Not yet in effect",
          in_force: "In force",
          suspended: "Suspended by another act",
          ended: "Ended",
          event: "Something that has happened, and is never in force",
          unknown: "The rows do not settle it",
        }),
        {
          name: "doubt",
          title: "Doubt",
          description: "Why the state is unknown. Empty where it is known.",
          example: "term_ran_out",
          type: "text",
          nullable: true,
        },
      ],
    }),
    rows: [...spans].flatMap(([id, of]) =>
      of.map(({ state, doubt, from, to }): Row => ({ event: id, from_day: from, to_day: to, state, doubt })),
    ),
  };
}

const shifted = (date: string, days: number): string => {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
};
const after = (date: string): string => shifted(date, 1);
const before = (date: string): string => shifted(date, -1);
