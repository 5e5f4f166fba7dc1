import { expect, it } from "vitest";
import { currenciesSaid, ofOtherCurrency } from "./currency-in-words.ts";

it.each([
  ["Up to AUD 200m, of which AUD 150m is the senior tranche", ["AUD"]],
  ["A$200 million", ["AUD"]],
  ["a US$200-million loan", ["USD"]],
  ["Rs. 20 crore", ["INR"]],
  ["200 million", []],
  ["About AUD 190m; USD 2,000,000", []],
])("of 200 million, %s says %j", (text, currencies) => {
  expect(currenciesSaid(200e6, [text, null, undefined])).toEqual(currencies);
});

it("an actor with a dollar of its own means it, or that of the United States", () => {
  const found = (currency: string, ...areas: string[]) =>
    ofOtherCurrency(
      [{ amount: 200e6, currency }],
      ["amount", "currency"],
      () => ["$200 million"],
      () => areas,
    ).length;
  expect([found("USD", "USA"), found("AUD", "AUS"), found("USD", "AUS"), found("AUD"), found("AUD", "JPN")]).toEqual([
    0, 0, 0, 0, 0,
  ]);
  expect([found("AUD", "USA"), found("CAD", "AUS")]).toEqual([1, 1]);
});

it("an amount has a currency that a text beside it may mean", () => {
  const found = (currency: string | null, note: string | null, amount: number | null = 200e6) =>
    ofOtherCurrency([{ amount, currency, note }], ["amount", "currency"], (row) => [row.note]).map(
      ({ suggestion }) => suggestion,
    );
  expect([...found("AUD", "AUD 200m"), ...found("CAD", "$200 million"), ...found("USD", null)]).toEqual([]);
  expect([...found("USD", "AUD 200m", null), ...found("USD", "AUD 20m")]).toEqual([]);
  expect(found("USD", "AUD 200m")).toEqual(["AUD"]);
  expect(found("EUR", "$200 million")).toEqual([undefined]);
  expect(found("USD", "AUD 200m, about USD 200m")).toEqual([]);
});
