import { grouped } from "@oreledger/data";
import type { Restriction } from "../../acts/restrictions.ts";
import type { Fact } from "../../answer/page.ts";
import { doubtInBrief } from "../../answer/standing-in-words.ts";
import { byLetters, firstOfEach } from "../../lists.ts";
import { question as controls } from "../acts/controls.ts";
import { type Brief, type CommodityBrief, opening } from "./context.ts";

const MOST = 3;
const DAYS = 30;

/** States, as written in a count. */
export const stateWords = {
  in_force: "in force",
  suspended: "suspended",
  unknown: "unknown",
  not_yet: "announced",
  ended: "ended",
  event: "event",
} as const;

type Act = Restriction & { readonly heading: string };

/** The controls in force on the day, the latest acts, and what changed in the month before. */
export function controlled(brief: CommodityBrief): readonly Fact[] {
  const { day, id, ledger } = brief;
  const answer = controls.ask(ledger, { commodity: id, on: day }, { today: day });
  const acts = (answer.data as { readonly acts: readonly Act[] }).acts;
  const kind = new Map(answer.rows().map((row) => [row.act as string, row.holds_back as string]));
  const onGoods = acts.filter(({ event }) => kind.get(event.id) === "goods");
  const others = grouped(
    acts.filter((act) => !onGoods.includes(act)),
    ({ event }) => kind.get(event.id) as string,
  );
  const call = `controls ${id}`;
  const beside = [...others]
    .map(([of, list]) => {
      const states = list.every(({ state }) => state === "in_force") ? "" : ` (${counted(list)})`;
      return `${list.length} ${besides[of] ?? of}${states}`;
    })
    .join(", ");
  const newestFirst = [...onGoods].sort(
    (a, b) => byLetters(startOf(b), startOf(a)) || byLetters(a.event.id, b.event.id),
  );
  // The clauses of an act have one title: a line for each would repeat it.
  const latest = firstOfEach(newestFirst, ({ event }) => event.act);
  return [
    {
      label: "Controls",
      text:
        onGoods.length === 0
          ? `No act in the ledger holds back its export on this day${beside === "" ? "" : `; beside it ${beside}`}.`
          : `on exports of the goods: ${counted(onGoods)}${beside === "" ? "" : `; beside them ${beside}`}`,
      ...(onGoods.length === 0 && beside === "" ? {} : { cite: citeActs(brief, acts) }),
      call,
      most: 3,
    },
    ...latest.slice(0, MOST).map((act) => ({
      label: "",
      spare: true as const,
      opens: [opening(brief, "policy_events", act.event, act.event.title)],
      text: actInWords(brief, act),
      cite: citeActs(brief, [act]),
      call,
    })),
    changed(brief, acts),
  ];
}

const besides: Readonly<Record<string, string>> = {
  technology: "on technology and equipment",
  aimed: "aimed at single countries",
  imports: "on imports",
  output: "on mining and processing",
};

/** `6 in force, 5 unknown`. */
export function counted(acts: readonly { readonly state: keyof typeof stateWords }[]): string {
  return Object.entries(stateWords)
    .map(([state, words]) => [acts.filter((act) => act.state === state).length, words] as const)
    .flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
    .join(", ");
}

const startOf = ({ event }: Restriction): string => event.effective_from ?? event.announced ?? "";

export const citeActs = (
  { cite, ledger }: Brief,
  acts: readonly { readonly event: { readonly id: string } }[],
): string =>
  cite(
    ledger.tables.policy_events
      .wide()
      .where({ id: acts.map(({ event }) => event.id) })
      .cite(),
  );

/** The state of an act, and since when: `in force since 2025-04-04`, `announced, from 2026-12-04`. */
export function stateSince({ event, state }: Pick<Restriction, "event" | "state">): string {
  const { effective_from: start } = event;
  if (start === null || !["in_force", "not_yet"].includes(state)) return stateWords[state];
  return `${stateWords[state]}${state === "in_force" ? " since" : ", from"} ${start}`;
}

function actInWords({ areaName }: Brief, act: Restriction): string {
  const { event } = act;
  const doubt = doubtInBrief(act);
  return `${stateSince(act)} · ${event.actors.map(areaName).join(", ")}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`}${doubt === "" ? "" : ` (${doubt})`}`;
}

/** The acts whose state differs from that of a month before. */
function changed(brief: CommodityBrief, acts: readonly Act[]): Fact {
  const { areaName, day, id, ledger } = brief;
  const then = new Date(Date.parse(day) - DAYS * 86_400_000).toISOString().slice(0, 10);
  const before = (
    controls.ask(ledger, { commodity: id, on: then }, { today: then }).data as { readonly acts: readonly Act[] }
  ).acts;
  const was = new Map(before.map((act) => [act.event.id as string, act]));
  const is = new Map(acts.map((act) => [act.event.id as string, act]));
  const moved = [...new Set([...was.keys(), ...is.keys()])].flatMap((act) => {
    const [from, to] = [was.get(act), is.get(act)];
    return from?.state === to?.state
      ? []
      : [{ act: (to ?? from) as Act, from: from?.state, to: to?.state ?? ("ended" as const) }];
  });
  const [first, ...rest] = moved;
  if (first === undefined)
    return {
      label: "",
      text: `No act changed its state since ${then}, as far as sources were read.`,
      call: `controls ${id} --on ${then}`,
    };
  return {
    label: "",
    opens: [opening(brief, "policy_events", first.act.event, first.act.event.title)],
    text: `Changed since ${then}: ${first.act.event.actors.map(areaName).join(", ")}, ${first.act.event.title}: ${first.from === undefined ? "" : `was ${stateWords[first.from]}, now `}${stateWords[first.to]}${rest.length === 0 ? "" : `; ${rest.length} more changed`}`,
    cite: citeActs(
      brief,
      moved.map(({ act }) => act),
    ),
    call: `controls ${id} --on ${then}`,
  };
}
