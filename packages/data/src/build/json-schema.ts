import { z } from "zod";
import { parseCell } from "../csv/cell.ts";
import { columnForm } from "../csv/kind.ts";
import type { Table } from "../tables/index.ts";

type Node = Record<string, unknown>;

/**
 * The JSON Schema (2020-12) of one row as an object: null is an empty cell, a list is an array. Besides the standard keywords
 * a property may have `unit`, `reference` (the table whose `id` it names) and `computed`; each term of a closed list is a
 * `const` with its definition.
 */
export function jsonSchema(table: Table): Node {
  const { $schema, ...schema } = z.toJSONSchema(table.row) as Node;
  const properties = schema.properties as Record<string, Node>;
  return {
    $schema,
    title: table.title,
    description: table.description,
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, documented(name, property, table)]),
    ),
  };
}

function documented(name: string, { example, ...property }: Node, table: Table): Node {
  const { kind } = columnForm(name, table.row.shape[name] as z.ZodType);
  return { ...defined(property), examples: [parseCell(example as string, kind)] };
}

/** Replaces our own keywords in a schema by standard ones: terms become constants, and our own formats are removed. */
function defined(node: Node): Node {
  const { terms, enum: values, format, prose, printable, anyOf, items, ...rest } = node;
  return {
    ...(anyOf === undefined ? {} : { anyOf: (anyOf as Node[]).map(defined) }),
    ...rest,
    ...(items === undefined ? {} : { items: defined(items as Node) }),
    ...(format === "uri" ? { format } : {}),
    ...(terms === undefined
      ? {}
      : { oneOf: Object.entries(terms as Node).map(([value, description]) => ({ const: value, description })) }),
    ...(values === undefined || terms !== undefined ? {} : { enum: values }),
  };
}
