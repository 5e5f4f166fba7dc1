import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SortedLines } from "./sorted-lines.ts";

const sorted = async (lines: readonly { key: string; line: string }[], run: number): Promise<string[]> => {
  const sorter = new SortedLines(run);
  try {
    for (const { key, line } of lines) await sorter.add(key, line);
    const out: string[] = [];
    for await (const { key, line } of sorter) out.push(`${key}=${line}`);
    return out;
  } finally {
    sorter.dispose();
  }
};

describe("SortedLines", () => {
  it("gives what a sort in memory gives, however few lines are held at once", async () => {
    const line = fc.record({ key: fc.stringMatching(/^[A-Z_]{1,3}$/), line: fc.stringMatching(/^[a-z",é ]{0,8}$/) });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (lines, run) => {
        const expected = [...lines]
          .map((each, i) => ({ ...each, i }))
          .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i))
          .map(({ key, line }) => `${key}=${line}`);
        expect(await sorted(lines, run)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
