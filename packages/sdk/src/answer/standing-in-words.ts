import type { ActStanding } from "../acts/standings.ts";
import { lastDay } from "../dates.ts";
import { requireList, requireRow } from "../given.ts";

/** Refuses anything but a standing of an act. @throws InvalidInput */
function requireStanding(given: ActStanding): void {
  requireRow("A standing", given, "state");
  requireRow("The act of a standing", given.event, "status_as_of");
  requireList("The reasons of a standing", given.because);
}

/** When an act is in force, by its own dates. An unknown start, or one on which it did not begin, is not shown. */
export function spanInWords(standing: ActStanding, day: string): string {
  requireStanding(standing);
  lastDay(day);
  const { event, state } = standing;
  const { announced, effective_from: start, effective_to: end } = event;
  if (start !== null && (state !== "not_yet" || start > day))
    return end === null ? `${start} on` : `${start} to ${end}`;
  const known = announced === null ? "start unknown" : `announced ${announced}`;
  return end === null ? known : `${known}, to ${end}`;
}

/** Why it is not known whether an act is in force, with the dates that leave it open; empty if it is known. */
export function doubtInWords(standing: ActStanding): string {
  requireStanding(standing);
  const { event, doubt, ranOut, lastSpokenOf, because } = standing;
  const silence = `no later source than ${event.status_as_of} was seen`;
  switch (doubt) {
    case null:
      return "";
    case "suspension_ran_out":
      return `its suspension expired ${ranOut}, and ${silence}`;
    case "term_ran_out":
      return `its term ended ${ranOut}, and ${silence}`;
    case "claimed": {
      const claims = because.flatMap((row) =>
        "relation" in row && row.certainty === "claimed"
          ? [`${row.event} claims otherwise${row.valid_to === null ? "" : `, to ${row.valid_to}`}`]
          : [],
      );
      return [...(ranOut === null ? [] : [`stated term ended ${ranOut}`]), ...claims, silence].join("; ");
    }
    case "silent":
      return `last mentioned ${lastSpokenOf}, and by no source since`;
    case "partial_date":
      return "the day is within a date known only to the month or year";
    case "start_not_known":
      return "no source gives its first day";
    case "fate_not_seen":
      return event.status === "ended"
        ? "it has ended; no source gives the day"
        : `no source seen by ${event.status_as_of} says what became of it`;
    case "unverified":
      return "no adequate source shows that it took effect";
  }
}

/** The same in a few words, without naming the act. */
export const doubtInBrief = (act: ActStanding): string =>
  act.doubt === "claimed"
    ? `${act.ranOut === null ? "" : `stated term ended ${act.ranOut}; `}another text says otherwise`
    : doubtInWords(act);

/** What must be said of an answer for a day after the last look at the sources; empty for an earlier day. */
export function readUpToInWords(readUpTo: string | null, day: string): string {
  if (readUpTo !== null) lastDay(readUpTo);
  lastDay(day);
  return readUpTo === null || day <= readUpTo
    ? ""
    : `Sources were read up to ${readUpTo}. For a later day, the answer uses the acts' own dates and does not know of later acts.`;
}
