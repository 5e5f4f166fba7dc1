import { expect, it } from "vitest";
import { isArea } from "../breaches.test-support.ts";
import { areaOfActor, ofOtherArea } from "./actor-area.ts";

it("a public body promises for its country", () => {
  expect(
    ["JPN (JOGMEC)", "US Department of War", "US Strategic Metals", "JPMorgan", "QQQ"].map((actor) =>
      areaOfActor(actor, isArea),
    ),
  ).toEqual(["JPN", "USA", undefined, undefined, undefined]);
  const found = (actor: string, ...actor_areas: string[]) =>
    ofOtherArea([{ actor, actor_areas }] as never, isArea).length;
  expect([found("JPN (METI;JOGMEC)", "JPN"), found("USA;JPN", "USA", "JPN"), found("Sojitz")]).toEqual([0, 0, 0]);
  expect([found("USA;JPN", "USA"), found("US EXIM")]).toEqual([1, 1]);
});
