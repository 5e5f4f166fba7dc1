import type { CommodityId } from "@oreledger/data";
import { standingsOn } from "../../acts/standings.ts";
import { bodiesOver } from "../../ledger/bodies.ts";
import { reachOn } from "../../ledger/reach.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "policy_events",
  title: "Controls, bans, quotas, suspensions, laws and lists",
  description:
    "Each row is one clause of one act, with its own dates, or an event. `state` is what `controls` computes for today, or for the day of `asOf`, from these dates and from other acts; `status` was observed on `status_as_of`.",
  view: [
    "id",
    "actors",
    "effective_from",
    "title",
    "state",
    "effective_to",
    "type",
    "restricts",
    "announced",
    "source",
    "clause",
  ],
  tables: ["areas", "event_relations", "group_members", "sources"],
  computed: {
    column: "state",
    before: "status",
    on(ledger, day) {
      const states = new Map<string, string>(
        standingsOn(ledger, { date: day }).map(({ event, state }) => [event.id, state]),
      );
      return (row) => states.get((row as { readonly id: string }).id) ?? "unknown";
    },
  },
  of: {
    commodity: {
      about: "that cover a commodity, as `controls` counts them",
      rows: (ledger, ids) => {
        const reaches = ids.map((id) => reachOn(ledger, id as CommodityId));
        const bearing = ledger.tables.policy_events
          .toArray()
          .filter((row) => reaches.some((of) => of(row.commodities)));
        return { id: bearing.map(({ id }) => id) };
      },
    },
    area: {
      about:
        "by some countries or organisations or targeting them, with the bodies of which they are members on the day",
      rows: (ledger, ids, day) => {
        const bodies = new Set<string>(ids.flatMap((id) => bodiesOver(ledger, id, day)));
        const meant = ledger.tables.policy_events
          .toArray()
          .filter(({ actors, targets }) => [...actors, ...targets].some((id) => bodies.has(id)));
        return { id: meant.map(({ id }) => id) };
      },
    },
  },
  examples: [
    {
      call: "--actors CHN --type export_control --sort announced",
      tells: "China's export controls, in order",
    },
    { call: "--commodities gallium --cite", tells: "Acts on gallium, with the sources" },
    {
      call: "--announced 2025-10.. --columns id,title,announced --format csv",
      tells: "Acts since October 2025",
    },
  ],
});
