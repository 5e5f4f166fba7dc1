import type { ColumnDoc, TableDoc } from "./table-doc.ts";

/** A table in a descriptor, of this release or an older one. */
export interface Resource {
  readonly name: string;
  readonly schema: {
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly format?: string;
      readonly delimiter?: string;
      readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
    }[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string };
    }[];
  };
}

type Schema = Resource["schema"];

/** The columns that identify a row; undefined if the descriptor does not say. */
export const keyOfSchema = ({ primaryKey, uniqueKeys }: Schema): readonly string[] | undefined =>
  primaryKey ?? uniqueKeys?.[0];

/** The table that each column refers to. A table that refers to itself may leave its name out. */
export const referencesOfSchema = (name: string, { foreignKeys = [] }: Schema): ReadonlyMap<string, string> =>
  new Map(foreignKeys.map(({ fields, reference }) => [fields[0] as string, reference.resource ?? name]));

/** A column's type in the descriptor of any release: old ones have a type "list", newer ones a string with a delimiter. */
export const typeOfField = ({ type, delimiter }: { readonly type: string; readonly delimiter?: string }): string =>
  delimiter === undefined ? type : "list";

/** A column as a field of a Table Schema (Data Package v2). */
function field(column: ColumnDoc) {
  // A list is a string with a delimiter: readers of Data Package v1 fail on the type "list", which they do not know.
  const types = { text: "string", integer: "integer", number: "number", list: "string" } as const;
  const values = column.terms && Object.keys(column.terms);
  const isList = column.type === "list";
  const constraints = {
    ...((isList ? column.minItems : !column.nullable) ? { required: true } : {}),
    ...(column.minItems === undefined ? {} : { minLength: column.minItems }),
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
    ...(isList || column.pattern === undefined ? {} : { pattern: column.pattern }),
    ...(isList || values === undefined ? {} : { enum: values }),
  };
  return {
    name: column.name,
    title: column.title,
    description: column.description,
    type: types[column.type],
    ...(isList ? { delimiter: ";" } : {}),
    ...(column.format === "uri" ? { format: "uri" } : {}),
    example: column.example,
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(isList || column.terms === undefined
      ? {}
      : {
          categories: Object.entries(column.terms).map(([value, label]) => ({ value, label })),
          categoriesOrdered: false,
        }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** The Table Schema of a table's CSV, for `datapackage.json`. Only `pnpm data check` checks lists of references. */
export function tableSchema(doc: TableDoc) {
  const nullable = doc.key.some((name) => doc.columns.find((column) => column.name === name)?.nullable);
  const references = doc.columns
    .filter((column) => column.reference !== undefined && column.type !== "list")
    .map((column) => ({
      fields: [column.name],
      // A table that refers to itself gives its own name: both versions of Data Package read that.
      reference: { resource: column.reference, fields: ["id"] },
    }));
  return {
    fields: doc.columns.map(field),
    missingValues: [""],
    // A primary key has no empty cells: a key that may have some is a unique key.
    ...(nullable ? { uniqueKeys: [doc.key] } : { primaryKey: doc.key }),
    // Data Package v1 does not allow an empty list of references.
    ...(references.length === 0 ? {} : { foreignKeys: references }),
  };
}
