import { type AreaCode, formName, type Rows } from "@oreledger/data";
import { formatFigure } from "../../answer/figures.ts";

type Source = Rows["us_balances"];

/** So many lists that do not name a country are told one by one. */
const MOST_LISTS = 6;

/** Each list of sources by itself, its largest first, those that it sums up last: one of each commodity, form, year and edition. */
export function listsOfSources(rows: readonly Source[]): (readonly Source[])[] {
  const lists = new Map<string, Source[]>();
  for (const row of rows) {
    const list = [row.commodity, row.form, row.year, row.source].join(" ");
    lists.set(list, [...(lists.get(list) ?? []), row]);
  }
  return [...lists.values()].map((list) => list.sort(bySize));
}

const bySize = (a: Source, b: Source): number =>
  Number(a.partner.startsWith("_")) - Number(b.partner.startsWith("_")) || sizeOf(b) - sizeOf(a);

const sizeOf = ({ quantity, low, high }: Source): number => quantity ?? low ?? high ?? 0;

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
  const others = list.find((row) => row.partner === "_OTH");
  return `${commodity}${form === "all" ? "" : `, ${formName(form)}`}, ${year}${others === undefined ? "" : ` (all others together ${formatFigure(others)} %)`}`;
}
