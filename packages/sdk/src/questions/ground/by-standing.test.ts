import { expect, it } from "vitest";
import { byStanding, standingOf } from "./by-standing.ts";

const row = (id: string, estimate_kind: string, reporting_code: string | null, effective_date: string | null = null) =>
  ({ id, estimate_kind, reporting_code, effective_date }) as never;

it("orders by how well an estimate is known, then by date", () => {
  const rows = [
    row("a", "announced", "none", "2025"),
    row("p", "prognostic", "none"),
    row("t", "exploration_target", "JORC", "2024"),
    row("h", "historical", null),
    row("g", "resource", "GKZ"),
    row("s", "reserve", "SEC"),
    row("i", "resource", "JORC", "2020"),
    row("j", "resource", "CIM", "2021"),
    row("r", "reserve", "SK-1300"),
    row("u", "resource", null),
  ];
  expect(byStanding(rows).map(({ id }: { id: string }) => id)).toEqual([
    "r",
    "j",
    "i",
    "g",
    "s",
    "h",
    "u",
    "t",
    "p",
    "a",
  ]);
  expect(standingOf(row("x", "reserve", "none"))).toBe("no_code");
});
