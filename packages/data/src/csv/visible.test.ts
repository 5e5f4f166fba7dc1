import { expect, it } from "vitest";
import { hiddenIn, visible } from "./visible.ts";

it.each([
  ["\u001B[31mred", "\\u{001B}[31mred"],
  ["\u009B31m", "\\u{009B}31m"],
  ["a\rb", "a\\u{000D}b"],
  ["a\u202Eb", "a\\u{202E}b"],
  ["a\u200Bb", "a\\u{200B}b"],
  ["a\u{E0041}b", "a\\u{E0041}b"],
  ["bell\u0007", "bell\\u{0007}"],
  ["\uD800", "\\u{D800}"],
])("writes out %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(hiddenIn(text)).toMatch(/^U\+[0-9A-F]{4,5}$/);
});

it("leaves letters of any script, newlines and tabs", () => {
  for (const text of ["Zürich\n\t東京", "Қазақстан", "½ – “x”", "🪨"]) {
    expect(visible(text)).toBe(text);
    expect(hiddenIn(text)).toBeUndefined();
  }
});
