import { expect, it } from "vitest";
import { type Line, lines } from "./lines.ts";
import { WIDTH, widthOf } from "./svg.ts";

const line = (label: string, editions: readonly string[]): Line => ({
  id: label,
  label,
  points: editions.map((edition, i) => ({
    year: 2017 + i,
    value: 10 + i,
    text: String(10 + i),
    kind: "plain",
    edition,
  })),
});

const textsOf = (body: string) =>
  [...body.matchAll(/<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, words = ""]) => ({
    x: Number(x),
    y: Number(y),
    words,
  }));

it("breaks a long name into lines that stand within the picture", () => {
  const name = "battery grade lithium carbonate of an assessor with a long name, delivered Europe and United States";
  const { body } = lines(
    [line(name, ["ed. 2022", "ed. 2022"]), line("other", ["ed. 2022", "ed. 2022"])],
    "USD",
    String,
  );
  const labels = textsOf(body).filter(({ words }) => words.split(" ").some((word) => name.split(" ").includes(word)));
  expect(labels.length).toBeGreaterThan(1);
  for (const { x, words } of labels) expect(x + widthOf(words)).toBeLessThanOrEqual(WIDTH);
});

it("names each edition under its own years, in a second row where two names would meet", () => {
  const editions = ["ed. 2022", "ed. 2023", "ed. 2024", "ed. 2025", ...Array(5).fill("ed. 2026")];
  const { body } = lines([line("a name that takes a good part of the width of it", editions)], "USD", String);
  const all = textsOf(body);
  const at = (words: string) => all.find((each) => each.words === words);
  for (const [year, edition] of [
    ["2017", "ed. 2022"],
    ["2018", "ed. 2023"],
    ["2019", "ed. 2024"],
    ["2020", "ed. 2025"],
  ] as const)
    expect(Math.abs((at(edition)?.x ?? 0) - (at(year)?.x ?? 0))).toBeLessThan(12);
  expect(at("ed. 2023")?.y).toBeGreaterThan(at("ed. 2022")?.y ?? 0);
});
