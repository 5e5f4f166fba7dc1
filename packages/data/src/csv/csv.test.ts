import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvReader, LONGEST_RECORD, readCsv } from "./csv.ts";

const options = { relax_column_count: true, record_delimiter: ["\n", "\r\n"], skip_empty_lines: false };

/** The records that csv-parse reads, or that it refuses. */
function peer(text: string): string[][] | "fault" {
  try {
    return parse(text, options) as string[][];
  } catch {
    return "fault";
  }
}

function ours(pieces: readonly string[]): string[][] | "fault" {
  const records: string[][] = [];
  const reader = new CsvReader((_, cells) => records.push(cells));
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return reader.fault === undefined ? records : "fault";
}

const hard = fc.string({
  unit: fc.constantFrom('"', '""', ",", "\n", "\r\n", "\r", "a", "é", "𝄞", ";"),
  maxLength: 40,
});

describe("CsvReader", () => {
  it("reads what csv-parse reads, and refuses what it refuses", () => {
    fc.assert(
      fc.property(hard, (text) => {
        expect(ours([text])).toEqual(peer(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it("reads the same whatever the pieces", () => {
    fc.assert(
      fc.property(fc.array(hard, { maxLength: 6 }), (pieces) => {
        expect(ours(pieces)).toEqual(ours([pieces.join("")]));
      }),
      { numRuns: 10_000 },
    );
  });

  it("reads back what is written by RFC 4180, whatever the cells", () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const table = fc.array(fc.array(fc.string({ unit: "binary", maxLength: 8 }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(table, (rows) => {
        expect(ours([rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")])).toEqual(rows);
      }),
    );
  });

  it("counts lines, also within cells", () => {
    expect(readCsv('a\n"b\nc",d\r\n\ne').records).toEqual([
      { line: 1, cells: ["a"] },
      { line: 2, cells: ["b\nc", "d"] },
      { line: 4, cells: [""] },
      { line: 5, cells: ["e"] },
    ]);
    expect(readCsv('a\n"b\nc"d').fault).toMatchObject({ line: 3 });
    expect(readCsv('a\n"b').fault).toMatchObject({ line: 2, message: expect.stringContaining("closing quote") });
  });

  it("gives up on a quote that swallows the file, before it swallows the memory", () => {
    const reader = new CsvReader(() => {});
    let pieces = 0;
    for (reader.write('a,"'); reader.fault === undefined && pieces < 100; pieces++) reader.write("x\n".repeat(1 << 16));
    expect(pieces * (1 << 17)).toBeLessThan(2 * LONGEST_RECORD);
    expect(reader.fault).toMatchObject({ line: 1, message: expect.stringContaining("closing quote") });
  });
});
