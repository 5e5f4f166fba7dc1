import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { unlikeKind } from "./kind-of-commodity.ts";

it("an element has a symbol and a basis, and nothing else has a symbol", () => {
  const found = (kind: string, symbol: string | null, ...bases: string[]) =>
    columns(unlikeKind([{ id: "c", kind, symbol, bases }] as never));
  expect([...found("element", "Nd", "element"), ...found("gas", "O2"), ...found("mineral", null)]).toEqual([]);
  expect([
    ...found("element", null, "element"),
    ...found("mineral", "Mn"),
    ...found("element", "nd", "element"),
  ]).toEqual(["symbol", "symbol", "symbol"]);
  expect(found("element", "Nd")).toEqual(["bases"]);
});
