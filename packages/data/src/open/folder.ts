import { existsSync, readFileSync } from "node:fs";
import { describeTable } from "../build/describe.ts";
import { keyOfSchema, type Resource, referencesOfSchema, typeOfField } from "../build/table-schema.ts";
import { headerInWords, placesOf } from "../csv/header.ts";
import { csvPath } from "../csv/read.ts";
import type { Column, ColumnarTable, ColumnSpec } from "../packed/columnar.ts";
import { tableList } from "../tables/index.ts";
import { columnarFromRecords, recordsOf } from "./columns.ts";

/** A table of an opened folder. */
export interface OpenedTable {
  readonly table: ColumnarTable;
  /** Whether its file is there: a table without a file has no rows. */
  readonly present: boolean;
}

/** The declaration by which a table is read: this version's, or that of the release to which the folder belongs. */
interface Declared {
  readonly name: string;
  readonly key: readonly string[];
  readonly print: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly kind: Column["kind"];
    readonly terms?: readonly string[];
    readonly reference?: string;
  }[];
}

/**
 * Opens a folder of CSVs as columns, each table by its declaration. Only headers and the kinds of cells are checked:
 * `checkFolder` does the rest.
 *
 * @param folder A folder of `<table>.csv` files.
 * @param descriptor The `datapackage.json` of the release to which the folder belongs: tables and columns are then as that
 * release declared them. Without it, they are as this version declares them.
 * @throws Error that names the file with a wrong header, or the cell that is not of its column's kind.
 */
export function openFolder(folder: string, descriptor?: string): OpenedTable[] {
  const declared = descriptor === undefined ? ofThisVersion() : ofRelease(descriptor);
  const files = declared.map((table) => {
    const path = csvPath(folder, table);
    const [header, ...records] = recordsOf(path);
    const right = table.columns.map(({ name }) => name);
    if (header === undefined || header.join() === right.join())
      return { table, path, records, present: existsSync(path) };
    // A file of an earlier version lacks columns that were declared later: they are empty.
    const today = tableList.find(({ name }) => name === table.name);
    const places = today === undefined || descriptor !== undefined ? undefined : placesOf(header, today);
    if (places === undefined)
      throw new Error(
        `${path}:1: the header is not the table's: ${today === undefined ? `expected ${right.join()}` : headerInWords(header, today)}`,
      );
    return { table, path, records: records.map((cells) => places.map((at) => cells[at] ?? "")), present: true };
  });
  const idsOf = new Map(
    files.flatMap(({ table, records, path }) => {
      const at = table.columns.findIndex(({ name }) => name === "id");
      return at < 0 || !existsSync(path) ? [] : [[table.name, records.map((record) => record[at] as string)] as const];
    }),
  );
  return files.map(({ table, path, records, present }) => {
    const columns = table.columns.map(({ name, kind, terms, reference }): ColumnSpec => {
      return {
        name,
        kind,
        ...(terms === undefined ? {} : { terms }),
        ...(reference === undefined ? {} : { reference: { table: reference, ids: idsOf.get(reference) } }),
      };
    });
    return { table: columnarFromRecords({ ...table, columns }, records, path), present };
  });
}

const ofThisVersion = (): Declared[] =>
  tableList.map(describeTable).map(({ name, key, print, columns }) => ({
    name,
    key,
    print,
    columns: columns.map(({ name, type, terms, reference }) => ({
      name,
      kind: type === "integer" ? "number" : type,
      ...(terms === undefined ? {} : { terms: Object.keys(terms) }),
      ...(reference === undefined ? {} : { reference }),
    })),
  }));

const kinds: Readonly<Record<string, Column["kind"]>> = {
  string: "text",
  integer: "number",
  number: "number",
  list: "list",
};

function ofRelease(descriptor: string): Declared[] {
  const { resources } = JSON.parse(readFileSync(descriptor, "utf8")) as { resources: readonly Resource[] };
  return resources.map(({ name, schema }) => {
    const references = referencesOfSchema(name, schema);
    const columns = schema.fields.map((field) => {
      const kind = kinds[typeOfField(field)];
      if (kind === undefined)
        throw new Error(`${descriptor}: ${name}.${field.name} is of the unknown type ${field.type}.`);
      const reference = references.get(field.name);
      return {
        name: field.name,
        kind,
        ...(field.constraints?.enum === undefined ? {} : { terms: field.constraints.enum }),
        ...(reference === undefined ? {} : { reference }),
      };
    });
    const today = tableList.find((table) => table.name === name);
    const has = (column: string) => columns.some((one) => one.name === column);
    return {
      name,
      key: keyOfSchema(schema) ?? today?.key ?? [],
      // A release does not declare its prints: today's are used.
      print: (today?.print ?? []).filter(has),
      columns,
    };
  });
}
