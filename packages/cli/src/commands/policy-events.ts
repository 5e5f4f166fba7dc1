import { tableCommand } from "../table-command.ts";

export const command = tableCommand({
  table: "policy_events",
  description:
    "One row is one clause of one act, with its own dates. Whether it holds on a day follows from these and from other acts: `controls` works that out.",
  view: ["id", "actors", "effective_from", "title", "status", "effective_to", "type", "announced", "source", "clause"],
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
