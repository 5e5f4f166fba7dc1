import type { ColumnDoc } from "../../../data/src/build/table-doc.ts";

/** A column of text that refers to another table. */
export const refers = (name: string, reference: string, description: string, example: string): ColumnDoc => ({
  name,
  title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " "),
  description,
  example,
  type: "text",
  nullable: false,
  reference,
});

/** A column of a closed list. */
export const oneOf = (name: string, description: string, terms: Readonly<Record<string, string>>): ColumnDoc => ({
  name,
  title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " "),
  description,
  example: Object.keys(terms)[0] as string,
  type: "text",
  nullable: false,
  terms,
});

/** A column of whole days. */
export const day = (name: string, description: string, nullable = true): ColumnDoc => ({
  name,
  title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " "),
  description,
  example: "2025-04-04",
  type: "text",
  nullable,
  format: "date",
});
