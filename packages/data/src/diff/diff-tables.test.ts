import { describe, expect, it } from "vitest";
import { diffRows } from "./diff-tables.ts";

const oxides = { name: "oxides", key: ["id"] };

describe("diffRows", () => {
  it("tells rows added, removed and changed, by address and column", () => {
    const before = [
      { id: "ce", factor: 1.2, names: ["ceria", "cerium oxide"] },
      { id: "la", factor: 1.1, names: [] },
      { id: "nd", factor: 1.1664, names: [] },
    ];
    const after = [
      { id: "ce", factor: 1.2, names: ["ceria"] },
      { id: "nd", factor: 1.1664, names: [] },
      { id: "pr", factor: 1.1703, names: [] },
    ];
    expect(diffRows(oxides, before, after)).toEqual({
      added: [{ address: "oxides/pr", row: after[2] }],
      removed: [{ address: "oxides/la", row: before[1] }],
      changed: [
        {
          address: "oxides/ce",
          before: before[0],
          after: after[0],
          cells: [{ column: "names", before: "ceria;cerium oxide", after: "ceria" }],
        },
      ],
    });
  });

  it("compares typed rows and cells as text alike: the CSV's form decides", () => {
    const typed = [{ id: "ce", factor: 1.2, note: null, names: ["a", "b"] }];
    const cells = [{ id: "ce", factor: "1.2", note: "", names: "a;b" }];
    expect(diffRows<object>(oxides, typed, cells)).toEqual({ added: [], removed: [], changed: [] });
  });

  it("leaves a column that one side lacks to the diff of the schema", () => {
    expect(diffRows<object>(oxides, [{ id: "ce", old: 1 }], [{ id: "ce", new: 2 }])).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it("pairs rows whose key stands twice, in their order", () => {
    const row = (factor: number) => ({ id: "ce", factor });
    const diff = diffRows(oxides, [row(1), row(2)], [row(1), row(3), row(4)]);
    expect(diff.changed.map(({ cells }) => cells)).toEqual([[{ column: "factor", before: "2", after: "3" }]]);
    expect(diff.added).toEqual([{ address: "oxides/ce", row: row(4) }]);
  });
});
