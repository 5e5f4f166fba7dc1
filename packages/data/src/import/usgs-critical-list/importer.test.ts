import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../form/read.ts";
import { tables } from "../../tables/index.ts";
import { readCriticalList } from "./importer.ts";

const commodities = readTable(join(import.meta.dirname, "../../../csv"), tables.commodities);

describe("a table of critical minerals", () => {
  const content =
    "\ufeffSource,Critical_Mineral,Primary_Applications,Category_Note\nMCS2026,Aluminum,Alloys.,\nMCS2026,Ytterbium\u00a0,Lasers.,\n";

  it("becomes a group with dated members, whatever the spelling and blanks of a name", () => {
    const { group, members } = readCriticalList(content, "2026", commodities);
    expect(group).toMatchObject({ id: "us-critical-2025", source: "usgs-mcs-2026-v1-0" });
    expect(members.map(({ member, valid_from, valid_to }) => [member, valid_from, valid_to])).toEqual([
      ["aluminium", "2025-11-07", null],
      ["ytterbium", "2025-11-07", null],
    ]);
  });

  it("stops at a name that no commodity has, and at an edition without a list", () => {
    expect(() => readCriticalList(content.replace("Aluminum", "Alumnium"), "2026", commodities)).toThrow(
      /"Alumnium" \(near: .*alumin/,
    );
    expect(() => readCriticalList(content, "2024", commodities)).toThrow(/edition 2024: 2023 or 2026/);
  });
});
