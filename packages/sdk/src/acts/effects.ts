import { firstDay, lastDay } from "../dates.ts";
import type { ActRelation } from "./act.ts";

/** Whether a date that may be partial has come: 2024-01 has on 2024-01-31, and perhaps on the 15th. */
export type Answer = "yes" | "no" | "maybe";

/** Whether a date has come. */
export const begun = (date: string, day: string): Answer =>
  day < firstDay(date) ? "no" : day >= lastDay(date) ? "yes" : "maybe";
const over = (last: string, day: string): Answer =>
  day > lastDay(last) ? "yes" : last.length === 10 || day < firstDay(last) ? "no" : "maybe";
const later = (a: string, b: string | null): string => (b !== null && lastDay(b) > lastDay(a) ? b : a);

/** An answer with the rows that decide it. */
export interface Finding<R> {
  readonly answer: Answer;
  readonly rows: readonly R[];
}

/** What acts do to each other up to a day, by their relations alone. */
export class Effects<R extends ActRelation> {
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

  /** The relations to an act that have begun, or may have. */
  #begun(id: string, ...kinds: ActRelation["relation"][]): R[] {
    return (this.#onto.get(id) ?? []).filter(
      (row) => kinds.includes(row.relation) && begun(row.valid_from, this.#day) !== "no",
    );
  }

  /** Whether another act certainly did something to this one after the day: if so, it still stood until then. */
  later(id: string): boolean {
    return (this.#onto.get(id) ?? []).some(
      (row) => row.certainty === "established" && firstDay(row.valid_from) > this.#day,
    );
  }

  /** Whether another act has ended this one. A claimed end leaves it open. */
  ended(id: string): Finding<R> {
    const rows = this.#begun(id, "ends", "supersedes");
    const sure = rows.filter((row) => row.certainty === "established" && begun(row.valid_from, this.#day) === "yes");
    if (sure.length > 0) return { answer: "yes", rows: sure };
    return { answer: rows.length > 0 ? "maybe" : "no", rows };
  }

  /**
   * Whether a term that ends on `last` has run out, extensions counted. A claimed extension can only be confirmed by
   * the acting body: from the end of the certain term on, the answer is `maybe`, however long the claim runs.
   */
  runOut(id: string, last: string): Finding<R> & { readonly end: string } {
    const extensions = this.#begun(id, "extends");
    const sure = extensions.filter((row) => row.certainty === "established");
    const end = sure.reduce((date, row) => later(date, row.valid_to), last);
    const answer = over(end, this.#day);
    if (answer === "no") return { answer, rows: sure, end };
    const claimed = extensions.filter(
      (row) => row.certainty === "claimed" && (row.valid_to === null || lastDay(row.valid_to) > lastDay(end)),
    );
    return { answer: claimed.length > 0 ? "maybe" : answer, rows: [...sure, ...claimed], end };
  }

  /**
   * The last day of a suspension of this act that ran out by its own term; the latest of several. One that was itself ended
   * or suspended does not count.
   */
  ranOut(id: string, endOf: (event: string) => string | null): { readonly last: string; readonly row: R } | undefined {
    let latest: { readonly last: string; readonly row: R } | undefined;
    for (const row of this.#begun(id, "suspends")) {
      const own = row.valid_to ?? endOf(row.event);
      if (own === null || row.certainty !== "established" || this.ended(row.event).answer === "yes") continue;
      const { answer, end } = this.runOut(row.event, own);
      if (answer === "yes" && (latest === undefined || lastDay(end) > lastDay(latest.last)))
        latest = { last: end, row };
    }
    return latest;
  }

  /** Whether another act suspends this one. A suspension that is itself ended or suspended has no effect. */
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
