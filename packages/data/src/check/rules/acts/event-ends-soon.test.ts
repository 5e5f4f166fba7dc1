import { expect, it } from "vitest";
import { endingSoon } from "./event-ends-soon.ts";

const event = (id: string, status: "in_force" | "suspended" | "ended", effective_to: string | null = null) => ({
  id,
  status,
  effective_to,
  status_as_of: "2026-11-23",
});

it("lists acts and suspensions that end within 30 days, or have ended since they were looked at, and no others", () => {
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
  const soon = (today?: string) =>
    endingSoon(events, relations, today).map((b) => `${b.row.id} ${b.column}: ${b.expected}`);
  const held = "the last day on which ann-72 suspends it";
  expect(soon()).toEqual([
    "ann-72 effective_to: another look after 2026-11-27, its last day",
    `us-ban status: another look after 2026-11-27, ${held}`,
    "edge effective_to: another look after 2026-12-23, its last day",
  ]);
  expect(soon("2026-11-27")[0]).toBe("ann-72 effective_to: another look after 2026-11-27, its last day");
  expect(soon("2027-03-25")).toEqual([
    "ann-72 effective_to: another look now: its last day, 2026-11-27, has passed",
    `us-ban status: another look now: ${held}, 2026-11-27, has passed`,
    "far effective_to: another look after 2027-04-24, its last day",
    "edge effective_to: another look now: its last day, 2026-12-23, has passed",
  ]);
});
