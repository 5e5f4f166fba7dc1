import { expect, it } from "vitest";
import { movedSources } from "./series-moved.ts";

const source = (id: string, url: string | null, publisher = "Survey", licence = "us-public-domain") => ({
  id,
  series: "survey",
  url,
  publisher,
  licence,
});
const found = (...sources: ReturnType<typeof source>[]) =>
  movedSources(sources as never).map(({ row, column }) => [(row as { id: string }).id, column]);
const [a, b] = [source("a", "https://www.survey.org/2023"), source("b", "https://survey.org/2024")];

it("finds a source of a series on another host", () => {
  expect(found(a, b, source("c", "https://survey.example/2025"))).toEqual([["c", "url"]]);
  expect(found(a, b, source("c", null), source("d", "https://survey.org/2025"))).toEqual([]);
});

it("cannot tell which of two has moved", () => {
  expect(found(a, source("c", "https://other.org/2025"))).toEqual([]);
});

it("finds another publisher and another licence in a series", () => {
  expect(found(a, b, source("c", "https://survey.org/5", "Other"))).toEqual([["c", "publisher"]]);
  expect(found(a, b, source("c", "https://survey.org/5", "Survey", "facts-only"))).toEqual([["c", "licence"]]);
  expect(found(a, source("c", "https://survey.org/5", "Other"))).toEqual([["c", "publisher"]]);
});

it("needs more than half of the series for what is usual", () => {
  const other = (id: string) => source(id, "https://other.org/1", "Survey", "facts-only");
  expect(found(a, b, other("c"), other("d"))).toEqual([]);
  expect(found(a, b, source("e", "https://survey.org/1"), other("c"), other("d"))).toEqual([
    ["c", "url"],
    ["d", "url"],
    ["c", "licence"],
    ["d", "licence"],
  ]);
});
