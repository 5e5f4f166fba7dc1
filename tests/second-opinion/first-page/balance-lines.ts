import type { Hold } from "../brief-trade.ts";
import { shown } from "../pages.ts";
import { isFigure } from "./figures.ts";
import type { Balance, Opinions } from "./opinions.ts";
import type { Fact } from "./page.ts";

/** `net imports met 67 % (estimated) of US use in 2025`, and the years before with what was first printed. */
export function holdReliance(facts: readonly Fact[], id: string, { balances }: Opinions, hold: Hold): void {
  const mine = balances.filter((b) => b.item === "net_import_reliance" && b.commodity === id);
  const [, now, nowIn] = /imports met (\S+) %.* in (\d{4})/.exec(facts[0]?.text ?? "") ?? [];
  const said = [...(now === undefined ? [] : [[now, nowIn]])];
  for (const before of (facts[1]?.text ?? "").split(" · ")) {
    const [, figure, year, first] = /^(\S+) %.*? in (\d{4})(?:, first printed as (\S+) %)?/.exec(before) ?? [];
    if (figure === undefined) continue;
    said.push([figure, year]);
    const ofYear = mine.filter((b) => b.year === Number(year) && isFigure(figure, b));
    if (first !== undefined)
      hold(
        `reliance: first of ${year}`,
        first,
        ofYear.some((b) => shown(first).value === b.first),
        ofYear,
      );
  }
  for (const [figure = "", year] of said) {
    const ofYear = mine.filter((b) => b.year === Number(year));
    hold(
      `reliance: ${year}`,
      figure,
      ofYear.some((b) => isFigure(figure, b)),
      ofYear,
    );
  }
}

/** `2025: NdPr oxide, 99 % minimum: 69e USD/kg · … · 3 more`, then a later year that has no figure: `2026: n.a.` */
export function holdPrices({ text }: Fact, id: string, { balances, family }: Opinions, hold: Hold): void {
  const [, year, list, later = "0"] = /^(\d{4}): (.*?)(?: · (\d{4}): [^·]*)?$/.exec(text) ?? [];
  if (list === undefined) return;
  const prices = balances.filter((b) => b.item === "price" && family.get(id)?.includes(b.commodity));
  const figures = prices.filter((b) => b.quantity !== null || b.low !== null || b.high !== null);
  const told = figures.length > 0 ? figures : prices;
  const lastOf = (some: readonly Balance[]) => Math.max(0, ...some.map((b) => b.year));
  hold("prices: the last year with a figure", year as string, Number(year) === lastOf(told), lastOf(told));
  const after = lastOf(prices.filter((b) => b.year > lastOf(told)));
  hold("prices: a later year without one", later, Number(later) === after, after);
  const of = told.filter((b) => b.year === Number(year));
  const items = list.split(" · ");
  const more = Number(/^(\d+) more$/.exec(items.at(-1) ?? "")?.[1] ?? 0);
  hold("prices: how many", String(items.length), items.length + (more > 0 ? more - 1 : 0) === of.length, of.length);
  for (const item of more > 0 ? items.slice(0, -1) : items) {
    const [, figure = ""] = /([<>~]?[\d.,]+(?:–[\d.,]+)?)[ecd]* (?:USD|index)\D*$/.exec(item) ?? [];
    const right = figures.length > 0 ? of.some((b) => isFigure(figure, b)) : /(?:n\.a\.|\(in words\)|W)$/.test(item);
    hold(`prices: ${item}`, figure || item, right, of);
  }
}
