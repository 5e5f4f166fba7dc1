import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { forAnother } from "./deposit-of-promise.ts";

it("a promise names its deposit in one of its words, accents or not", () => {
  const found = (project: string, note: string | null = null) =>
    columns(forAnother([{ id: "p", actor: "A", deposit: "serra-verde", project, note }] as never));
  expect([...found("Expansion of Serra Verde"), ...found("Pela Ema", "The mine of Sérra Vérde")]).toEqual([]);
  expect(found("Nolans")).toEqual(["deposit"]);
});
