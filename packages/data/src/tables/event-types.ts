import type { policy_type } from "./vocabulary.ts";

/** The types of `policy_events` that are events: they happen on a day and are never in force. */
export const eventTypes: readonly string[] = [
  "repeal",
  "closure",
  "statement",
  "ruling",
  "milestone",
] satisfies (keyof typeof policy_type)[];
