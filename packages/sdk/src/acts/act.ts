/** The columns of `policy_events` that decide what is in force on a day. A row is one clause of one act, or an event. */
export interface Act {
  readonly id: string;
  /** Some types are events: they happen, and are never in force. Without a type, it is an act. */
  readonly type?: string;
  readonly announced: string | null;
  readonly effective_from: string | null;
  readonly effective_to: string | null;
  readonly status: "announced" | "in_force" | "suspended" | "ended" | "happened" | "unknown" | "unverified";
  readonly status_as_of: string;
  readonly targets: readonly string[];
  readonly source?: string;
}

/** The columns of `event_relations` that decide it: what one act does to another. */
export interface ActRelation {
  readonly event: string;
  readonly relation: "suspends" | "amends" | "supersedes" | "ends" | "extends";
  readonly related: string;
  readonly certainty: "established" | "claimed";
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly source?: string;
}

/** The columns of `sources` that decide it: when a source last mentioned an act. */
export interface Word {
  readonly id: string;
  readonly published: string | null;
  readonly retrieved: string | null;
}
