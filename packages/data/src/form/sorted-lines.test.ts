import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SortedLines } from "./sorted-lines.ts";

const sorted = (lines: readonly { key: string; line: string }[], run: number): string[] => {
  const sorter = new SortedLines(run);
  try {
    for (const { key, line } of lines) sorter.add(key, line);
    return Array.from(sorter, ({ key, line }) => `${key}=${line}`);
  } finally {
    sorter.dispose();
  }
};

describe("SortedLines", () => {
  it("gives what a sort in memory gives, however few bytes are held at once", () => {
    const line = fc.record({ key: fc.stringMatching(/^[A-Z_]{1,3}$/), line: fc.stringMatching(/^[a-z",é ]{0,8}$/) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 50, max: 200 }), (lines, run) => {
        const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
        const expected = [...lines]
          .sort((a, b) => order(a.key, b.key) || order(a.line, b.line))
          .map(({ key, line }) => `${key}=${line}`);
        expect(sorted(lines, run)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("reads lines longer than a piece of the disk, refuses one longer than it holds, and leaves nothing on disk", () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("oreledger-sort-"));
    const before = left();
    const long = "é".repeat(40_000);
    const lines = [
      { key: "B", line: long },
      { key: "A", line: "short" },
    ];
    expect(sorted(lines, 121_000)).toEqual(["A=short", `B=${long}`]);
    expect(() => sorted(lines, 100_000)).toThrow("too long to be sorted");
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
  });
});
