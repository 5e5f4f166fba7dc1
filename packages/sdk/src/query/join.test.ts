import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { OreledgerError } from "../errors.ts";
import { joined } from "./join.ts";
import { type AnyQuery, Query } from "./query.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const queryOf = (shape: object, rows: readonly object[]): AnyQuery => {
  const table = columnarFromRows(shape as never, rows as never);
  return new Query({ ledger: "installed", table, sources: table });
};

const reference = { table: "people", ids: undefined };
const people = queryOf({ name: "people", key: ["id"], columns: [text("id"), text("name")] }, [
  { id: "a", name: "Ada" },
  { id: "b", name: "Ben" },
]);
const books = queryOf(
  {
    name: "books",
    key: ["id"],
    columns: [
      text("id"),
      { ...text("author"), reference },
      { name: "readers", kind: "list", reference },
      { name: "year", kind: "number", reference },
    ],
  },
  [
    { id: "1", author: "a", readers: ["b", "gone", "a"], year: 2024 },
    { id: "2", author: null, readers: [], year: 2025 },
    { id: "3", author: "gone", readers: ["b"], year: null },
  ],
);

describe("rows joined to those that a column refers to", () => {
  const cells = (column: string) =>
    joined(books, column, people).map((row) => (row as Record<string, unknown>)[column]);

  it("have the row itself; null if there is no reference, or none of the other rows has it", () => {
    expect(cells("author")).toEqual([{ id: "a", name: "Ada" }, null, null]);
  });

  it("of a list have the rows that are found, in the order of the list", () => {
    expect(cells("readers")).toEqual([
      [
        { id: "b", name: "Ben" },
        { id: "a", name: "Ada" },
      ],
      [],
      [{ id: "b", name: "Ben" }],
    ]);
  });

  it("have nothing for a number, which names no row", () => {
    expect(cells("year")).toEqual([null, null, null]);
  });

  it("share the row that several refer to, and keep their other columns", () => {
    const [first, , third] = joined(books, "readers", people) as { readers: object[]; author: unknown }[];
    expect(first?.readers[0]).toBe(third?.readers[0]);
    expect(third?.author).toBe("gone");
  });

  it("are refused for a column that refers to another table, to none, or does not exist", () => {
    expect(() => joined(books, "author", books)).toThrow("books.author refers to people, not to books.");
    for (const column of ["id", "publisher"])
      expect(() => joined(books, column, people)).toThrow(`books.${column} refers to no table, not to people.`);
    expect(() => joined(books, "author", "people" as never)).toThrow(OreledgerError);
  });
});
