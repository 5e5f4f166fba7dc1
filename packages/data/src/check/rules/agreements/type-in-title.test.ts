import { expect, it } from "vitest";
import { ofOtherType } from "./type-in-title.ts";

it("an agreement is of a type that its title allows", () => {
  const found = (title: string, type: string) => ofOtherType([{ title, type }] as never).length;
  expect([found("US-Japan MoU", "mou"), found("Accord", "other"), found("Trade pact", "trade_agreement")]).toEqual([
    0, 0, 0,
  ]);
  expect([
    found("US-Japan MoU", "plurilateral"),
    found("Joint Statement", "mou"),
    found("Accord", "trade_agreement"),
  ]).toEqual([1, 1, 1]);
});
