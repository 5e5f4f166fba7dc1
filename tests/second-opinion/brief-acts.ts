import { layActs } from "./acts.ts";
import { today } from "./ask.ts";
import type { Ledger } from "./ledger.ts";
import type { Page } from "./pages.ts";

/** An act as a page may list it: by its title, under its state. */
export interface Listed {
  readonly title: string;
  readonly state: string;
  /** What it bears on, and whose it is or at whom it is aimed. */
  readonly about: readonly string[];
}

/** The acts with their states on the day of the pages; an event has none. */
export async function actsOf(ledger: Ledger): Promise<Listed[]> {
  await layActs(ledger);
  const rows = await ledger.rows<{ title: string; state: string; about: string }>(`
    SELECT e.title, CASE WHEN e.type IN ('repeal', 'closure', 'statement', 'ruling', 'milestone') THEN CASE WHEN e.status IN ('unknown', 'announced') THEN 'unknown' ELSE 'event' END ELSE s.state END AS state,
      concat_ws(';', string_agg(b.commodity, ';'),
        (SELECT string_agg(member, ';') FROM acted JOIN stands_for ON body = who AND stands_for.day = DATE '${today}' WHERE event = e.id)) AS about
    FROM policy_events e LEFT JOIN states s ON s.id = e.id AND s.day = DATE '${today}' LEFT JOIN bearing b ON b.act = e.id
    GROUP BY e.id, e.title, e.type, e.status, s.state`);
  return rows.map(({ title, state, about }) => ({ title, state, about: about.split(";") }));
}

/** The state that the heading over a list of acts names. */
const headings: readonly (readonly [start: string, state: string])[] = [
  ["In force", "in_force"],
  ["Suspended", "suspended"],
  ["Announced", "not_yet"],
  ["Unknown", "unknown"],
  ["Over", "ended"],
  ["Events", "event"],
];

/** Each act on a page, under the state that it has. */
export function holdActsOnPage(
  { sections }: Page,
  about: string,
  acts: readonly Listed[],
  hold: (what: string, found: boolean, nearest: unknown) => void,
): void {
  for (const { heading, blocks } of sections) {
    if (heading !== "Controls on the day" && heading !== "Acts and events") continue;
    let state: string | undefined;
    for (const block of blocks) {
      if (block.kind === "paragraph") state = headings.find(([start]) => block.text.startsWith(start))?.[1] ?? state;
      if (block.kind !== "items") continue;
      for (const { text } of block.items) {
        const named = acts.filter((act) => text.includes(act.title) && act.about.includes(about));
        hold(
          `${heading}: ${state}: ${text.slice(0, 60)}`,
          named.some((act) => act.state === state),
          named.map((act) => act.state),
        );
      }
    }
  }
}
