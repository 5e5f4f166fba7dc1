import { expect, it } from "vitest";
import { policy_events } from "./policy_events.ts";

const rule = policy_events.rules.find(({ code }) => code === "announced-not-begun");
const found = (status: string, effective_from: string | null) =>
  rule?.check({ status, effective_from, status_as_of: "2026-11-20" } as never)?.column;

it("an act is in force from its first day, and announced before it", () => {
  const begun = ["2026-11-20", "2026-11", "2026", null] as const;
  for (const day of begun) expect([found("in_force", day), found("ended", day)]).toEqual([undefined, undefined]);
  expect([found("in_force", "2027-01-01"), found("ended", "2026-12")]).toEqual(["status", "status"]);
  expect([found("announced", "2026-11-20"), found("announced", "2026-11-21")]).toEqual(["effective_from", undefined]);
  expect([found("suspended", "2027-01-01"), found("unknown", "2027-01-01")]).toEqual([undefined, undefined]);
});
