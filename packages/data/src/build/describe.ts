import { z } from "zod";
import { columnForm } from "../csv/kind.ts";
import type { Table } from "../tables/index.ts";
import type { ColumnDoc, TableDoc } from "./table-doc.ts";

/** A table without its rules. */
export interface Declaration extends Pick<Table, "name" | "title" | "description" | "kind" | "owner"> {
  readonly key: readonly string[];
  readonly print?: readonly string[];
  readonly row: z.ZodObject;
}

/** The description of a declared table as plain data, which every generator reads. */
export function describeTable(table: Declaration): TableDoc {
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    kind: table.kind,
    key: [...table.key],
    print: [...(table.print ?? [])],
    ...(table.owner === undefined ? {} : { owner: table.owner }),
    columns: Object.entries(table.row.shape).map(([name, schema]) => describeColumn(name, schema as z.ZodType)),
  };
}

interface PropertySchema {
  type?: string;
  anyOf?: PropertySchema[];
  items?: PropertySchema;
  terms?: Record<string, string>;
  enum?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
}

function describeColumn(name: string, schema: z.ZodType): ColumnDoc {
  const { title, description, unit, example, reference, computed, printable } = (schema.meta() ??
    {}) as Partial<ColumnDoc>;
  if (title === undefined || description === undefined || example === undefined)
    throw new TypeError(
      `Column ${name} needs a title, a description and an example: declare it with column(schema, { … }).`,
    );
  const form = columnForm(name, schema);
  const property = z.toJSONSchema(form.schema, { io: "output" }) as PropertySchema;
  const member = property.items ?? property;
  const terms = member.terms ?? (member.enum && Object.fromEntries(member.enum.map((value) => [value, ""])));
  return {
    name,
    title,
    description,
    example,
    type: form.kind === "number" && property.type === "integer" ? "integer" : form.kind,
    nullable: form.nullable,
    ...(unit === undefined ? {} : { unit }),
    ...(reference === undefined ? {} : { reference }),
    ...(computed === undefined ? {} : { computed }),
    ...(printable === undefined ? {} : { printable }),
    ...(terms === undefined ? {} : { terms }),
    ...(member.pattern === undefined ? {} : { pattern: member.pattern }),
    ...(member.format === undefined ? {} : { format: member.format }),
    // z.int() adds the limits of exact integers in a double, which are not limits of the column.
    ...(property.minimum === undefined || property.minimum === Number.MIN_SAFE_INTEGER
      ? {}
      : { minimum: property.minimum }),
    ...(property.maximum === undefined || property.maximum === Number.MAX_SAFE_INTEGER
      ? {}
      : { maximum: property.maximum }),
    ...(property.minItems === undefined ? {} : { minItems: property.minItems }),
  };
}
