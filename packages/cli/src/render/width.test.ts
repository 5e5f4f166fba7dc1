import { describe, expect, it } from "vitest";
import { displayWidth, pad, truncate, wrap } from "./width.ts";

describe("display width", () => {
  it("counts wide signs twice and combining marks not at all", () => {
    expect(displayWidth("稀土")).toBe(4);
    expect(displayWidth("e\u0301")).toBe(1);
    expect(pad("稀土", 6, "right")).toBe("  稀土");
  });

  it("cuts to the width with an ellipsis, and leaves alone what fits", () => {
    expect(truncate("neodymium", 5)).toBe("neod…");
    expect(truncate("稀土磁铁", 5)).toBe("稀土…");
    expect(truncate("neodymium", 9)).toBe("neodymium");
  });

  it("wraps at blanks and indents what follows; a word that is too long stands alone", () => {
    expect(wrap("one two three", 7, "  ")).toEqual(["one two", "  three"]);
    expect(wrap("https://example.org/a-long-address x", 10)).toEqual(["https://example.org/a-long-address", "x"]);
  });
});
