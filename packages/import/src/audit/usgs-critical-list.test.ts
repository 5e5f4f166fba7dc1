import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { readCriticalList } from "../official/usgs-critical-list/importer.ts";
import { onShelf, shelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const members = readTable(folder, tables.group_members);
const membersOf = (group: string) => members.filter((row) => row.group === group);

describe("the US lists of critical minerals", () => {
  it("hold 50 minerals from 2022 and 60 from 2025, of which ten are new", () => {
    const [old, now] = ["us-critical-2022", "us-critical-2025"].map(
      (group) => new Set(membersOf(group).map((row) => row.member)),
    );
    expect([old?.size, now?.size]).toEqual([50, 60]);
    expect([...(now ?? [])].filter((member) => !old?.has(member)).sort()).toEqual([
      "boron",
      "copper",
      "lead",
      "metallurgical-coal",
      "phosphate-rock",
      "potash",
      "rhenium",
      "silicon",
      "silver",
      "uranium",
    ]);
  });

  it("are dated as the acts that made them", () => {
    const acts = new Map(readTable(folder, tables.policy_events).map((act) => [act.id as string, act]));
    for (const [group, act] of [
      ["us-critical-2022", "usa-2022-critical-list"],
      ["us-critical-2025", "usa-2025-critical-list"],
    ] as const)
      for (const row of membersOf(group))
        expect([row.valid_from, row.valid_to]).toEqual([acts.get(act)?.effective_from, acts.get(act)?.effective_to]);
  });
});

describe.skipIf(!onShelf("usgs/mcs2026/trends", 2))("the printed tables of critical minerals", () => {
  it.each([
    ["2023", "mcs2023/trends/MCS2023_T4_Critical_Minerals_End_Use.csv", "us-critical-2022"],
    ["2026", "mcs2026/trends/MCS2026_T6_Critical_Minerals_End_Use.csv", "us-critical-2025"],
  ])("of the edition %s make the committed rows, to the byte", (edition, file, id) => {
    const made = readCriticalList(
      readFileSync(join(shelf, "usgs", file), "utf8"),
      edition,
      readTable(folder, tables.commodities),
    );
    expect(toCSV(tables.group_members, made.members)).toBe(toCSV(tables.group_members, membersOf(id)));
    expect([made.group]).toEqual(readTable(folder, tables.groups).filter((group) => group.id === id));
  });
});
