import { firstDay, lastDay } from "./dates.ts";

/** What this question needs of a row of `policy_events`: one clause of one act. */
export interface Act {
  readonly id: string;
  readonly announced: string | null;
  readonly effective_from: string | null;
  readonly effective_to: string | null;
  readonly status: "announced" | "in_force" | "suspended" | "ended" | "unknown" | "unverified";
  readonly status_as_of: string;
  readonly targets: readonly string[];
}

/** What this question needs of a row of `event_relations`: what one act does to another. */
export interface ActRelation {
  readonly event: string;
  readonly relation: "suspends" | "amends" | "supersedes" | "ends" | "extends";
  readonly related: string;
  readonly certainty: "established" | "claimed";
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** Where a clause stands on a day. `unknown` is an answer: the rows do not settle it. */
export type InForceState = "not_yet" | "in_force" | "suspended" | "ended" | "unknown";

/** One clause, its state on the day, and the rows that decide it: cite those. */
export interface Standing<E extends Act = Act, R extends ActRelation = ActRelation> {
  readonly event: E;
  readonly state: InForceState;
  /** The clause itself, then the relations and the acts behind them. */
  readonly because: readonly (E | R)[];
  /** The day lies after `status_as_of`: the acts' own terms, carried on beyond what the sources saw. */
  readonly projected: boolean;
}

/** A question about a date that may be partial: 2024-01 has begun on 2024-01-31, and perhaps on the 15th. */
type Answer = "yes" | "no" | "maybe";

const begun = (date: string, day: string): Answer =>
  day < firstDay(date) ? "no" : day >= lastDay(date) ? "yes" : "maybe";
const over = (last: string, day: string): Answer =>
  day > lastDay(last) ? "yes" : last.length === 10 || day < firstDay(last) ? "no" : "maybe";
const later = (a: string, b: string | null): string => (b !== null && lastDay(b) > lastDay(a) ? b : a);

/** An answer with the rows that gave it. */
interface Finding<R> {
  readonly answer: Answer;
  readonly rows: readonly R[];
}

/** What other acts do to one act on a day, read from the relations alone. */
class Relations<R extends ActRelation> {
  readonly #onto = new Map<string, R[]>();
  readonly #day: string;

  constructor(relations: readonly R[], day: string) {
    this.#day = day;
    for (const relation of relations) {
      const list = this.#onto.get(relation.related);
      if (list) list.push(relation);
      else this.#onto.set(relation.related, [relation]);
    }
  }

  /** The relations onto an act that have begun, or perhaps begun. */
  #begun(id: string, ...kinds: ActRelation["relation"][]): R[] {
    return (this.#onto.get(id) ?? []).filter(
      (row) => kinds.includes(row.relation) && begun(row.valid_from, this.#day) !== "no",
    );
  }

  /** Whether another act did something for certain to this one after the day: it still stood until then. */
  later(id: string): boolean {
    return (this.#onto.get(id) ?? []).some(
      (row) => row.certainty === "established" && firstDay(row.valid_from) > this.#day,
    );
  }

  /** Whether another act has brought this one to its end. A claim of an end leaves it open. */
  ended(id: string): Finding<R> {
    const rows = this.#begun(id, "ends", "supersedes");
    const sure = rows.filter((row) => row.certainty === "established" && begun(row.valid_from, this.#day) === "yes");
    if (sure.length > 0) return { answer: "yes", rows: sure };
    return { answer: rows.length > 0 ? "maybe" : "no", rows };
  }

  /**
   * Whether a term that ends on `last` has run out, extensions counted. A claimed extension opens a question that only
   * the acting body can close: from the end of the sure term on, the answer is `maybe`, however long the claim runs.
   */
  runOut(id: string, last: string): Finding<R> {
    const extensions = this.#begun(id, "extends");
    const sure = extensions.filter((row) => row.certainty === "established");
    const end = sure.reduce((date, row) => later(date, row.valid_to), last);
    const answer = over(end, this.#day);
    if (answer === "no") return { answer, rows: sure };
    const claimed = extensions.filter(
      (row) => row.certainty === "claimed" && (row.valid_to === null || lastDay(row.valid_to) > lastDay(end)),
    );
    return { answer: claimed.length > 0 ? "maybe" : answer, rows: [...sure, ...claimed] };
  }

  /** Whether another act holds this one out of effect. A suspension that is itself ended or suspended holds nothing. */
  suspended(id: string, endOf: (event: string) => string | null, above: readonly string[] = []): Finding<R> {
    const open: R[] = [];
    for (const row of this.#begun(id, "suspends")) {
      if (above.includes(row.event)) continue;
      if (this.ended(row.event).answer === "yes") continue;
      if (this.suspended(row.event, endOf, [...above, id]).answer === "yes") continue;
      const last = row.valid_to ?? endOf(row.event);
      const term = last === null ? { answer: "no" as const, rows: [] } : this.runOut(row.event, last);
      if (term.answer === "yes") continue;
      const sure = row.certainty === "established" && begun(row.valid_from, this.#day) === "yes";
      if (sure && term.answer === "no") return { answer: "yes", rows: [row, ...term.rows] };
      open.push(row, ...term.rows);
    }
    return { answer: open.length > 0 ? "maybe" : "no", rows: open };
  }
}

/**
 * What every clause of every act was on a day: not yet in effect, in force, suspended, ended, or unknown. Computed from the
 * clauses' own dates and from what acts do to each other. `status` counts only as what was seen on `status_as_of`: an act
 * that was still only announced then has not begun before a later start of its own, and one seen to have ended had. One
 * that ended on a day that no source gives, or whose fate is `unknown`, is known to have stood on its first day and until
 * another act dealt with it, no longer.
 *
 * Give all events and all relations, and filter the answers: a suspension counts whatever commodities it names.
 *
 * @param date ISO 8601; a partial date means its last day.
 * @returns One standing for each event, in the order given.
 * @throws RangeError where `date` is no date.
 * @example
 * const standings = inForceOn("2026-03-01", policyEvents.toArray(), eventRelations.toArray());
 * // The suspension of November 2025 did not reach the controls of April.
 * standings.find(({ event }) => event.id === "chn-2025-seven-ree")?.state; // "in_force"
 */
export function inForceOn<E extends Act, R extends ActRelation>(
  date: string,
  events: readonly E[],
  relations: readonly R[],
): Standing<E, R>[] {
  const day = lastDay(date);
  const byId = new Map(events.map((event) => [event.id, event]));
  const others = new Relations(relations, day);
  const endOf = (id: string) => byId.get(id)?.effective_to ?? null;

  return events.map((event) => {
    const projected = day > lastDay(event.status_as_of);
    const answer = (state: InForceState, rows: readonly R[] = []): Standing<E, R> => {
      const acts = rows.flatMap((row) => byId.get(row.event) ?? []);
      return { event, state, because: [...new Set<E | R>([event, ...rows, ...acts])], projected };
    };

    const ended = others.ended(event.id);
    if (ended.answer !== "no") return answer(ended.answer === "yes" ? "ended" : "unknown", ended.rows);
    if (event.effective_to !== null) {
      const term = others.runOut(event.id, event.effective_to);
      if (term.answer !== "no") return answer(term.answer === "yes" ? "ended" : "unknown", term.rows);
    }
    const seen = begun(event.status_as_of, day) === "yes";
    if (event.status === "ended" && event.effective_to === null && seen) return answer("ended");

    if (event.announced !== null && day < firstDay(event.announced)) return answer("not_yet");
    const suspended = others.suspended(event.id, endOf);
    if (suspended.answer === "yes") return answer("suspended", suspended.rows);

    if (event.status === "unverified") return answer("unknown");
    // Only a start of its own after the last look brings an announced act into force.
    const starts = event.effective_from !== null && lastDay(event.effective_from) > lastDay(event.status_as_of);
    if (event.status === "announced" && !(projected && starts)) return answer("not_yet");
    if (event.effective_from === null) return answer(event.status === "in_force" && seen ? "in_force" : "unknown");
    const start = begun(event.effective_from, day);
    if (start !== "yes") return answer(start === "no" ? "not_yet" : "unknown");

    if (suspended.answer === "maybe") return answer("unknown", suspended.rows);
    // An act that ended some day, or whose fate no source tells, stood on its first day and until a later act dealt with it.
    const fateOpen = event.effective_to === null && (event.status === "ended" || event.status === "unknown");
    if (fateOpen && day !== event.effective_from && !others.later(event.id)) return answer("unknown");
    // Something was seen on `status_as_of` that the dates alone do not tell.
    const notSeen = event.status === "unknown" && seen;
    return answer(notSeen ? "unknown" : "in_force");
  });
}

/**
 * Standings parted into those of measures for everybody and those aimed at named countries.
 *
 * @example
 * const standings = inForceOn("2026-03-01", policyEvents.toArray(), eventRelations.toArray());
 * aimedApart(standings).aimed; // the bans on dual-use items to Japan, …
 */
export function aimedApart<S extends Standing>(standings: readonly S[]): { everybody: S[]; aimed: S[] } {
  return {
    everybody: standings.filter(({ event }) => event.targets.length === 0),
    aimed: standings.filter(({ event }) => event.targets.length > 0),
  };
}
