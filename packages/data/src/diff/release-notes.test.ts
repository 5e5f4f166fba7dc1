import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diffLedger } from "./diff-ledger.ts";
import { intoChangelog, releaseNotes } from "./release-notes.ts";
import { writeSmallLedger } from "./small-ledger.test-support.ts";
import { openSnapshot } from "./snapshot.ts";

const fields = [
  { name: "id", type: "string" },
  { name: "mass", type: "number" },
];

it("the notes count what changed in each table and name it", () => {
  const before = writeSmallLedger({ oxides: { fields, rows: ["ceo2,1", "la2o3,2"] } });
  const after = writeSmallLedger({ oxides: { fields, rows: ["ceo2,1", "la2o3,3", "nd2o3,4"] } });
  try {
    expect(releaseNotes(diffLedger(openSnapshot(before, before), openSnapshot(after, after)))).toBe(
      `### Rows

1 row added, 0 removed, 1 changed in 1 table.

- **oxides**: 1 row added, 1 row changed
  - Added: nd2o3
  - Changed: la2o3: mass 2 → 3
`,
    );
  } finally {
    for (const folder of [before, after]) rmSync(folder, { recursive: true });
  }
});

describe("notes in a changelog", () => {
  const changelog = "# @oreledger/data\n\n## 0.3.0\n\n### Minor Changes\n\n- An edition.\n\n## 0.2.0\n\n- The first.\n";
  const once = intoChangelog(changelog, "0.3.0", "### Rows\n\n1 row added.\n");

  it("stand at the end of their version's section", () => {
    expect(once).toBe(
      "# @oreledger/data\n\n## 0.3.0\n\n### Minor Changes\n\n- An edition.\n\n### Rows\n\n1 row added.\n\n## 0.2.0\n\n- The first.\n",
    );
  });

  it("replace those of an earlier run", () => {
    expect(intoChangelog(once, "0.3.0", "### Rows\n\n1 row added.\n")).toBe(once);
    const twice = intoChangelog(once, "0.3.0", "### Rows\n\n2 rows added.\n");
    expect(twice).toContain("2 rows added.");
    expect(twice).not.toContain("1 row added.");
  });

  it("of the last section end the file, and a version without a section is refused", () => {
    expect(intoChangelog(changelog, "0.2.0", "### Rows\n")).toMatch(/- The first\.\n\n### Rows\n$/);
    expect(() => intoChangelog(changelog, "0.4.0", "")).toThrow("no section ## 0.4.0: run `changeset version` first");
  });
});
