import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { question as claims } from "./claims.ts";
import { claimsAbout } from "./claims-about.ts";

const idsOf = (inputs: object): string[] =>
  claims
    .ask(ledger, inputs)
    .rows()
    .map(({ id }) => String(id));

it("finds a claim by what its evidence names, not by its words", () => {
  const evidence = ledger.tables.claim_evidence.toArray();
  const ofShares = evidence.find(({ row }) => row.startsWith("shares/") && row.split("/").includes("CHN"));
  const act = evidence.find(({ row }) => row.startsWith("policy_events/"));
  const [event] = ledger.tables.policy_events
    .wide()
    .where({ id: act?.row.split("/")[1] } as never)
    .toArray();
  expect(claimsAbout(ledger, ["CHN"])).toContain(ofShares?.claim);
  expect(claimsAbout(ledger, [event?.actors[0] as string])).toContain(act?.claim);
  expect(claimsAbout(ledger, ["no-such-thing"]).size).toBe(0);
});

it("is about the goods that a claim names, not about all those of an act that bears on it", () => {
  const act = (id: string) => ledger.tables.policy_events.get({ id } as never)?.commodities as readonly string[];
  expect(act("usa-2025-whitehouse-chn-factsheet")).toContain("gallium");
  for (const commodity of ["gallium", "antimony", "germanium", "graphite"])
    expect(idsOf({ commodity })).not.toContain("article-013");
  expect(idsOf({ commodity: "gallium" })).toEqual(["article-032", "article-033"]);
  expect(idsOf({ commodity: "rare-earths" })).toEqual(expect.arrayContaining(["article-008", "article-013"]));
});

it("filters by area and by commodity, each narrowing the other", () => {
  const [ofArea, ofGoods, both] = [
    { area: "CHN" },
    { commodity: "rare-earths" },
    { area: "CHN", commodity: "rare-earths" },
  ].map(idsOf);
  expect(ofArea?.length).toBeGreaterThan(0);
  expect(ofArea?.length).toBeLessThan(idsOf({}).length);
  expect(both).toEqual(ofArea?.filter((id) => ofGoods?.includes(id)));
  const other = idsOf({}).find((id) => !ofArea?.includes(id));
  expect(idsOf({ claim: other, area: "CHN" })).toEqual([]);
});
