import { eventTypes } from "@oreledger/data";
import { firstDay, lastDay } from "../dates.ts";
import { requireRows } from "../given.ts";
import type { Act, ActRelation, Word } from "./act.ts";
import { begun, Effects } from "./effects.ts";
import { lastSpokenOf, silentFrom } from "./last-spoken-of.ts";

export type { Act, ActRelation, Word } from "./act.ts";

/**
 * The state of a clause on a day. `unknown`: the rows do not decide it. `event`: something that has happened by then, such
 * as a repeal, an approval or a speech, and is never in force.
 */
export type InForceState = "not_yet" | "in_force" | "suspended" | "ended" | "event" | "unknown";

/** Why a state is unknown. */
export type Doubt =
  /** Only someone other than the acting body says that it was suspended, extended or ended. */
  | "claimed"
  /** Its suspension ran out by its own term, and no source since says what followed. */
  | "suspension_ran_out"
  /** Its own term ran out after the last source seen, and may have been extended. */
  | "term_ran_out"
  /** No source has mentioned it for ten years. */
  | "silent"
  /** The day is within a date that is known only to the month or the year. */
  | "partial_date"
  /** No source gives its first day. */
  | "start_not_known"
  /** It ended on a day that no source gives, or no source says what became of it. */
  | "fate_not_seen"
  /** No source is good enough to show that it took effect. */
  | "unverified";

/** One clause, its state on the day, and the rows that decide it, which to cite. */
export interface Standing<E extends Act = Act, R extends ActRelation = ActRelation> {
  readonly event: E;
  readonly state: InForceState;
  /** Why the state is unknown; null if it is known. */
  readonly doubt: Doubt | null;
  /** The last day of the term that ran out, its own or its suspension's, if that is the doubt. */
  readonly ranOut: string | null;
  /** The day of the newest source that mentions it; null if no sources were given. */
  readonly lastSpokenOf: string | null;
  /** The clause itself, then the relations and the acts behind them. */
  readonly because: readonly (E | R)[];
  /** The day is after `status_as_of`: the state follows from the acts' own terms, beyond what the sources saw. */
  readonly projected: boolean;
}

/**
 * The state of every clause of every act on a day: not yet in effect, in force, suspended, ended, or unknown; an event has happened or
 * not. Computed from the clauses' own dates and from what acts do to each other. `status` counts only as seen on `status_as_of`: an act
 * that was then only announced begins no earlier than a later start of its own, and one seen to have ended had ended. An act that ended
 * on a day that no source gives, or whose fate is `unknown`, is known to be in force only on its first day and until another act dealt
 * with it. If a term, the act's own or its suspension's, ran out on or after the day of the last look, the act is unknown: it may have
 * been extended. With `sources` given, an act that none of them has mentioned for ten years is unknown too.
 *
 * Pass all events and all relations, and filter the result: a suspension counts whatever commodities it names.
 *
 * @param date ISO 8601; a partial date means its last day.
 * @param sources The sources of the events and relations: their dates show when an act was last mentioned.
 * @returns One standing for each event, in the order given.
 * @throws InvalidInput if `date` is not a date.
 * @example
 * const standings = inForceOn("2026-03-01", policyEvents.toArray(), eventRelations.toArray(), sources.toArray());
 * // The suspension of November 2025 did not reach the controls of April.
 * standings.find(({ event }) => event.id === "chn-2025-seven-ree")?.state; // "in_force"
 */
export function inForceOn<E extends Act, R extends ActRelation>(
  date: string,
  events: readonly E[],
  relations: readonly R[],
  sources: readonly Word[] = [],
): Standing<E, R>[] {
  const day = lastDay(date);
  requireRows("The acts", events, "id");
  requireRows("The relations", relations, "related");
  requireRows("The sources", sources, "id");
  const byId = new Map(events.map((event) => [event.id, event]));
  const others = new Effects(relations, day);
  const spoken = lastSpokenOf(events, relations, sources);
  const endOf = (id: string) => byId.get(id)?.effective_to ?? null;

  return events.map((event) => {
    const seenUpTo = lastDay(event.status_as_of);
    const projected = day > seenUpTo;
    const standing = (
      state: InForceState,
      rows: readonly R[],
      doubt: Doubt | null,
      ranOut: string | null,
    ): Standing<E, R> => {
      const acts = rows.flatMap((row) => byId.get(row.event) ?? []);
      const because = [...new Set<E | R>([event, ...rows, ...acts])];
      return { event, state, doubt, ranOut, lastSpokenOf: spoken.get(event.id) ?? null, because, projected };
    };
    const answer = (state: InForceState, rows: readonly R[] = []) => standing(state, rows, null, null);
    const unknown = (doubt: Doubt, rows: readonly R[] = [], ranOut: string | null = null) =>
      standing("unknown", rows, doubt, ranOut);
    /** Unknown because of a claim, or of a date that is known only to the month or the year. */
    const open = (rows: readonly R[], ranOut: string | null = null) =>
      unknown(rows.some((row) => row.certainty === "claimed") ? "claimed" : "partial_date", rows, ranOut);

    if (eventTypes.includes(event.type ?? "")) {
      const when = event.effective_from ?? event.announced;
      const come = when === null ? "yes" : begun(when, day);
      if (come === "no") return answer("not_yet");
      if (come === "maybe") return unknown("partial_date");
      // It was planned, and no source says that it took place.
      return event.status === "announced" || event.status === "unknown" ? unknown("fate_not_seen") : answer("event");
    }

    const ended = others.ended(event.id);
    if (ended.answer === "yes") return answer("ended", ended.rows);
    if (ended.answer === "maybe") return open(ended.rows);
    if (event.effective_to !== null) {
      const term = others.runOut(event.id, event.effective_to);
      if (term.answer === "maybe") return open(term.rows, term.rows.length > 0 ? term.end : null);
      if (term.answer === "yes")
        return seenUpTo > lastDay(term.end) ? answer("ended", term.rows) : unknown("term_ran_out", term.rows, term.end);
    }
    const seen = begun(event.status_as_of, day) === "yes";
    if (event.status === "ended" && event.effective_to === null && seen) return answer("ended");

    if (event.announced !== null && day < firstDay(event.announced)) return answer("not_yet");
    const suspended = others.suspended(event.id, endOf);
    if (suspended.answer === "yes") return answer("suspended", suspended.rows);

    if (event.status === "unverified") return unknown("unverified");
    // An announced act comes into force only by a start of its own after the last look.
    const starts = event.effective_from !== null && lastDay(event.effective_from) > seenUpTo;
    if (event.status === "announced" && !(projected && starts)) return answer("not_yet");
    // An act without a known start is in force from the day on which a source says so.
    const told = seen || (spoken.get(event.id) ?? "9999") <= day;
    if (event.effective_from === null)
      return event.status === "in_force" && told ? stands() : unknown("start_not_known");
    const start = begun(event.effective_from, day);
    if (start === "no") return answer("not_yet");
    if (start === "maybe") return unknown("partial_date");

    const ranOut = others.ranOut(event.id, endOf);
    if (suspended.answer === "maybe") return open(suspended.rows, endOfTerm(suspended.rows) ?? null);
    // The suspension ended by its own term: only a later look can show that the act is in force again.
    const lookedSince =
      ranOut !== undefined &&
      seenUpTo > lastDay(ranOut.last) &&
      (event.status === "in_force" || event.status === "ended");
    if (ranOut !== undefined && !lookedSince && !others.later(event.id))
      return unknown("suspension_ran_out", [ranOut.row], ranOut.last);
    // An act that ended on an unknown day, or whose fate is unknown, was in force on its first day and until a later act dealt with it.
    const fateOpen = event.effective_to === null && (event.status === "ended" || event.status === "unknown");
    if (fateOpen && day !== event.effective_from && !others.later(event.id)) return unknown("fate_not_seen");
    // What was seen on `status_as_of` is not in the dates.
    return event.status === "unknown" && seen ? unknown("fate_not_seen") : stands();

    /** In force, unless no source has mentioned it for too long. */
    function stands(): Standing<E, R> {
      const last = spoken.get(event.id);
      return last !== undefined && day > silentFrom(last) ? unknown("silent") : answer("in_force");
    }
    /** The stated last day of a suspension that is said to continue. */
    function endOfTerm(rows: readonly R[]): string | undefined {
      const row = rows.find(({ relation }) => relation === "suspends");
      return row === undefined ? undefined : (row.valid_to ?? endOf(row.event) ?? undefined);
    }
  });
}
