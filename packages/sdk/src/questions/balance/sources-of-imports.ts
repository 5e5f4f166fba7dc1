import { type AreaCode, areaRole, formName, grouped, type Rows } from "@oreledger/data";
import { formatFigure } from "../../answer/figures.ts";
import { andMore } from "../../lists.ts";
import { InputRefused } from "../declare/refusal.ts";

type Source = Rows["us_balances"];

/** The most lists without the country that are named individually. */
const MOST_LISTS = 6;

/** The lists of sources, one for each commodity, form, year and edition: largest first, with the remainder last. */
export function listsOfSources(rows: readonly Source[]): (readonly Source[])[] {
  const lists = grouped(rows, ({ commodity, form, year, source }) => [commodity, form, year, source].join(" "));
  return [...lists.values()].map((list) => list.sort(bySize));
}

/** The years whose imports a list adds: 2021–24; its own year if it adds none. */
export const yearsOf = ({ first_year, year }: Pick<Source, "first_year" | "year">): string =>
  first_year === null ? String(year) : `${first_year}–${String(year).slice(-2)}`;

const bySize = (a: Source, b: Source): number => Number(isOthers(a)) - Number(isOthers(b)) || sizeOf(b) - sizeOf(a);

const isOthers = ({ partner }: Source): boolean => areaRole(partner) === "remainder";

const sizeOf = ({ quantity, low, high }: Source): number => quantity ?? low ?? high ?? 0;

/**
 * Refuses a body or the world: the lists name countries, so its share would read as unknown although they name its members.
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

/** The rows that name a country, and a note on lists that do not: it may be among the others, and is never zero. */
export function fromPartner(
  lists: readonly (readonly Source[])[],
  partner: AreaCode,
): { readonly rows: readonly Source[]; readonly unnamed: string | undefined } {
  const names = (list: readonly Source[]) => list.some((row) => row.partner === partner);
  const unnamed = lists.filter((list) => !names(list)).map(withoutIt);
  return {
    rows: lists.filter(names).flatMap((list) => list.filter((row) => row.partner === partner)),
    unnamed:
      unnamed.length === 0
        ? undefined
        : `${unnamed.length} of ${lists.length} lists of sources do not name ${partner}; its share is not known there: ${unnamed.slice(0, MOST_LISTS).join("; ")}${andMore(unnamed.length, MOST_LISTS, "; and ")}.`,
  };
}

function withoutIt(list: readonly Source[]): string {
  const [{ commodity, form, year }] = list as [Source];
  const others = list.find(isOthers);
  return `${commodity}${form === "all" ? "" : `, ${formName(form)}`}, ${year}${others === undefined ? "" : ` (all others together ${formatFigure(others)} %)`}`;
}
