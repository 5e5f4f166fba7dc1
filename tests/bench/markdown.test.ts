import { expect, it } from "vitest";
import type { Comparison, Suite } from "./bench.ts";
import { asMarkdown, verdicts, withLater } from "./markdown.ts";

const suite = (title: string): Suite => ({ title, about: `About ${title}.`, run: async () => {} });
const measured = (title: string, ms: number) => ({
  suite: suite(title),
  comparisons: [
    {
      title: "one cell",
      unit: "ms",
      lines: [{ name: "ours", median: ms, low: ms, high: ms }],
      budgets: [{ text: "≤ 15 ms", met: ms <= 15, measured: `${ms} ms` }],
    } satisfies Comparison,
  ],
});
const page = (...all: ReturnType<typeof measured>[]): string =>
  `${["# Benchmarks", "## The budgets", verdicts(all), ...all.map((each) => asMarkdown(each.suite, each.comparisons))].join("\n\n")}\n`;

it("one suite's later run takes the place of its section and its verdicts, and of nothing else", () => {
  const [first, second, third] = [measured("First", 10), measured("Second", 20), measured("Third", 30)];
  const before = page(first, second, third);
  for (const title of ["First", "Second", "Third"]) {
    const again = measured(title, 5);
    const now = [first, second, third].map((each) => (each.suite.title === title ? again : each));
    const about = `About ${title}.\n\nA later run.`;
    expect(withLater(before, again, "A later run.")).toBe(page(...now).replace(`About ${title}.`, about));
  }
  expect(() => withLater(before, measured("Fourth", 1), "A later run.")).toThrow(/no section Fourth/);
});
