import { describe, expect, it } from "vitest";
import { moved, unitNames, unitOf } from "./units.ts";
import { readValue, readWord, tokens } from "./value.ts";

/** A small repeatable generator: the same numbers in every run. */
function* numbers(seed: number, count: number): Generator<number> {
  let state = seed;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

const separated = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

describe("readValue", () => {
  it("reads any figure with or without separators, as a bound, and within a range", () => {
    for (const n of numbers(7, 500)) {
      const digits = String(1 + (n % 10 ** (1 + (n % 9))));
      for (const printed of [digits, separated(digits)]) {
        expect(readValue(printed)).toEqual({ kind: "number", digits, estimated: false });
        expect(readValue(`e${printed}`)).toEqual({ kind: "number", digits, estimated: true });
        expect(readValue(`>${printed}`)).toEqual({ kind: "bound", comparator: "gt", digits });
        expect(readValue(`<${printed}`)).toEqual({ kind: "bound", comparator: "lt", digits });
        expect(readValue(`1–${printed}`)).toEqual({ kind: "range", low: "1", high: digits });
        expect(readValue(`1 - ${printed}`)).toEqual({ kind: "range", low: "1", high: digits });
      }
    }
  });

  it("never takes a word, a gap or a broken number for zero", () => {
    for (const word of ["NA", "W", "XX", "Large", "", "s", "Less than ½ unit.", ">85,000,000"]) {
      const kind = readValue(word)?.kind;
      expect([word, kind]).not.toEqual([word, "nil"]);
      expect([word, kind]).not.toEqual([word, "number"]);
    }
    for (const zero of ["0", "—", "0.0"]) expect([zero, readValue(zero)?.kind]).toEqual([zero, "nil"]);
  });

  it("refuses what is no token of the publisher", () => {
    for (const odd of ["1,23", "12,3456", "1.2.3", "-5", "?1", "n.a.", "5 t", "Huge", "(12)", "1,000r", "--"])
      expect([odd, readValue(odd)]).toEqual([odd, undefined]);
    for (const n of numbers(11, 300)) {
      const letters = n.toString(36).replace(/[0-9]/g, "q");
      if (!tokens.some((token) => token.toLowerCase() === letters)) expect(readValue(`${letters}z`)).toBeUndefined();
    }
  });

  it("knows every token that it offers as the nearest", () => {
    for (const token of tokens) expect([token, readValue(token)?.kind]).not.toEqual([token, undefined]);
  });
});

describe("readWord", () => {
  it("reads the sentences in which five editions say that a figure is a word", () => {
    for (const said of [
      'Categorized as "Large"',
      'Categorixed as "Large"',
      'Reserves are categorized as "small"',
      "Considered to be moderate to large",
      "considered large in quantity",
      'World reserves are categorized as "Large"',
      "World data were unavailable, but reserves were estimated to be large.",
      "Very small",
      "Moderate  ",
    ])
      expect([said, readWord(said)]).toEqual([said, { kind: "word", status: "qualitative" }]);
    expect(readWord("Included with “Other countries.”")).toMatchObject({ status: "included_elsewhere" });
    expect(readWord("Less than ½unit.")).toEqual({ kind: "trace" });
    expect(readWord("Largest producer")).toBeUndefined();
  });
});

describe("moved", () => {
  it("moves the decimal point exactly, without the noise of a product", () => {
    expect(moved("0.1", 3)).toBe(100);
    expect(moved("1.5", 3)).toBe(1500);
    expect(moved("4.35", 6)).toBe(4_350_000);
    for (const n of numbers(3, 500)) {
      const [whole, part] = [n % 100_000, n % 1000];
      const digits = `${whole}.${String(part).padStart(3, "0")}`;
      expect(moved(digits, 3)).toBe(Number(BigInt(whole) * 1000n + BigInt(part)));
    }
  });

  it("has a base unit for every unit", () => {
    for (const name of unitNames) expect(unitOf(name.toUpperCase())).toEqual(unitOf(name));
    expect(unitOf("short tons")).toBeUndefined();
  });
});
