import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherCertainty } from "./claimed-by-statement.ts";

it("a statement claims, and an act establishes", () => {
  const acts = [
    { id: "word", type: "statement" },
    { id: "law", type: "law" },
  ];
  const found = (event: string, certainty: string) =>
    columns(ofOtherCertainty(acts as never, [{ event, certainty }] as never));
  expect([...found("word", "claimed"), ...found("law", "established"), ...found("unknown", "claimed")]).toEqual([]);
  expect([...found("word", "established"), ...found("law", "claimed")]).toEqual(["certainty", "certainty"]);
});
