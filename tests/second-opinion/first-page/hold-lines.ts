import type { Hold } from "../brief-trade.ts";
import { holdPrices, holdReliance } from "./balance-lines.ts";
import { holdActs, holdCount, holdGround } from "./counted-lines.ts";
import type { Opinions } from "./opinions.ts";
import { type Fact, type FirstPage, factsBy } from "./page.ts";
import { holdLargest, holdMoved, holdRange, holdTable } from "./supply-lines.ts";
import { holdFlows, holdTrade } from "./trade-lines.ts";

/** Each figure of a first page against the CSVs. */
export function holdFirstPage({ id, name, parts }: FirstPage, opinions: Opinions, hold: Hold): void {
  const groups = factsBy(parts);
  const commodity = groups.some(({ label }) => label === "Reliance");
  const first = groups[0]?.facts[0];
  for (const { label, facts } of groups) {
    const [fact] = facts as [Fact];
    if (commodity) {
      if (fact === first || label === "Reserves") holdTable(label, fact, id, opinions, hold);
      if (fact !== first && (label === "Refined" || label === "By others")) holdRange(facts, first, id, opinions, hold);
      if (label === "Reliance") holdReliance(facts, id, opinions, hold);
      if (label === "Prices") holdPrices(fact, id, opinions, hold);
      if (label === "Trade") holdTrade(facts, opinions, hold);
      if (label === "Disputed") holdMoved(facts, hold, id, opinions);
      if (label === "Controls") holdActs(label, fact, opinions.acts.get(`bears ${id}`) ?? [], hold);
    } else {
      if (["Mines", "Works", "Holds"].includes(label)) holdLargest(label, fact, id, opinions, hold);
      if (label === "Sells" || label === "Buys") holdFlows(label, facts, name, opinions, hold);
      if (label === "Controls") holdActs(label, fact, opinions.acts.get(`actor ${id}`) ?? [], hold);
      if (label === "Aimed at") holdActs(label, fact, opinions.acts.get(`target ${id}`) ?? [], hold);
      if (label === "Agreed") holdCount(label, fact.text, opinions.counts.get(id)?.agreements, hold);
      if (label === "Ground") holdGround(fact, opinions.counts.get(id), hold);
    }
  }
}
