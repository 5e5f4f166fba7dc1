import { describe, expect, it } from "vitest";
import { z } from "zod";
import { columnForm } from "../csv/kind.ts";
import { column, slug } from "../tables/column.ts";
import { tableList } from "../tables/index.ts";
import { defineTable } from "../tables/table.ts";
import { fits } from "./cells.ts";
import { describeTable } from "./describe.ts";

const docs = tableList.map(describeTable);

describe.each(tableList.map((table) => [table.name, table] as const))("%s", (_, table) => {
  const doc = describeTable(table);

  it("says what it is, and what names a row", () => {
    expect(doc.title).toMatch(/^\S.*\S$/);
    expect(doc.description).toMatch(/^[A-Z].*\.$/);
    for (const name of doc.key) expect(doc.columns.map((column) => column.name)).toContain(name);
  });

  it.each(doc.columns.map((column) => [column.name, column] as const))(
    "%s is documented, and its example is a right cell",
    (name, column) => {
      expect(column.title).toMatch(/^\S.*$/);
      expect(column.description).toMatch(/^\S.*\.$/);
      expect(column.example).not.toBe("");
      const form = columnForm(name, table.row.shape[name] as z.ZodType);
      expect(fits(column.example, form), `${table.name}.${name}: ${column.example}`).toBe(true);
      if (column.reference) expect(docs.find((other) => other.name === column.reference)?.key).toEqual(["id"]);
      for (const [term, definition] of Object.entries(column.terms ?? {}))
        expect(definition, `${name}: ${term}`).not.toBe("");
    },
  );
});

describe("describeTable", () => {
  it("refuses a column without documentation, and names it", () => {
    const bare = defineTable({
      name: "bare",
      title: "Bare",
      description: "Bare.",
      kind: "link",
      key: ["id"],
      columns: { id: slug },
    });
    expect(() => describeTable(bare)).toThrow("Column id needs a title, a description and an example");
  });

  it("tells bounds, emptiness and units, and leaves out the bounds of every integer", () => {
    const table = defineTable({
      name: "t",
      title: "T",
      description: "T.",
      kind: "link",
      key: ["id"],
      columns: {
        id: column(slug, { title: "Id", description: "Id.", example: "a" }),
        atoms: column(z.int().min(1).nullable(), {
          title: "Atoms",
          description: "Atoms.",
          unit: "atoms",
          example: "2",
        }),
        names: column(z.array(slug).min(1), {
          title: "Names",
          description: "Names.",
          example: "a;b",
          reference: "groups",
        }),
      },
    });
    expect(describeTable(table).columns.slice(1)).toEqual([
      {
        name: "atoms",
        title: "Atoms",
        description: "Atoms.",
        example: "2",
        type: "integer",
        nullable: true,
        unit: "atoms",
        minimum: 1,
      },
      {
        name: "names",
        title: "Names",
        description: "Names.",
        example: "a;b",
        type: "list",
        nullable: false,
        reference: "groups",
        pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
        minItems: 1,
      },
    ]);
  });
});
