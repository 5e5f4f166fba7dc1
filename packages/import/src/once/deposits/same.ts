import {
  bareName,
  isDistrict,
  isNoName,
  nameAlmost,
  nameWithin,
  printedLetters,
  printedName,
  proves,
  withoutParentheses,
} from "./names.ts";
import { kilometresBetween, type Point } from "./point.ts";
import { overlap } from "./words.ts";

/** The parts of a record, or of an existing deposit, that the comparison needs. */
export interface Named {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly area: string;
  readonly commodities: readonly string[];
}

/** The grounds on which two records are one, the surest first. */
export const grounds = [
  "recognised by a reader",
  "same record number",
  "same printed name",
  "same name",
  "district of the same name",
  "same further name",
  "name within the other",
  "almost the same name",
  "same printed name, far apart",
] as const;
export type Ground = (typeof grounds)[number];

/** The greatest distance, in kilometres, between two points of one deposit on each ground, if the commodities fit. */
export const reach: Record<Ground, number> = {
  "recognised by a reader": Number.POSITIVE_INFINITY,
  "same record number": Number.POSITIVE_INFINITY,
  "same printed name": 25,
  "same name": 25,
  "district of the same name": 25,
  "same further name": 10,
  "name within the other": 10,
  "almost the same name": 10,
  "same printed name, far apart": 60,
};

/** On these grounds and within these kilometres, two names are one place, whatever the commodities. */
const anyCommodity: Partial<Record<Ground, number>> = {
  "same printed name": 10,
  "same name": 5,
  "district of the same name": 5,
};

/** The ground on which two names agree, or undefined. Country and commodity are not compared here. */
export function nameGround(a: Named, b: Named): Ground | undefined {
  if (printedName(a.name) === printedName(b.name) && !isNoName(a.name)) return "same printed name";
  const [main, other] = [withoutParentheses(a.name), withoutParentheses(b.name)];
  if (!proves(main) || !proves(other)) return undefined;
  if (bareName(main) === bareName(other))
    return isDistrict(main) === isDistrict(other) ? "same name" : "district of the same name";
  const all = (named: Named, itself: string) => new Set([itself, ...named.otherNames].filter(proves).map(bareName));
  const names = all(a, main);
  for (const name of all(b, other)) if (names.has(name)) return "same further name";
  if (nameWithin(main, other)) return "name within the other";
  return nameAlmost(main, other) ? "almost the same name" : undefined;
}

/**
 * Whether two records of one country share a printed name, however it is spaced, and a commodity: one place, which sources put up
 * to 60 km apart.
 */
export const namedAlikeFarApart = (a: Named & Point, b: Named & Point): boolean =>
  printedLetters(a.name) === printedLetters(b.name) &&
  !isNoName(a.name) &&
  a.commodities.some((id) => b.commodities.includes(id)) &&
  kilometresBetween(a, b) <= reach["same printed name, far apart"];

/** Why two located records are one deposit, with their distance; undefined if they are two, or if it is unclear. */
export function sameDeposit(a: Named & Point, b: Named & Point): { ground: Ground; kilometres: number } | undefined {
  if (a.area !== b.area || Math.abs(a.latitude - b.latitude) > 0.6) return undefined;
  const kilometres = kilometresBetween(a, b);
  if (kilometres > reach["same name"])
    return namedAlikeFarApart(a, b) ? { ground: "same printed name, far apart", kilometres } : undefined;
  const ground = nameGround(a, b);
  if (ground === undefined) return undefined;
  if (kilometres <= (anyCommodity[ground] ?? 0)) return { ground, kilometres };
  return kilometres <= reach[ground] && overlap(a.commodities, b.commodities) ? { ground, kilometres } : undefined;
}
