import { expect, it } from "vitest";
import type { Facts, Page } from "../../answer/page.ts";
import { ledger } from "../../installed/installed-ledger.ts";
import { traders } from "../../installed/trade.ts";
import { question as brief } from "./brief.ts";

const asOf = "2026-11-01";

/** What a first page says of trade, with the trade that it is of. */
function told(id: string) {
  const { sections } = brief.ask(ledger, { about: id, asOf }, { today: "2026-11-28" }).page as Page;
  const facts = sections.flatMap(({ blocks }) => blocks as readonly Facts[]).flatMap((block) => block.facts);
  const [trader] = traders({ commodity: id as "tin", asOf, most: 1 });
  return { trader, text: facts.find(({ label }) => label === "Trade")?.text ?? "" };
}

it.each(["gallium", "nickel", "lithium"])("gives a total and shares of all partners: %s", (id) => {
  const { trader, text } = told(id);
  expect([trader?.ofAll, text]).toEqual([true, expect.stringMatching(/ for [\d.]+ .*USD in \d{4}: .* [\d.]+ %/)]);
});

it.each(["tin", "zinc", "graphite"])("gives the values of selected partners, whose sum is no total: %s", (id) => {
  const { trader, text } = told(id);
  expect([trader?.ofAll, text]).toEqual([
    false,
    expect.stringMatching(/ in \d{4}, (?:to|from) partners that are listed: .* USD$/),
  ]);
  expect(text).not.toMatch(/%| for [\d.]/);
});

it("says where goods without a code of their own are counted, by what contains them", () => {
  const children = ledger.tables.commodities.toArray().filter(({ parent }) => parent === "permanent-magnets");
  expect(children.map(({ id }) => id)).toContain("ndfeb-magnets");
  for (const { id } of children.filter((one) => told(one.id).trader === undefined))
    expect(told(id).text).toMatch(/It is traded as part of permanent magnets: `oreledger brief permanent-magnets`\.$/);
  expect(told("permanent-magnets").trader).toBeDefined();
});

it("names, of codes that also hold other goods, one with all partners first", () => {
  expect(told("germanium").trader).toMatchObject({ ofAll: true, alsoHolds: expect.any(String) });
});
