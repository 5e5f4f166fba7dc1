import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { valueAt } from "./column.ts";
import { cellsOf, columnsOf, isOfSource } from "./source-columns.ts";

const tableOf = (columns: readonly string[], rows: readonly Record<string, string | null>[] = []) =>
  columnarFromRows(
    { name: "facts", key: ["id"], columns: columns.map((name) => ({ name, kind: "text" as const })) },
    rows,
  );

describe("a column of the sources", () => {
  const citing = tableOf(["id", "source", "licence"]);

  it("is one of a table that cites sources and has no such column itself", () => {
    expect(isOfSource(citing, "series")).toBe(true);
    expect(isOfSource(citing, "licence")).toBe(false);
    expect(isOfSource(citing, "source")).toBe(false);
    expect(isOfSource(citing, "title")).toBe(false);
    expect(isOfSource(tableOf(["id"]), "series")).toBe(false);
  });

  it("may be named in a query, after the table's own columns, each once", () => {
    expect(columnsOf(citing)).toEqual(["id", "source", "licence", "series", "edition", "publisher", "published"]);
    expect(columnsOf(tableOf(["id"]))).toEqual(["id"]);
  });

  it("has the cell of each row's source; empty if the source has none or is not known", () => {
    const sources = tableOf(
      ["id", "series", "publisher"],
      [
        { id: "a", series: "book", publisher: null },
        { id: "b", series: "book", publisher: "B" },
        { id: "c", series: "paper", publisher: "C" },
      ],
    );
    const rows = ["a", "b", "c", "gone", null, "a"].map((source, i) => ({ id: `${i}`, source }));
    const table = tableOf(["id", "source"], rows);
    const cells = (name: string) => {
      const column = cellsOf({ table, sources }, name);
      return rows.map((_, row) => valueAt(column, row));
    };
    expect(cells("series")).toEqual(["book", "book", "paper", null, null, "book"]);
    expect(cells("publisher")).toEqual([null, "B", "C", null, null, null]);
    expect(cells("id")).toEqual(["0", "1", "2", "3", "4", "5"]);
  });
});
