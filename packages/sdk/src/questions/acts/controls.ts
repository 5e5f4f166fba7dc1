import type { AreaCode, CommodityId } from "@oreledger/data";
import { type Restriction, restrictionsOn } from "../../acts/restrictions.ts";
import { type ActStanding, knownBy, standingsOn } from "../../acts/standings.ts";
import { type Note, nothingWhere, tabled } from "../../answer/answer.ts";
import { Footnotes } from "../../answer/footnotes.ts";
import { doubtInWords, readUpToInWords, spanInWords } from "../../answer/standing-in-words.ts";
import { bodiesOver } from "../../ledger/bodies.ts";
import { areaAsSubject } from "../../ledger/name-of.ts";
import { reachOn } from "../../ledger/reach.ts";
import { present } from "../../lists.ts";
import { naming } from "../declare/columns.ts";
import { defineQuestion } from "../declare/question.ts";

export const question = /* @__PURE__ */ defineQuestion({
  name: "controls",
  group: "Questions",
  title: "What restricts trade in a commodity on a day: acts in force, suspended or in an unknown state",
  description:
    "Computed from the dates of every clause and from the acts that suspend, amend or end others; `unknown` is a possible answer. An act on rare earths also covers dysprosium.",
  inputs: [
    {
      name: "commodity",
      kind: "commodity",
      needed: true,
      argument: true,
      about:
        "a commodity or a group, such as gallium or rare-earths; for all acts of a country, `oreledger policy-events CHN`",
    },
    { name: "on", kind: "date", about: "the day", otherwise: "today" },
    {
      name: "actor",
      kind: "area",
      short: "a",
      about: "only the acts of one country or organisation, and of the bodies of which it is a member: CHN",
    },
  ],
  tables: [...naming, "event_relations", "policy_events", "readings", "sources"],
  answers: "page",
  examples: [
    { call: "dysprosium --on 2026-03-01 --actor CHN", tells: "China's controls on dysprosium on one day" },
    { call: "gallium", tells: "What restricts gallium today" },
    { call: "rare-earths --on 2025-10-20", tells: "Between announcement and suspension" },
  ],
  answer(ledger, { commodity, on, actor }, { today }) {
    const day = on ?? today;
    const found = restrictionsOn(ledger, {
      commodity: commodity as CommodityId,
      date: day,
      ...present({ actor }),
    });
    const parts: [string, readonly Restriction[]][] = [
      ...byKind(found.inForce, `In force on ${day}`),
      ...byKind(found.suspended, "Suspended"),
      ["Announced, not yet begun", found.notYet],
      ...byKind(found.unknown, "Unknown (no source settles it)"),
    ];
    const all = parts.flatMap(([, list]) => list);
    const footnotes = new Footnotes();
    const told = (restriction: Restriction) => {
      const { event, because } = restriction;
      const doubt = doubtInWords(restriction);
      const aim = event.targets.length === 0 ? "" : ` → ${event.targets.join(", ")}`;
      const ids = because.map((row) => ("relation" in row ? row.event : row.id));
      return {
        text: `${event.actors.join(", ")}${aim}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`} (${event.id}; ${[spanInWords(restriction, day), doubt].filter(Boolean).join("; ")})`,
        marks: footnotes.mark(ledger.tables.policy_events.wide().where({ id: ids }).cite()),
      };
    };
    const { rulings, others } = besidesOn(ledger, commodity as CommodityId, day, actor as AreaCode | undefined);
    const elsewhere =
      others === 0
        ? []
        : [
            {
              code: "restricts_nothing",
              text: `${others} ${rulings.length === 0 ? "" : "more "}${others === 1 ? "row" : "rows"} on it that ${others === 1 ? "restricts" : "restrict"} nothing, such as laws, lists, money and events: \`oreledger policy-events ${commodity} --restricts nothing\`.`,
            },
          ];
    const beyond = readUpToInWords(found.readUpTo, day);
    const sections = parts
      .filter(([, list]) => list.length > 0)
      .map(([heading, list]) => ({ heading, blocks: [{ kind: "items" as const, items: list.map(told) }] }));
    if (rulings.length > 0)
      sections.push({
        heading: "Rulings and disputes, which by themselves restrict nothing",
        blocks: [
          {
            kind: "items" as const,
            items: rulings.map(({ event }) => ({
              text: `${event.announced ?? "undated"}  ${event.actors.join(", ")}${event.targets.length === 0 ? "" : ` → ${event.targets.join(", ")}`}: ${event.title}. ${event.summary ?? ""} (${event.id})`,
              marks: footnotes.mark(ledger.tables.policy_events.wide().where({ id: event.id }).cite()),
            })),
          },
        ],
      });
    return {
      ...tabled(all, {
        act: ({ event }) => event.id,
        state: ({ state }) => state,
        holds_back: kindOf,
        reach: ({ reach }) => reach,
        actors: ({ event }) => event.actors,
        targets: ({ event }) => event.targets,
        title: ({ event }) => event.title,
        clause: ({ event }) => event.clause,
        effective_from: ({ event }) => event.effective_from,
        effective_to: ({ event }) => event.effective_to,
        doubt: ({ doubt }) => doubt,
        ran_out: ({ ranOut }) => ranOut,
        source: ({ event }) => event.source,
      }),
      understood: { on: day },
      asOf: day,
      readUpTo: found.readUpTo,
      notes: [...onDualUse(ledger, commodity as CommodityId, day, all), ...elsewhere],
      data: {
        commodity,
        on: day,
        readUpTo: found.readUpTo,
        acts: parts.flatMap(([heading, list]) => list.map((restriction) => ({ heading, ...restriction }))),
        rulings: rulings.map(({ event }) => event),
        citations: footnotes.citations,
      },
      cite: () => footnotes.citations,
      explain: () =>
        "The state of each act is computed from its own dates and from the acts that suspend, amend or end it.",
      ...nothingWhere(
        all.length === 0,
        "no_act",
        () =>
          `No act ${actor === undefined ? "" : `of ${areaAsSubject(ledger, actor)} `}in the ledger restricts trade in ${commodity} on ${day}.${[...rulings.map(({ event }) => ` ${event.title} (${event.id}).`), ...elsewhere.map(({ text }) => ` ${text}`)].join("")}`,
      ),
      page: {
        title: `What restricts trade in ${commodity.replaceAll("-", " ")} on ${day}`,
        subtitle: `${all.length} ${all.length === 1 ? "act" : "acts"} in the ledger; the state of each is computed from its own dates and from the acts that suspend, amend or end it.${beyond === "" ? "" : ` ${beyond}`}`,
        sections,
        citations: footnotes.citations,
        legend: false,
      },
    };
  },
});

const rulingTypes: readonly string[] = ["ruling", "investigation", "dispute"];
const MOST_RULINGS = 5;

/**
 * What concerns the goods but restricts nothing: the latest rulings and disputes known by the day, which readers also look
 * for, and the number of further rows.
 */
function besidesOn(
  ledger: Parameters<typeof restrictionsOn>[0],
  commodity: CommodityId,
  date: string,
  actor: AreaCode | undefined,
) {
  const reachOf = reachOn(ledger, commodity);
  const by = actor === undefined ? undefined : bodiesOver(ledger, actor, date);
  const idle = standingsOn(ledger, { date }).filter(
    (standing) =>
      standing.event.restricts === "nothing" &&
      (by === undefined || standing.event.actors.some((id) => by.includes(id))) &&
      reachOf(standing.event.commodities) !== undefined &&
      knownBy(standing, date),
  );
  const latest = (standing: ActStanding) => standing.event.announced ?? "";
  const rulings = idle
    .filter(({ event }) => rulingTypes.includes(event.type))
    .sort((a, b) => (latest(a) < latest(b) ? 1 : -1))
    .slice(0, MOST_RULINGS);
  return { rulings, others: idle.length - rulings.length };
}

/** Goods that a state lists by their use, not by what they are made of. */
const DUAL_USE = "dual-use-items" as CommodityId;

/** Acts on dual-use goods in general by the same states: they may cover this commodity, but no row says so. */
function onDualUse(
  ledger: Parameters<typeof restrictionsOn>[0],
  commodity: CommodityId,
  date: string,
  told: readonly Restriction[],
): Note[] {
  const known = new Set(ledger.tables.commodities.toColumns().id);
  if (!known.has(DUAL_USE) || commodity === DUAL_USE) return [];
  const states = new Set(
    told.filter(({ event }) => event.restricts === "exports").flatMap(({ event }) => event.actors),
  );
  const acts = new Set(told.map(({ event }) => event.act));
  const { inForce, unknown } = restrictionsOn(ledger, { commodity: DUAL_USE, date });
  const more = [...inForce, ...unknown].filter(
    ({ event }) => event.actors.some((actor) => states.has(actor)) && !acts.has(event.act),
  );
  const count = new Set(more.map(({ event }) => event.act)).size;
  return count === 0
    ? []
    : [
        {
          code: "dual_use",
          text: `${count} more ${count === 1 ? "act" : "acts"} of ${[...new Set(more.flatMap(({ event }) => event.actors))].map((actor) => areaAsSubject(ledger, actor)).join(", ")} on dual-use items in general may cover it: \`oreledger controls ${DUAL_USE} --on ${date}\` lists them.`,
        },
      ];
}

const kinds = {
  goods: "controls on the goods",
  technology: "controls on technology and equipment",
  aimed: "aimed at single countries",
  imports: "bans and duties on imports",
  output: "limits on mining and processing",
} as const;

/** What an act restricts, and for whom. */
function kindOf({ event, reach }: Restriction): keyof typeof kinds {
  if (event.restricts !== "exports") return event.restricts === "imports" ? "imports" : "output";
  if (event.targets.length > 0) return "aimed";
  return reach === "technology" ? "technology" : "goods";
}

/** Acts by what they restrict: those on the goods first, those aimed at certain countries separately. */
const byKind = (list: readonly Restriction[], state: string): [string, readonly Restriction[]][] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => [
    `${state}: ${kinds[kind]}`,
    list.filter((restriction) => kindOf(restriction) === kind),
  ]);
