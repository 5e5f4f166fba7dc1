import { type AreaCode, areaRole, formName, type Rows } from "@oreledger/data";
import { formatFigure } from "../../answer/figures.ts";
import { grouped } from "../../lists.ts";
import { InputRefused } from "../declare/refusal.ts";

type Source = Rows["us_balances"];

/** The most lists without a country that are named one by one. */
const MOST_LISTS = 6;

/** Each list of sources by itself, its largest first, those that it sums up last: one of each commodity, form, year and edition. */
export function listsOfSources(rows: readonly Source[]): (readonly Source[])[] {
  const lists = grouped(rows, ({ commodity, form, year, source }) => [commodity, form, year, source].join(" "));
  return [...lists.values()].map((list) => list.sort(bySize));
}

/** The years whose imports a list adds: 2021–24; its own year where it adds none. */
export const yearsOf = ({ first_year, year }: Pick<Source, "first_year" | "year">): string =>
  first_year === null ? String(year) : `${first_year}–${String(year).slice(-2)}`;

const bySize = (a: Source, b: Source): number => Number(isOthers(a)) - Number(isOthers(b)) || sizeOf(b) - sizeOf(a);

const isOthers = ({ partner }: Source): boolean => areaRole(partner) === "remainder";

const sizeOf = ({ quantity, low, high }: Source): number => quantity ?? low ?? high ?? 0;

/**
 * Refuses a body or the world: the lists name single countries, so that its share would read as not known although they name
 * its members.
 *
 * @throws InputRefused
 */
export function requireCountry(partner: AreaCode | undefined): void {
  if (partner !== undefined && ["aggregate", "whole"].includes(areaRole(partner)))
    throw new InputRefused(
      { code: "malformed_value", input: "partner" },
      (called) =>
        `${partner} is no single country, and the lists of sources name countries: leave ${called("partner")} out.`,
    );
}

/** The rows that name a country, and what is known of it where a list does not: it may be among the others, and is never zero. */
export function fromPartner(
  lists: readonly (readonly Source[])[],
  partner: AreaCode,
): { readonly rows: readonly Source[]; readonly unnamed: string | undefined } {
  const names = (list: readonly Source[]) => list.some((row) => row.partner === partner);
  const unnamed = lists.filter((list) => !names(list)).map(withoutIt);
  const more = unnamed.length > MOST_LISTS ? `; and ${unnamed.length - MOST_LISTS} more` : "";
  return {
    rows: lists.filter(names).flatMap((list) => list.filter((row) => row.partner === partner)),
    unnamed:
      unnamed.length === 0
        ? undefined
        : `${unnamed.length} of ${lists.length} lists of sources do not name ${partner}; its share is not known there: ${unnamed.slice(0, MOST_LISTS).join("; ")}${more}.`,
  };
}

function withoutIt(list: readonly Source[]): string {
  const [{ commodity, form, year }] = list as [Source];
  const others = list.find(isOthers);
  return `${commodity}${form === "all" ? "" : `, ${formName(form)}`}, ${year}${others === undefined ? "" : ` (all others together ${formatFigure(others)} %)`}`;
}
