import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { thousandfold } from "./amount-in-words.ts";

it("an amount is what its row says in words, not a thousandth of it", () => {
  const found = (amount: number | null, note: string) => columns(thousandfold([{ amount, note }], "amount", ["note"]));
  expect([...found(12e9, "EUR 12bn"), ...found(5e6, "EUR 12bn"), ...found(null, "EUR 12bn")]).toEqual([]);
  expect([...found(12e6, "EUR 12bn"), ...found(12e12, "EUR 12bn")]).toEqual(["amount", "amount"]);
});
