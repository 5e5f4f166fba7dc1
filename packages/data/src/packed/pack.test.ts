import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnarFromRows } from "./columnar.ts";
import { numberAt, widthOf, writeNumber } from "./digits.ts";
import { packColumn } from "./pack.ts";
import { unpack } from "./unpack.ts";

const roundTrip = (kind: "text" | "list" | "number", cells: string[]) =>
  unpack("t", ["c"], [], cells.length, [packColumn("c", kind, cells)]).column("c");

const cellsOf = (column: ReturnType<typeof roundTrip>): string[] =>
  column.kind === "number"
    ? Array.from(column.values, (value) => (Number.isNaN(value) ? "" : String(value)))
    : Array.from(column.codes, (code) => (code === 0 ? "" : [column.values[code - 1]].flat().join(";")));

describe("digits", () => {
  it("reads every number that it writes, one after the other", () => {
    const edges = [0, 63, 64, 2574, 2575, 806_931, 806_932, 2 ** 32];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(), fc.constantFrom(...edges))), (numbers) => {
        const written = numbers.map(writeNumber).join("");
        const bytes = new TextEncoder().encode(written);
        let at = 0;
        for (const number of numbers) {
          expect(numberAt(bytes, at)).toBe(number);
          at += widthOf(number);
        }
        expect(at).toBe(bytes.length);
        expect(JSON.stringify(written)).toBe(`"${written}"`);
      }),
    );
  });

  it("gives small numbers one digit", () => {
    expect(writeNumber(0)).toBe(" ");
    expect(writeNumber(63)).toHaveLength(1);
    expect(writeNumber(64)).toHaveLength(2);
    expect(writeNumber(3000)).toHaveLength(4);
  });
});

describe("packColumn", () => {
  it("keeps any text, also where it has line breaks", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.constantFrom("a", "b\nc", ""))), (cells) => {
        fc.pre(!cells.some((cell) => cell.includes("\u001f")));
        expect(cellsOf(roundTrip("text", cells))).toEqual(cells);
      }),
    );
  });

  it("keeps numbers exactly, and empty cells apart from zero", () => {
    const cells = ["0", "", "0.1", "-115.53", "512019283", "0.000001", "", "9007199254740991"];
    const column = roundTrip("number", cells);
    expect(column.kind === "number" && [...column.values]).toEqual(
      cells.map((cell) => (cell === "" ? Number.NaN : Number(cell))),
    );
  });

  it("keeps every plain decimal to the last bit", () => {
    const decimal = fc
      .tuple(fc.integer(), fc.stringMatching(/^\d{0,12}[1-9]$/))
      .map(([whole, fraction]) => `${whole}.${fraction}`);
    fc.assert(
      fc.property(fc.array(decimal), (cells) => {
        const column = roundTrip("number", cells);
        expect([...column.values]).toEqual(cells.map(Number));
      }),
    );
  });

  it("keeps lists, and the empty list", () => {
    const column = roundTrip("list", ["a;b", "", "a"]);
    expect(column.kind === "list" && column.values).toEqual([["a", "b"], ["a"]]);
    expect([...(column as { codes: Uint8Array }).codes]).toEqual([1, 0, 2]);
  });

  it("packs a long run into a few characters", () => {
    const cells = Array.from({ length: 40_000 }, (_, i) => (i < 30_000 ? "reported" : "estimated"));
    const packed = packColumn("status", "text", cells);
    expect(JSON.stringify(packed).length).toBeLessThan(70);
    expect(cellsOf(roundTrip("text", cells))).toEqual(cells);
  });

  it("reads the cells of any rows alone as it reads them with the others", () => {
    const cell = fc.oneof(
      fc.constant(""),
      fc.nat(20).map(String),
      fc.nat(5_000).map((n) => `file ${n % 7}, row ${n}, column ${n % 3}`),
    );
    const cells = fc
      .array(cell, { minLength: 5, maxLength: 30 })
      .map((some) => Array.from({ length: 3_000 }, (_, i) => `${some[(i * i) % some.length]}${i % 3 === 0 ? i : ""}`));
    fc.assert(
      fc.property(cells, fc.array(fc.nat(2_999), { minLength: 1, maxLength: 9 }), (cells, rows) => {
        const column = unpack("t", ["c"], [], cells.length, [packColumn("c", "text", cells)]).column("c", rows);
        for (const row of rows) {
          const code = (column as { codes: Uint16Array }).codes[row] as number;
          expect(code === 0 ? "" : column.values[code - 1]).toBe(cells[row]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("reads a row within a run alone, after rows that were new", () => {
    const cells = Array.from({ length: 20_000 }, (_, i) => (i < 2_000 ? `new${i}` : `run${Math.floor(i / 9) % 900}`));
    const packed = packColumn("c", "text", cells);
    const [, , codes, marks] = packed[3];
    expect([codes?.[0], marks !== undefined]).toEqual(["*", true]);
    for (let row = 0; row < cells.length; row += 397) {
      const column = unpack("t", ["c"], [], cells.length, [packed]).column("c", [row]);
      const code = (column as { codes: Uint16Array }).codes[row] as number;
      expect(column.values[code - 1]).toBe(cells[row]);
    }
  });

  it("packs text in parts where these repeat themselves more than it does", () => {
    const cells = Array.from({ length: 4_000 }, (_, i) => `world-mines-${i % 7}.csv, row ${i % 61}, column ${i % 53}`);
    expect(packColumn("c", "text", cells)[3][0]).toBe(" ");
    expect(cellsOf(roundTrip("text", [...cells, "", "a"]))).toEqual([...cells, "", "a"]);
  });

  it("widens codes with the number of different values", () => {
    const width = (count: number) =>
      roundTrip(
        "text",
        Array.from({ length: count }, (_, i) => `v${i}`),
      );
    expect((width(255) as { codes: object }).codes).toBeInstanceOf(Uint8Array);
    expect((width(256) as { codes: object }).codes).toBeInstanceOf(Uint16Array);
    expect((width(65_536) as { codes: object }).codes).toBeInstanceOf(Uint32Array);
  });
});

describe("terms and references", () => {
  const table = unpack(
    "t",
    ["id"],
    [],
    2,
    [
      packColumn("id", "text", ["a", "b"]),
      packColumn("stage", "text", ["mine", ""], ["mine", "refinery", "magnet"]),
      packColumn("roles", "list", ["buyer;seller", "buyer"], ["buyer", "seller", "witness"]),
      packColumn("full", "text", ["x", "y"], ["x", "y"]),
      packColumn("area", "text", ["AUS", "AUS"]),
      packColumn("deposit", "text", ["a", "b"]),
    ],
    { area: ["areas", "AUS;CHN"], deposit: ["deposits"] },
  );

  it("names the terms that no row has", () => {
    expect(table.terms("stage")).toEqual(["mine", "refinery", "magnet"]);
    expect(table.terms("roles")).toEqual(["buyer", "seller", "witness"]);
    expect(table.terms("full")).toEqual(["x", "y"]);
  });

  it("names the table that a column refers to, and its ids where they are at hand", () => {
    expect(table.reference("area")).toEqual({ table: "areas", ids: ["AUS", "CHN"] });
    expect(table.reference("deposit")).toEqual({ table: "deposits", ids: undefined });
    expect(table.reference("id")).toBeUndefined();
    expect(table.terms("area")).toBeUndefined();
    expect(() => table.terms("name")).toThrow("t has no column name");
  });
});

describe("columnarFromRows", () => {
  it("makes the same columns as unpacking does", () => {
    const rows = [
      { id: "b", n: 1, list: ["x"] },
      { id: "a", n: null, list: [] },
      { id: "b", n: 0, list: ["x"] },
    ];
    const made = columnarFromRows(
      {
        name: "t",
        key: ["id"],
        columns: [
          { name: "id", kind: "text", terms: ["b", "a", "c"] },
          { name: "n", kind: "number" },
          { name: "list", kind: "list" },
        ],
      },
      rows,
    );
    const packed = unpack("t", ["id"], [], 3, [
      packColumn("id", "text", ["b", "a", "b"], ["a", "b", "c"]),
      packColumn("n", "number", ["1", "", "0"]),
      packColumn("list", "list", ["x", "", "x"]),
    ]);
    for (const name of made.columnNames) expect(made.column(name)).toEqual(packed.column(name));
    for (const name of made.columnNames) expect(made.terms(name)).toEqual(packed.terms(name));
    expect([made.length, made.key, made.columnNames]).toEqual([packed.length, packed.key, packed.columnNames]);
  });

  it("unpacks a column once, and names the columns when asked for another", () => {
    const table = unpack("t", ["id"], [], 1, [packColumn("id", "text", ["a"])]);
    expect(table.column("id")).toBe(table.column("id"));
    expect(() => table.column("name")).toThrow("t has no column name; it has id");
  });
});
