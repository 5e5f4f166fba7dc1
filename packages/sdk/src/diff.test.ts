import { type ColumnarTable, columnarFromRows, type TableSpec } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { diff } from "./diff.ts";
import { UnknownValue } from "./errors.ts";
import { ledgerOf } from "./ledger/ledger.ts";

const sources = columnarFromRows({ name: "sources", key: ["id"], columns: [{ name: "id", kind: "text" }] }, []);
const spec: TableSpec = {
  name: "mines",
  key: ["id", "year"],
  columns: [
    { name: "id", kind: "text" },
    { name: "year", kind: "number" },
    { name: "tonnes", kind: "number" },
    { name: "state", kind: "text", terms: ["open", "closed"] },
    { name: "metals", kind: "list" },
  ],
};
const rows = [
  { id: "a", year: 2024, tonnes: 1, state: "open", metals: ["nd", "pr"] },
  { id: "b", year: 2024, tonnes: null, state: "open", metals: [] },
  { id: "c", year: 2024, tonnes: 0, state: "closed", metals: ["nd"] },
];
const state = (name: string, ...tables: ColumnarTable[]) => ledgerOf(name, undefined, [sources, ...tables]);
const before = state("before", columnarFromRows(spec, rows));
const names = (list: readonly { address: string }[]) => list.map(({ address }) => address);

describe("diff", () => {
  it("finds nothing between a ledger and itself in another order", () => {
    const same = state("same", columnarFromRows(spec, [...rows].reverse()));
    expect(diff(before, same)).toEqual({
      before: { name: "before", version: undefined },
      after: { name: "same", version: undefined },
      tables: [],
    });
  });

  it("names rows added, removed and changed, and each cell that differs", () => {
    const after = state(
      "after",
      columnarFromRows(spec, [
        { id: "a", year: 2024, tonnes: 2, state: "closed", metals: ["pr", "nd"] },
        { id: "b", year: 2024, tonnes: 0, state: "open", metals: [] },
        { id: "d", year: 2025, tonnes: 5, state: "open", metals: ["tb"] },
      ]),
      columnarFromRows(
        {
          name: "redirects",
          key: ["retired"],
          columns: [
            { name: "retired", kind: "text" },
            { name: "successor", kind: "text" },
          ],
        },
        [{ retired: "mines/c/2024", successor: "mines/d/2025" }],
      ),
    );
    const [mines, redirects, ...others] = diff(before, after).tables;
    expect(others).toEqual([]);
    expect(redirects).toMatchObject({ table: "redirects", fate: "added" });
    expect(names(mines?.added ?? [])).toEqual(["mines/d/2025"]);
    expect(mines?.removed).toMatchObject([{ address: "mines/c/2024", row: { tonnes: 0 }, successor: "mines/d/2025" }]);
    expect(mines?.changed.map(({ address, cells }) => [address, cells])).toEqual([
      [
        "mines/a/2024",
        [
          { column: "tonnes", before: "1", after: "2" },
          { column: "state", before: "open", after: "closed" },
          { column: "metals", before: "nd;pr", after: "pr;nd" },
        ],
      ],
      ["mines/b/2024", [{ column: "tonnes", before: "", after: "0" }]],
    ]);
  });

  it("names columns, kinds, keys and closed lists that differ, and matches rows by what both keys have", () => {
    const after = state(
      "after",
      columnarFromRows(
        {
          name: "mines",
          key: ["id", "edition"],
          columns: [
            { name: "id", kind: "text" },
            { name: "year", kind: "text" },
            { name: "edition", kind: "text" },
            { name: "state", kind: "text", terms: ["open", "mothballed"] },
            { name: "metals", kind: "list" },
          ],
        },
        rows.map((row) => ({ ...row, year: String(row.year), edition: "e" })),
      ),
    );
    const [mines] = diff(before, after).tables;
    expect(mines).toMatchObject({
      columns: {
        added: ["edition"],
        removed: ["tonnes"],
        retyped: [{ column: "year", before: "number", after: "text" }],
      },
      key: { before: ["id", "year"], after: ["id", "edition"] },
      terms: [{ column: "state", added: ["mothballed"], removed: ["closed"] }],
      added: [],
      removed: [],
      changed: [],
    });
  });

  it("looks at the tables that are asked for, and names the nearest of a wrong one", () => {
    const after = state("after", columnarFromRows({ ...spec, name: "mines" }, []));
    expect(diff(before, after, { tables: ["sources"] }).tables).toEqual([]);
    expect(() => diff(before, after, { tables: ["mine" as never] })).toThrow(UnknownValue);
    expect(() => diff(before, after, { tables: ["mine" as never] })).toThrow(/Did you mean mines/);
  });
});
