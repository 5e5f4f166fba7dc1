import { expect, it } from "vitest";
import { columnForms } from "../../../csv/kind.ts";
import { tables } from "../../../tables/index.ts";
import { breachesOf } from "../breaches.test-support.ts";
import { impossibleDays, inexactlyLooked, ourDays, rule } from "./day-of-our-own.ts";

it("a day of our own is whole, since the beginning, and not to come", () => {
  const found = (judged: string | null, today?: string) => impossibleDays([{ judged }], "judged", today).length;
  expect([found("2026-11-28", "2026-11-28"), found(null)]).toEqual([0, 0]);
  expect([found("2026"), found("2025-11-28"), found("2036-11-28", "2026-11-28")]).toEqual([1, 1, 1]);
});

it("is in a column of dates of its table, and the rule reads it there", () => {
  for (const [table, column] of ourDays) {
    const form = columnForms(tables[table]).find(({ name }) => name === column);
    expect(form?.schema.meta()?.format, `${table}.${column}`).toBe("partial-date");
  }
  const redirect = { id: "a", retired: "deposits/liumao", retired_on: "2019-01-01" };
  expect(breachesOf(rule, { redirects: [redirect] })).toEqual(["a retired_on"]);
});

it("a status was looked for on a whole day", () => {
  expect(["2026-11-20", "2026", null].map((status_as_of) => inexactlyLooked([{ status_as_of }]).length)).toEqual([
    0, 1, 1,
  ]);
});

it.each([
  ["retrieved", "2019-01-01", 0],
  ["read_up_to", "2019-01-01", 0],
  ["judged", "2019-01-01", 1],
  ["judged", "2026-01-01", 0],
  ["retrieved", "2027-01-01", 1],
  ["retrieved", "2026-11-28", 0],
  ["retrieved", "2026-11", 1],
])("%s on %s is %d finding on 2026-11-28", (column, day, findings) => {
  expect(impossibleDays([{ [column]: day }], column, "2026-11-28")).toHaveLength(findings);
});
