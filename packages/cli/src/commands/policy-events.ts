import { standingsOn } from "@oreledger/sdk/questions";
import { tableCommand } from "../table-command.ts";

export const command = tableCommand({
  table: "policy_events",
  description:
    "One row is one clause of one act, with its own dates, or an event. `state` is what `controls` computes for today, or for the day of --as-of, from these dates and from other acts; `status` is what was seen on `status_as_of`.",
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
  answered: {
    column: "state",
    before: "status",
    on(ledger, day) {
      const states = new Map<string, string>(
        standingsOn(ledger, { date: day }).map(({ event, state }) => [event.id, state]),
      );
      return (row) => states.get((row as { readonly id: string }).id) ?? "unknown";
    },
  },
  examples: [
    {
      call: "policy-events --actors CHN --type export_control --sort announced",
      tells: "China's export controls, in order",
    },
    { call: "policy-events --commodities gallium --cite", tells: "What bears on gallium, with the sources" },
    {
      call: "policy-events --announced 2025-10.. --columns id,title,announced --format csv",
      tells: "Acts since October 2025",
    },
  ],
});
