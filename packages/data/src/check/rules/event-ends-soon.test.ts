import { expect, it } from "vitest";
import { endingSoon } from "./event-ends-soon.ts";

const event = (id: string, status: "in_force" | "suspended" | "ended", effective_to: string | null = null) => ({
  id,
  status,
  effective_to,
  status_as_of: "2026-11-23",
});

it("lists acts and suspensions that end within 30 days, and no others", () => {
  const relations = [
    {
      event: "ann-72",
      relation: "suspends" as const,
      related: "us-ban",
      certainty: "established" as const,
      valid_from: "2025-11-09",
      valid_to: "2026-11-27",
    },
  ];
  const events = [
    event("ann-72", "in_force", "2026-11-27"),
    event("us-ban", "suspended"),
    event("far", "in_force", "2027-04-24"),
    event("edge", "in_force", "2026-12-23"),
    event("past", "ended", "2026-11-30"),
    event("open", "in_force"),
  ];
  expect(endingSoon(events, relations).map((b) => `${b.row.id} ${b.column}`)).toEqual([
    "ann-72 effective_to",
    "us-ban status",
    "edge effective_to",
  ]);
});
