import { createRequire } from "node:module";
import {
  ErrorCode,
  McpError,
  type ReadResourceResult,
  type Resource,
  type ResourceTemplate,
} from "@modelcontextprotocol/sdk/types.js";
import { nearest, type TableName } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { oneLine } from "./clean.ts";

const SCHEME = "oreledger://";

/** The parts of a table's JSON Schema that are read here. */
interface TableSchema {
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<
    Record<string, { readonly title?: string; readonly description?: string; readonly unit?: string }>
  >;
}

const load = createRequire(import.meta.url);
const schemaOf = (table: string): TableSchema => load(`@oreledger/data/schema/${table}.json`) as TableSchema;

const tablesOf = ({ tables }: Ledger): TableName[] => Object.keys(tables).sort() as TableName[];

export const resourcesOf = (ledger: Ledger): Resource[] => [
  {
    uri: `${SCHEME}dictionary`,
    name: "dictionary",
    title: "Data dictionary",
    description: "Each table and each column: what it means, its unit",
    mimeType: "text/markdown",
  },
  {
    uri: `${SCHEME}claims`,
    name: "claims",
    title: "Published claims and our verdicts",
    description: "Each checked claim, who made it, the verdict and its reason",
    mimeType: "application/json",
  },
  ...tablesOf(ledger).map((table) => {
    const { title, description } = schemaOf(table);
    return {
      uri: `${SCHEME}schema/${table}`,
      name: `schema-${table}`,
      title: `Columns of ${title}`,
      description,
      mimeType: "application/schema+json",
    };
  }),
];

export const resourceTemplates: readonly ResourceTemplate[] = [
  {
    uriTemplate: `${SCHEME}row/{+address}`,
    name: "row",
    title: "A row by its address",
    description: "One row with its citation: table/key/values, such as commitments/usa-aus-2025-aus-1bn",
    mimeType: "application/json",
  },
  {
    uriTemplate: `${SCHEME}schema/{table}`,
    name: "schema",
    title: "The columns of a table",
    description: "JSON Schema, with the meaning and the unit of each column",
    mimeType: "application/schema+json",
  },
];

const notFound = (message: string) => new McpError(ErrorCode.InvalidParams, message);

/** @throws McpError that names the nearest table. */
function tableNamed(ledger: Ledger, name: string): TableName {
  const names = tablesOf(ledger);
  const found = names.find((each) => each === name);
  if (found !== undefined) return found;
  const near = nearest(name, names);
  throw notFound(
    `There is no such table.${near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`} Tables: ${names.join(", ")}.`,
  );
}

function dictionary(ledger: Ledger): string {
  const sections = tablesOf(ledger).map((table) => {
    const { title, description, properties } = schemaOf(table);
    const columns = Object.entries(properties).map(
      ([name, column]) =>
        `- \`${name}\`${column.unit === undefined ? "" : ` (${column.unit})`}: ${column.description ?? column.title ?? ""}`,
    );
    return [`## ${title} (\`${table}\`)`, "", description, "", ...columns].join("\n");
  });
  return ["# Data dictionary", ...sections].join("\n\n");
}

/** A row and its sources. @throws McpError if no row has the address. */
function rowAt(ledger: Ledger, address: string): object {
  const query = ledger.tables[tableNamed(ledger, address.split("/", 1)[0] as string)].wide().everyEdition();
  const place = query.addresses().indexOf(address);
  if (place < 0)
    throw notFound(
      `No row has this address. An address is table/key/values, in the order of the table's key: ${query.internals().context.table.key.join("/")}.`,
    );
  const row = query.toArray()[place] as Readonly<Record<string, unknown>>;
  const source = ledger.tables.sources.toArray().find(({ id }) => id === row.source);
  return { address, row, ...(source === undefined ? {} : { source }) };
}

/** The content of a resource. @throws McpError that lists the resources. */
export function readResource(ledger: Ledger, uri: string): ReadResourceResult {
  const [kind = "", ...rest] = uri.startsWith(SCHEME) ? uri.slice(SCHEME.length).split("/") : [];
  const name = rest.map(decoded).join("/");
  switch (kind) {
    case "dictionary":
      return textOf(uri, "text/markdown", dictionary(ledger));
    case "claims":
      return textOf(uri, "application/json", JSON.stringify(ledger.tables.claims.toArray()));
    case "schema":
      return textOf(uri, "application/schema+json", JSON.stringify(schemaOf(tableNamed(ledger, name))));
    case "row":
      return textOf(uri, "application/json", JSON.stringify(rowAt(ledger, name)));
    default:
      throw notFound(
        `There is no such resource: ${oneLine(uri.slice(0, 100))}. There are ${SCHEME}dictionary, ${SCHEME}claims, ${SCHEME}schema/<table> and ${SCHEME}row/<address>.`,
      );
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const textOf = (uri: string, mimeType: string, text: string): ReadResourceResult => ({
  contents: [{ uri, mimeType, text }],
});
