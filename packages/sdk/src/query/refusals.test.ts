import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { InvalidInput, UnknownValue } from "../errors.ts";
import { requireColumns, requireCondition, requireCount, requireFilter, requireOrder } from "./refusals.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const tableOf = (name: string, key: readonly string[], columns: readonly object[], rows: readonly object[] = []) =>
  columnarFromRows({ name, key, columns } as never, rows as never);
const facts = tableOf(
  "facts",
  ["id"],
  [
    text("id"),
    text("word"),
    text("day"),
    text("code"),
    { name: "size", kind: "number" },
    { ...text("status"), terms: ["reported", "withheld"] },
    { ...text("source"), reference: { table: "sources", ids: ["book-2025", "rival"] } },
    { ...text("deposit"), reference: { table: "deposits", ids: undefined } },
  ],
  [
    { id: "a", word: "gallium", day: "2025-01-01", code: "hs12", size: 1, status: "reported", source: "book-2025" },
    { id: "b", word: "indium", day: "2025", code: "hs34", size: 2, status: "reported", source: "book-2025" },
  ],
);
const pairs = tableOf("pairs", ["a", "b"], [text("a"), text("b")]);
const sources = tableOf("sources", ["id"], ["id", "series", "edition", "publisher", "published", "licence"].map(text), [
  { id: "book-2025", series: "book", edition: "book-2025", publisher: "Survey", published: "2025-01-31" },
]);
const context = { table: facts, sources, ledger: "installed" } as const;
const condition = (column: string, asked: unknown) => () => requireCondition(context, column, asked);

describe("a filter", () => {
  it("is an object of columns; a text is shown as the id that it may be, if one column is the key", () => {
    expect(requireFilter(facts, { id: "a" })).toEqual({ id: "a" });
    expect(() => requireFilter(facts, "a")).toThrow('must be { id: "a" }, not');
    expect(() => requireFilter(pairs, "a")).toThrow("such as { a: … }");
    expect(() => requireFilter(facts, 5)).toThrow("such as { id: … }");
    expect(() => requireFilter(facts, () => true)).toThrow(/filter\(…\) takes a function/);
    expect(() => requireFilter(facts, 5)).not.toThrow(/takes a function/);
  });

  it("names columns in a list", () => {
    expect(() => requireColumns(facts, ["id", "series"])).not.toThrow();
    expect(() => requireColumns(facts, ["id", "ids"])).toThrow(/Did you mean id/);
    expect(() => requireColumns(facts, "id" as never)).toThrow(InvalidInput);
  });
});

describe("a number of rows and an order", () => {
  it("are whole and not negative, ascending or descending", () => {
    for (const count of [0, 1]) expect(() => requireCount(count)).not.toThrow();
    for (const count of [-1, 0.5, Number.NaN, "1" as never]) expect(() => requireCount(count)).toThrow(InvalidInput);
    expect([requireOrder("descending"), requireOrder("ascending")]).toEqual([true, false]);
    expect(() => requireOrder("down")).toThrow(UnknownValue);
  });
});

describe("a condition", () => {
  it("has the kind of its column, and shows the value that was meant", () => {
    for (const size of [1, [1, null], null, { from: 1 }, { to: 2 }, { from: 1, to: 1 }])
      expect(condition("size", size), JSON.stringify(size)).not.toThrow();
    expect(condition("size", "12")).toThrow(/has numbers; .* is not a number: write 12\./);
    for (const size of ["x", " ", Number.NaN, true]) expect(condition("size", size)).toThrow(/is not a number\./);
    expect(condition("word", 5)).toThrow(/has text; .* is not text: write "5"\./);
    expect(condition("word", true)).toThrow(/is not text\./);
  });

  it("of a range has an end, in order, and nothing else", () => {
    expect(condition("size", {})).toThrow(/this has neither/);
    expect(condition("size", { from: 2, to: 1 })).toThrow(/from: 1, to: 2/);
    expect(condition("size", { form: 1 })).toThrow(/"form" is not part of a condition.*Did you mean from\?/);
    expect(condition("size", { zzzzzz: 1 })).toThrow(/takes from and to\.$/);
    expect(condition("size", { from: "1" })).toThrow(/write 1/);
    expect(condition("size", { from: 1, to: "2" })).toThrow(/write 2/);
    expect(condition("day", { from: "2025", to: "2024" })).toThrow(/is empty/);
    expect(condition("word", { group: "eu27", in: 1 })).toThrow(/takes group and on/);
    expect(condition("word", { group: "eu27", on: "2026" })).not.toThrow();
  });

  it("on a key or a closed list names a value that there is", () => {
    expect(condition("id", "c")).toThrow(UnknownValue);
    expect(condition("id", ["a", "b"])).not.toThrow();
    expect(condition("status", "withheld")).not.toThrow();
    expect(condition("status", "witheld")).toThrow(/Did you mean withheld/);
  });

  it("on an open column is a slip only if it is like a word that there is, or no date among dates", () => {
    expect(condition("word", "galium")).toThrow(/gallium/);
    expect(condition("word", "xenotime")).not.toThrow();
    expect(condition("code", "hs13")).not.toThrow();
    expect(condition("day", "2031-05-05")).not.toThrow();
    expect(condition("day", "2024/2025")).not.toThrow();
    expect(condition("day", "tomorrow")).toThrow(UnknownValue);
  });

  it("on a column that refers to rows that are not shipped is not judged", () => {
    expect(condition("deposit", "anything")).not.toThrow();
    expect(condition("source", "rival")).not.toThrow();
    expect(condition("source", "book-2026")).toThrow(UnknownValue);
  });

  it("on a column of the sources may name what another source has, but a publisher only a cited one", () => {
    expect(condition("series", "book")).not.toThrow();
    expect(condition("series", "rival")).not.toThrow();
    expect(condition("series", "riva")).toThrow(UnknownValue);
    expect(condition("publisher", "Survey")).not.toThrow();
    expect(condition("publisher", "Surveyor")).toThrow(UnknownValue);
    expect(condition("published", "1999-01-01")).not.toThrow();
  });
});
