import { expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { ask } from "../ask.ts";
import { balanceLines } from "./lines.ts";

const linesOf = (commodity: string) => {
  const rows = ask(ledger, "prices", { commodity, asOf: "2026-11-01" }).rows() as unknown as {
    readonly commodity: string;
    readonly form: string;
    readonly year: number;
    readonly assessor: string | null;
    readonly quantity: number | null;
  }[];
  return balanceLines(ledger, rows as never) as unknown as { readonly name: string; readonly rows: typeof rows }[];
};

it("draws no two commodities, forms or assessors as one line", () => {
  const metals = linesOf("platinum-group-metals");
  const names = metals.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const metal of ["Iridium", "Palladium", "Platinum", "Rhodium", "Ruthenium"])
    expect(names.some((name) => name.startsWith(metal))).toBe(true);
  for (const { rows } of metals) {
    expect(new Set(rows.map(({ commodity }) => commodity)).size).toBe(1);
    const years = rows.map(({ year }) => year);
    expect(years).toEqual([...new Set(years)].sort());
  }
  expect(
    linesOf("lithium")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Benchmark Mineral Intelligence", "Fastmarkets"]);
});

it("names a line without a form only among others", () => {
  expect(linesOf("gallium").map(({ name }) => name)).toContain("no form named");
  expect(linesOf("bismuth").map(({ name }) => name)).toEqual([""]);
});
