import { grouped } from "@oreledger/data";

/** The first item of each thing. */
export const firstOfEach = <Item>(items: Iterable<Item>, thingOf: (item: Item) => string): Item[] =>
  [...grouped(items, thingOf).values()].map(([first]) => first as Item);

/** The items of each thing's last year. */
export const ofLastYear = <Item extends { readonly year: number }>(
  items: readonly Item[],
  thingOf: (item: Item) => string,
): Item[] => {
  const last = new Map(
    [...grouped(items, thingOf)].map(([thing, of]) => [thing, Math.max(...of.map(({ year }) => year))]),
  );
  return items.filter((item) => item.year === last.get(thingOf(item)));
};

/** Compares texts by code unit. */
export const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Texts as a sentence lists them: `A`, `A and B`, `A, B and C`. */
export const inSentence = (texts: readonly string[]): string =>
  [texts.slice(0, -1).join(", "), ...texts.slice(-1)].filter(Boolean).join(" and ");

/** What follows a list that is cut: ` and 3 more`, or nothing if all of it is told. */
export const andMore = (all: number, told: number, before = " and "): string =>
  all > told ? `${before}${all - told} more` : "";

/** The object without its undefined properties. */
export const present = <Given extends object>(given: Given): Present<Given> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<Given>;

type Present<Given> = {
  readonly [Name in keyof Given as undefined extends Given[Name] ? never : Name]: Given[Name];
} & {
  readonly [Name in keyof Given as undefined extends Given[Name] ? Name : never]?: Exclude<Given[Name], undefined>;
};
