import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { readCriticalList } from "./importer.ts";

const commodities = readTable(join(import.meta.dirname, "../../../../data/csv"), tables.commodities);

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
    expect(() => readCriticalList(content, "2024", commodities)).toThrow(
      /edition 2024\. The editions 2023 and 2026 have one; add to/,
    );
  });

  it("stops at a table of another edition, a header without the names, and a mineral that occurs twice", () => {
    expect(() => readCriticalList(content, "2023", commodities)).toThrow(/from MCS2026, not from MCS2023/);
    expect(() => readCriticalList(content.replace("Critical_Mineral", "Mineral"), "2026", commodities)).toThrow(
      /no column Critical_Mineral.*its columns are Source, Mineral/,
    );
    expect(() => readCriticalList(`${content}MCS2026,Aluminum,Alloys.,\n`, "2026", commodities)).toThrow(
      /Aluminum occurs twice/,
    );
  });
});
