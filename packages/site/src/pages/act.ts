import { words } from "../cells.ts";
import type { Composed } from "../layout.ts";
import type { Site } from "../site.ts";
import { rowsTable } from "../table.ts";
import { known, section, thing, untold, whoSaysSo } from "./thing.ts";

/** An act: what it says, its dates, and what suspends, amends or follows it. */
export function actPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const it = thing(site, "policy-events", { id, asOf: site.day });
  const { answer, row } = it;
  const relations = ledger.tables.event_relations
    .asOf(site.day)
    .toArray()
    .filter(({ event, related }) => event === id || related === id);
  const sides = relations.map((each) => ({
    ...each,
    act: each.event === id ? each.related : each.event,
    relation:
      each.event === id
        ? `${words(each.relation)} this other act`
        : `is what this act is under: the other ${words(each.relation)} it`,
  }));
  return {
    title: String(row.title ?? id),
    kind: "Act",
    about: String(row.summary ?? untold(site)),
    sections: [
      known(site, it, "What is known of it", ["id", "title", "summary", "source", "locator", "act"]),
      ...section(
        "relations",
        "What suspends, amends or follows it",
        sides.length === 0
          ? undefined
          : rowsTable(site, sides, ["relation", "act", "certainty", "valid_from", "valid_to", "source", "note"], {
              caption: "Relations to other acts",
            }),
      ),
      whoSaysSo(site, it),
    ],
    answers: { act: answer },
    again: { page: "act", id },
  };
}
