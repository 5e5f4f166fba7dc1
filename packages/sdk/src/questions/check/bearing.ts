import { rounded } from "@oreledger/data";
import { meantPlace } from "../../metrics/core/printed-place.ts";
import type { Bound } from "./said/figures-said.ts";
import type { Said } from "./said/said.ts";

/** A figure of supply that is to be checked. */
export type Checked = Said & { readonly commodity: string; readonly areas: readonly string[]; readonly bound: Bound };

/**
 * A bound that is open on one side, or a figure printed as about so much, allows what it does not exclude; it does not say it.
 * A figure of one form is of a part: it denies no larger quantity of the whole, and no share where a figure of all forms
 * answers.
 */
export type Bearing = "agrees" | "allows" | "of_a_part" | "contradicts";

/** How far a figure that is roughly said reaches on either side: a twentieth of tonnes; of a share a tenth, five points at most. */
const reachOf = (value: number, isShare: boolean): number => (isShare ? Math.min(value / 10, 5) : value / 20);

/** How far “about” reaches: of a share no more than half of what is missing to the whole, so that 99 % is not “about 90 %”. */
const aboutReach = (value: number, isShare: boolean): number =>
  isShare ? Math.min(reachOf(value, isShare), (100 - value) / 2) : reachOf(value, isShare);

/** Half a unit of the last digit that is said: of tonnes the last that is not zero, two digits at least. */
const roundingOf = ({ percent, rank, tonnes = 0 }: Said): number =>
  rank !== undefined
    ? 0
    : percent === undefined
      ? meantPlace(tonnes) / 2
      : 0.5 * 10 ** -(percent.split(".")[1]?.length ?? 0);

/** A share is held against a bound as it is shown, to one decimal: what is told as 99 % is at most 99 %. */
const asShown = (percent: number): number => rounded(percent, 1);

/** The number that is said, of a span the lower end. */
const numberOf = ({ percent, rank, tonnes }: Said): number => rank ?? tonnes ?? Number(percent);

/** What is said, or the upper end of a span that is. */
export const upperOf = (said: Checked): number => said.to ?? numberOf(said);

/** How a figure, or a span of figures, bears on what is said, and how far it is from it. */
export function against(
  low: number,
  high: number,
  said: Checked,
  { about = false, open = false }: { readonly about?: boolean; readonly open?: boolean } = {},
): { readonly bearing: Bearing; readonly away: number; readonly near: boolean } {
  const value = numberOf(said);
  const isShare = said.percent !== undefined;
  const allowed =
    said.rank === undefined &&
    about &&
    bearingOf(low - aboutReach(low, isShare), high + aboutReach(high, isShare), said, open) !== "contradicts";
  const bearing = bearingOf(low, high, said, open);
  const isExact = said.bound === "exact" && said.to === undefined && said.rank === undefined;
  return {
    bearing: bearing === "contradicts" && allowed ? "allows" : bearing,
    away: Math.max(0, low - upperOf(said), value - high),
    near: isExact && bearingOf(low, high, { ...said, bound: "about" }, open) === "agrees",
  };
}

/**
 * Whether all of a span is what is said, or some of it, or nothing. A bound that is printed leaves out its limit; a figure at the
 * very limit of “more than” may have been rounded to it.
 */
function bearingOf(low: number, high: number, said: Checked, open: boolean): Bearing {
  if (said.to !== undefined) return withinBoth(low, high, said, open);
  const value = numberOf(said);
  const reach = reachOf(value, said.percent !== undefined);
  if (said.bound === "nearly") return withinBoth(low, high, spanOf(said, value - reach, value), open);
  if (said.bound === "just-over") return withinBoth(low, high, spanOf(said, value, value + reach), open);
  const shown = said.percent === undefined ? (figure: number) => figure : asShown;
  const spans = (all: boolean, some: boolean): Bearing => (all ? "agrees" : some ? "allows" : "contradicts");
  const reaches = Math.max(high, shown(high)) >= value;
  const stays = Math.min(low, shown(low)) <= value;
  switch (said.bound) {
    case "at-least":
      return spans(Math.max(low, shown(low)) >= value, reaches);
    case "more-than":
      return spans(Math.min(low, shown(low)) > value || (open && low === value), reaches);
    case "at-most":
      return spans(Math.min(high, shown(high)) <= value, stays);
    case "less-than":
      return spans(Math.max(high, shown(high)) < value || (open && high === value), stays);
    default: {
      const within =
        said.bound === "about"
          ? Math.max(aboutReach(value, said.percent !== undefined), roundingOf(said))
          : roundingOf(said);
      // A rounded figure may be exactly half a unit away.
      const slack = within * (1 + 1e-9);
      if (said.bound === "exact" && isTieAbove(low, value, within)) return "contradicts";
      const some = low <= value + slack && high >= value - slack;
      return spans(some && low >= value - slack && high <= value + slack, some);
    }
  }
}

const spanOf = (said: Checked, from: number, to: number): Checked =>
  said.percent === undefined ? { ...said, tonnes: from, to } : { ...said, percent: String(from), to };

/** A span that is said is two bounds. */
function withinBoth(low: number, high: number, { to, ...from }: Checked, open: boolean): Bearing {
  const until = from.percent === undefined ? { tonnes: to } : { percent: String(to) };
  const both = [
    bearingOf(low, high, { ...from, bound: "at-least" }, open),
    bearingOf(low, high, { ...from, ...until, bound: "at-most" } as Checked, open),
  ];
  return both.find((each) => each === "contradicts") ?? both.find((each) => each === "allows") ?? "agrees";
}

/** 175,000 is no 170,000: a half is rounded up, or to the even digit. */
const isTieAbove = (low: number, value: number, half: number): boolean =>
  half > 0 && Math.abs(low - value - half) <= half * 1e-9 && Math.round(value / (2 * half)) % 2 === 1;
