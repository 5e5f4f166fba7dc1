import { describe, expect, it } from "vitest";
import type { Input } from "./input.ts";
import { readInputs } from "./read-inputs.ts";
import { InputRefused } from "./refusal.ts";

/** One input as it is read; `refused` with the code of the refusal. */
function read(kind: Input["kind"], value: unknown, more: Partial<Input> = {}): unknown {
  const input = { name: "it", kind, about: "what it is", ...more } as Input;
  try {
    return readInputs({ tables: {} } as never, { name: "question", inputs: [input] }, { it: value }).it;
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    return `refused: ${error.code}`;
  }
}
const malformed = "refused: malformed_value";
const words = { words: ["more", "less"] };

describe("an input", () => {
  it.each<[Input["kind"], value: unknown, read: unknown, more?: Partial<Input>]>([
    ["count", "12", 12],
    ["count", 1, 1],
    ["number", 0, 0],
    ["number", "1_000.5", 1000.5],
    ["switch", "true", true],
    ["switch", false, undefined],
    ["word", "MORE", "more", words],
    ["list", "a, b,", ["a", "b"]],
    ["list", ["More", "less"], ["more", "less"], words],
    ["period", 2024, "2024"],
    ["period", "2023,2024", ["2023", "2024"]],
    ["period", ["2023", "2024"], ["2023", "2024"]],
    ["period", "2018..2024", { from: "2018", to: "2024" }],
    ["period", "2024..2024", { from: "2024", to: "2024" }],
    ["period", { from: 2018, to: "2024" }, { from: "2018", to: "2024" }],
    ["figures", " CHN=70  USA=30 ", ["CHN=70", "USA=30"]],
    ["figures", ["CHN=70"], ["CHN=70"]],
    ["figures", { CHN: 70 }, { CHN: 70 }],
    ["by-area", "CHN=1.5, USA=2", { CHN: 1.5, USA: 2 }],
    ["by-area", ["CHN=1"], { CHN: 1 }],
    ["by-area", { CHN: 1 }, { CHN: 1 }],
    ["place", "Astana", "Astana"],
    ["place", { latitude: 51, longitude: 71 }, { latitude: 51, longitude: 71 }],
  ])("%s: %j is read", (kind, value, expected, more) => {
    expect(read(kind, value, more)).toEqual(expected);
  });

  it.each<[Input["kind"], ...refused: unknown[]]>([
    ["count", 0, "0", -1, 1.5, "1e3", "", "1234567890123456", null],
    ["number", -0.1, "-1", "", "x", Number.POSITIVE_INFINITY, Number.NaN, null],
    ["switch", "yes", 1],
    ["list", "", ",", "a,a", [1, ""]],
    ["period", "2024..2018", "2018..", "..2018", "", null, { from: 2018 }, { to: 2018 }, { from: 2024, to: 2018 }],
    ["by-area", "CHN", "CHN=", "CHN= ", "CHN=x"],
    ["place", "", 51, null, { latitude: 51 }, { longitude: 71 }, { latitude: "51", longitude: 71 }],
    ["text", "", " ", true],
  ])("%s is refused if it does not have its form", (kind, ...values) => {
    for (const value of values) expect(read(kind, value), String(JSON.stringify(value))).toBe(malformed);
  });

  it("is refused if it is no word of its list, is needed and missing, or is unknown", () => {
    expect(read("word", "most", words)).toBe("refused: unknown_value");
    expect(read("text", undefined, { needed: true })).toBe("refused: missing_input");
    expect(read("text", undefined, { default: "usual" })).toBe("usual");
    const question = { name: "question", inputs: [] };
    expect(() => readInputs({ tables: {} } as never, question, { it: 1 })).toThrow('has no input "it"');
    expect(readInputs({ tables: {} } as never, question, { it: undefined })).toEqual({});
  });
});
