import type { Fact, Page } from "@oreledger/sdk/answer";
import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown.ts";
import { bar, renderText } from "./text.ts";

const document: Page = {
  title: "Gallium",
  subtitle: "As of 2026-11-24",
  sections: [
    {
      heading: "Who produces",
      blocks: [
        {
          kind: "bars",
          caption: "Production (t)",
          marks: [1],
          bars: [
            { label: "China", value: 750, text: "750e", note: "98 %" },
            { label: "Russia", value: 6, text: "6e" },
            { label: "Japan", value: undefined, text: "withheld" },
          ],
        },
        { kind: "items", items: [{ text: "One statement", marks: [1] }] },
      ],
    },
  ],
  citations: [
    {
      source: "usgs",
      publisher: "U.S. Geological Survey",
      title: "MCS",
      version: null,
      published: "2025",
      retrieved: null,
      url: "https://example.org/mcs",
      quoted_by_url: null,
      licence: "us-public-domain",
      carrier: null,
      carrier_licence: null,
      locators: [],
      rows: 1,
    },
  ],
};

describe("a page", () => {
  it("is drawn within the width of the terminal", () => {
    const lines = renderText(document, { width: 60, colors: pc.createColors(false) }).split("\n");
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    expect(lines).toContain("Production (t) [1]");
    expect(lines.find((line) => line.startsWith("Japan"))).toBe("Japan   withheld");
  });

  it("draws bars to an eighth of a column, and a sliver for the smallest", () => {
    expect(bar(100, 100, 4)).toBe("████");
    expect(bar(50, 100, 5)).toBe("██▌");
    expect(bar(1, 100_000, 5)).toBe("▏");
    expect(bar(0, 100, 5)).toBe("");
  });

  it("leaves out its last examples where it is longer than a screen, and nothing else", () => {
    const said = Array.from({ length: 41 }, (_, i) => ({ label: `Fact ${i}`, text: "said" }));
    const spare = ["first", "second"].map((text) => ({ label: "", text, spare: true as const }));
    const page = (facts: Fact[]): Page => ({
      ...document,
      inline: true,
      sections: [{ heading: "Facts", blocks: [{ kind: "facts", facts }] }],
    });
    const words = (facts: Fact[], width = 100) =>
      renderText(page(facts), { width, colors: pc.createColors(false) })
        .trimEnd()
        .split("\n");
    expect(words([...spare, ...said])).toHaveLength(45);
    expect(words([...spare, ...said]).join("\n")).toContain("first");
    expect(words([...spare, ...said]).join("\n")).not.toContain("second");
    // What is no example stays, however long the page is, and a narrow terminal shows the same facts.
    expect(words([...spare, ...said, ...said])).toHaveLength(3 + 82);
    expect(words([...spare, ...said], 60).join("\n")).toContain("first");
  });

  it("says the same in Markdown, sources as footnotes", () => {
    const markdown = renderMarkdown(document);
    expect(markdown).toContain("Production (t)[^1]");
    expect(markdown).toContain("| China | 750e | 98 % |");
    expect(markdown).toContain("[^1]: U.S. Geological Survey, 2025, [*MCS*](https://example.org/mcs)");
  });
});
