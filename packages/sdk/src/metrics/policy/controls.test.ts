import { describe, expect, it } from "vitest";
import { restrictionsOn } from "../../acts/restrictions.ts";
import { ledger } from "../../installed/installed-ledger.ts";
import { controlsOn } from "./controls.ts";

describe("whose acts stand over a supply", () => {
  it("an act on the technology alone stops no goods", () => {
    const on = "2025-01-15";
    const all = restrictionsOn(ledger, { commodity: "rare-earths", date: on, restricts: ["exports"] });
    const technology = [...all.inForce, ...all.unknown].filter(({ reach }) => reach === "technology");
    expect(technology.length).toBeGreaterThan(0);
    const { acts, possibleActs } = controlsOn(ledger, { on, commodity: "rare-earths" });
    for (const { event } of technology) expect([...acts, ...possibleActs]).not.toContain(event.id);
  });

  it("an act aimed at one country counts for that buyer, may count for an unnamed one, and for no other", () => {
    const aimed = "chn-2024-us-ban-materials";
    const of = (importer?: string) =>
      controlsOn(ledger, { on: "2025-01-15", commodity: "gallium", ...(importer && { importer }) } as never);
    expect(of("USA").acts).toContain(aimed);
    expect(of().acts).not.toContain(aimed);
    expect(of().possibleActs).toContain(aimed);
    expect([...of("JPN").acts, ...of("JPN").possibleActs]).not.toContain(aimed);
  });

  it("an act counts only if it is of one of the types that are named", () => {
    const { type } = ledger.tables.policy_events.get({ id: "chn-2024-us-ban-materials" }) ?? {};
    const of = (types: readonly string[]) =>
      controlsOn(ledger, { on: "2025-01-15", commodity: "gallium", importer: "USA", types } as never).acts;
    expect(of([type as string])).toContain("chn-2024-us-ban-materials");
    expect(of(["quota"])).toEqual([]);
  });
});
