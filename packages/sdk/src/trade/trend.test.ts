import { expect, it } from "vitest";
import { IncomparableRows } from "../errors.ts";
import { ledger } from "../installed/installed-ledger.ts";
import { trend } from "../installed/trade.ts";
import { ask } from "../questions/ask.ts";

const sold = { from: "CHN", product: "hs-284690", series: "un-comtrade-china-exports-wits" } as const;
const asked = { exporter: "CHN", product: "hs-284690", series: "un-comtrade-china-exports-wits" };

it("is with the world if one side is left out, and never adds the world to its partners", () => {
  const world = trend({ ...sold, to: "_WLD" }).steps;
  expect(trend(sold).steps).toEqual(world);
  expect(ask(ledger, "trend", asked).rows()).toEqual(ask(ledger, "trend", { ...asked, importer: "_WLD" }).rows());
  expect(() => trend({ ...sold, to: ["USA", "_WLD"] })).toThrow(IncomparableRows);
  expect(() => ask(ledger, "trend", { ...asked, importer: "USA,_WLD" })).toThrow(/more than one importer/);
  expect(() => trend({ product: "hs-284690" })).toThrow(/Name a country/);
  expect(() => ask(ledger, "trend", { product: "hs-284690" })).toThrow(/Name a country/);
});

it("says that a source has no row for the world", () => {
  const { nothing } = ask(ledger, "trend", { importer: "USA", product: "hs-8505", series: "usitc-dataweb-imports" });
  expect(nothing?.text).toMatch(/no source reports this flow with the world as a whole: name one exporter/i);
});

it("names the partners that it adds", () => {
  const { steps, warnings } = trend({ ...sold, to: ["USA", "JPN"] });
  const each = (["USA", "JPN"] as const).map((to) => trend({ ...sold, to }).steps.at(-1)?.value_usd as number);
  expect(steps.at(-1)?.value_usd).toBe((each[0] as number) + (each[1] as number));
  expect(warnings.join(" ")).toContain("Each value is the sum of 2 importers: JPN, USA.");
  expect(trend({ ...sold, to: "USA" }).warnings.join(" ")).not.toContain("the sum of");
});
