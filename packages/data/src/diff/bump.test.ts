import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { requiredBump } from "./bump.ts";
import { diffLedger } from "./diff-ledger.ts";
import { type SmallField, writeSmallLedger } from "./small-ledger.test-support.ts";
import { openSnapshot } from "./snapshot.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

type Tables = Parameters<typeof writeSmallLedger>[0];
function opened(tables: Tables) {
  const folder = writeSmallLedger(tables);
  folders.push(folder);
  return openSnapshot(folder, folder);
}
const bump = (before: Tables, after: Tables) => {
  const now = opened(after);
  return requiredBump(diffLedger(opened(before), now), now);
};

const id = { name: "id", type: "string" };
const kind = { name: "kind", type: "string", values: ["ore", "metal"] };
const mass = { name: "mass", type: "number" };
const table = (fields: readonly SmallField[], ...rows: string[]) => ({ fields, rows });
const was = { oxides: table([id, kind, mass], "ceo2,ore,1", "la2o3,metal,2") };

describe("the bump that a difference asks for", () => {
  it.each<[string, Tables, string, string]>([
    ["nothing", was, "none", ""],
    [
      "a corrected cell",
      { oxides: table([id, kind, mass], "ceo2,ore,1", "la2o3,metal,3") },
      "patch",
      "1 row corrected",
    ],
    [
      "a new row",
      { oxides: table([id, kind, mass], "ceo2,ore,1", "la2o3,metal,2", "nd2o3,ore,4") },
      "minor",
      "1 row added",
    ],
    ["a new table", { ...was, commodities: table([id], "cerium") }, "minor", "table added"],
    ["a row gone", { oxides: table([id, kind, mass], "ceo2,ore,1") }, "major", "1 row removed, or its key changed"],
    ["a table gone", { commodities: table([id], "cerium") }, "major", "table removed"],
    [
      "a new column",
      { oxides: table([id, kind, mass, { name: "note", type: "string" }], "ceo2,ore,1,a", "la2o3,metal,2,b") },
      "minor",
      "1 column added",
    ],
    ["a column gone", { oxides: table([id, kind], "ceo2,ore", "la2o3,metal") }, "major", "1 column removed"],
    [
      "a column of another type",
      { oxides: table([id, kind, { ...mass, type: "string" }], "ceo2,ore,1", "la2o3,metal,2") },
      "major",
      "1 column re-typed",
    ],
    [
      "columns in another order",
      { oxides: table([id, mass, kind], "ceo2,1,ore", "la2o3,2,metal") },
      "major",
      "columns in another order",
    ],
    [
      "a new value of a closed list",
      { oxides: table([id, { ...kind, values: ["ore", "metal", "alloy"] }, mass], ...was.oxides.rows) },
      "minor",
      "1 value of a closed list added",
    ],
    [
      "a value of a closed list gone",
      { oxides: table([id, { ...kind, values: ["ore"] }, mass], ...was.oxides.rows) },
      "major",
      "1 value of a closed list removed",
    ],
  ])("%s", (_, after, level, what) => {
    const needed = bump(was, after);
    expect(needed.level).toBe(level);
    if (what === "") expect(needed.reasons).toEqual([]);
    else expect(needed.reasons.find((reason) => reason.level === level)?.what).toBe(what);
  });

  it("is the largest of several, and the reasons stand by weight", () => {
    const { level, reasons } = bump(was, { oxides: table([id, kind, mass], "ceo2,ore,9", "nd2o3,ore,4") });
    expect(level).toBe("major");
    expect(reasons.map((reason) => reason.level)).toEqual(["major", "minor", "patch"]);
  });

  it("names each retired id until a redirect does", () => {
    const after = { oxides: table([id, kind, mass], "ceo2,ore,1") };
    const retired = { name: "retired", type: "string" };
    expect(bump(was, after).withoutRedirect).toEqual(["oxides/la2o3"]);
    expect(bump(was, { ...after, redirects: table([retired], "oxides/la2o3") }).withoutRedirect).toEqual([]);
  });

  it("takes a corrected key for a correction where a redirect says what became of the row", () => {
    const shares = (...rows: string[]) => ({
      fields: [{ name: "area", type: "string" }, { name: "year", type: "integer" }, mass],
      rows,
      key: ["area", "year"],
    });
    const redirects = (...rows: string[]) =>
      table(
        [
          { name: "retired", type: "string" },
          { name: "successor", type: "string" },
        ],
        ...rows,
      );
    const before = { shares: shares("AUS,2023,5", "CHL,2024,6") };
    const wrongYear = { shares: shares("AUS,2024,5", "CHL,2024,6") };
    expect(bump(before, wrongYear)).toMatchObject({ level: "major", withoutRedirect: ["shares/AUS/2023"] });
    const moved = bump(before, { ...wrongYear, redirects: redirects("shares/AUS/2023,shares/AUS/2024") });
    expect(moved.withoutRedirect).toEqual([]);
    expect(moved.reasons.filter((reason) => reason.table === "shares")).toEqual([
      {
        level: "patch",
        table: "shares",
        what: "1 row withdrawn, or its key corrected, with a redirect",
        which: ["shares/AUS/2023"],
      },
    ]);
    const withdrawn = bump(before, { shares: shares("CHL,2024,6"), redirects: redirects("shares/AUS/2023,") });
    expect(withdrawn.reasons.find((reason) => reason.table === "shares")?.level).toBe("patch");
    expect(withdrawn.withoutRedirect).toEqual([]);
  });

  it("counts the ledger's own bookkeeping as a patch", () => {
    const exceptions = (...rows: string[]) => ({ exceptions: table([id], ...rows) });
    expect(bump(exceptions("a", "b"), exceptions("b", "c"))).toMatchObject({ level: "patch", withoutRedirect: [] });
  });
});
