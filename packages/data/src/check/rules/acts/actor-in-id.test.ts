import { expect, it } from "vitest";
import { isArea } from "../breaches.test-support.ts";
import { ofOtherActor } from "./actor-in-id.ts";

it("the actor of an act is that of its id", () => {
  const found = (id: string, ...actors: string[]) => ofOtherActor([{ id, actors }] as never, isArea).length;
  expect([found("usa-2025-list", "USA"), found("eu-2024-act", "_EU", "USA"), found("g7-plan", "JPN")]).toEqual([
    0, 0, 0,
  ]);
  expect([found("usa-2025-list", "JPN"), found("eu-2024-act", "USA")]).toEqual([1, 1]);
});
