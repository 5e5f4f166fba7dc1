import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { wronglyDated } from "./agreement-dated.ts";

it("an agreement that is more than negotiated has a date", () => {
  const found = (status: string, signed: string | null, announced: string | null = null) =>
    columns(wronglyDated([{ id: "a", status, signed, announced }] as never));
  expect([found("negotiating", null), found("signed", "2025"), found("announced", null, "2025")]).toEqual([[], [], []]);
  expect([found("signed", null), found("announced", null)]).toEqual([["signed"], ["announced"]]);
  // What was only announced is not found among what was signed.
  expect([found("announced", "2025"), found("expired", "2025", "2025")]).toEqual([["signed"], ["announced"]]);
});
