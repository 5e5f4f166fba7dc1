import { expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { ask } from "../ask.ts";
import { anyTable } from "./any-table.ts";
import { sourceless } from "./table-question.ts";

it("says which part of the question leaves nothing, however it was named", () => {
  const hint = (inputs: Readonly<Record<string, unknown>>) => ask(ledger, "shares", inputs).nothing?.text;
  for (const inputs of [
    { of: "antimony", area: "Mongolia" },
    { commodity: "antimony", area: "Mongolia" },
  ]) {
    expect(hint(inputs)).toMatch(/Without area Mongolia, \d+ rows? do/);
    expect(hint(inputs)).toMatch(/Without commodity antimony, \d+ rows? do/);
  }
});

it("counts what would match without a limit", () => {
  const { text } = ask(ledger, "shares", { area: "Macau", limit: 1 }).nothing as { readonly text: string };
  expect(Number(/area Macau, (\d+) rows do/.exec(text)?.[1])).toBeGreaterThan(10_000);
});

it("takes a group or a body for what stands for it, where the rows are of all, and for its members otherwise", () => {
  const ids = (inputs: Readonly<Record<string, unknown>>) =>
    ask(ledger, "agreements", { ...inputs, asOf: "2026-11-01" })
      .rows()
      .map(({ id }) => id);
  const bodies = ids({ area: "EU" });
  expect(bodies.length).toBeGreaterThan(10);
  for (const name of ["EU", "eu27", "European Union"]) expect(ids({ of: name })).toEqual(bodies);
  const areas = (inputs: Readonly<Record<string, unknown>>) => [
    ...new Set(
      ask(ledger, "deposits", inputs)
        .rows()
        .map(({ area }) => area),
    ),
  ];
  expect(areas({ of: "quad" }).sort()).toEqual(["AUS", "IND", "JPN", "USA"]);
  expect(areas({ of: "c5" })).toEqual(areas({ of: "Central Asia" }));
  const heavy: Readonly<Record<string, unknown>> = { of: "eu-2023-hree", asOf: "2026-11-01" };
  const elements = ask(ledger, "shares", heavy).rows();
  expect(elements.some(({ commodity }) => commodity === "dysprosium")).toBe(true);
  expect(elements.some(({ commodity }) => commodity === "neodymium")).toBe(false);
});

it("answers a total in place of the rows", () => {
  const flows = { exporter: "CHN", importer: "USA", product: "hs-850511", period: "2023,2024" };
  const sum = (ask(ledger, "exports", flows).rows() as { value_usd: number }[]).reduce(
    (all, row) => all + row.value_usd,
    0,
  );
  const asked: Readonly<Record<string, unknown>> = { ...flows, total: true };
  const answer = ask(ledger, "exports", asked);
  expect(answer.rows()).toMatchObject([{ metric: "tradeTotal", value: sum, unit: "USD" }]);
  expect(answer.columns).toEqual(Object.keys(answer.rows()[0] as object));
  expect(answer.measure?.value).toBe(sum);
});

it("says that a sum is of a limited list", () => {
  const flows = { exporter: "CHN", product: "hs-850511", period: "2024", total: true };
  const noted = (inputs: Readonly<Record<string, unknown>>) =>
    ask(ledger, "exports", inputs).notes.find(({ code }) => code === "sum_of_some")?.text;
  expect(noted(flows)).toBeUndefined();
  expect(noted({ ...flows, limit: 2 })).toMatch(/^The sum is of 2 of the \d+ rows that match: limit leaves out/);
});

it("takes a day and editions only of tables that have them", () => {
  const without = Object.entries(ledger.tables).filter(
    ([, { columns }]) => !(columns as readonly string[]).includes("source"),
  );
  expect(without.map(([name]) => name).sort()).toEqual([...sourceless].sort());
  const areas = anyTable("areas");
  expect(() => areas.ask(ledger, { asOf: "2024" })).toThrow(/no input "asOf"/);
  expect(() => areas.ask(ledger, { every: true })).toThrow(/no input "every"/);
  expect(ask(ledger, "sources", { asOf: "2023-06-01" }).rows().length).toBeGreaterThan(0);
  expect(() => ledger.tables.areas.asOf("2024")).toThrow(/cite no source/);
});

it("says which statuses were judged after the day of the question", () => {
  const noted = (asOf: string) =>
    ask(ledger, "agreements", { asOf } as Readonly<Record<string, unknown>>).notes.find(
      ({ code }) => code === "status_later",
    )?.text;
  expect(noted("2025")).toMatch(/The status of \d+ of these \d+ rows is of a day after 2025-12-31/);
  expect(noted("2027")).toBeUndefined();
});
