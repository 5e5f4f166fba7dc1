import { createHash } from "node:crypto";
import type { CellTable } from "./cells.ts";
import type { TableDoc } from "./table-doc.ts";
import { tableSchema } from "./table-schema.ts";

/** A table with everything that the descriptor says about it. */
export interface PackagedTable {
  readonly doc: TableDoc;
  readonly cells: CellTable;
  /** The CSV's bytes; undefined if the table has no file yet. */
  readonly csv: Uint8Array | undefined;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
}

type Named = Readonly<Record<string, string>>;

/**
 * The name and the Table Schema of every table, made from the declarations alone. This part of the descriptor is committed: from
 * it `diff` learns how to read an older commit, and a change to a CSV does not alter it.
 */
export const tableSchemas = (version: string, docs: readonly TableDoc[]) => ({
  version,
  resources: docs.map((doc) => ({ name: doc.name, schema: tableSchema(doc) })),
});

/**
 * The descriptor of all CSVs (Data Package v2): the bytes, hash and Table Schema of each, and the sources and licences of its
 * rows. It depends on the rows, so it is built and published but not committed. It has no date: the same data always give the
 * same descriptor.
 */
export function dataPackage(manifest: Manifest, tables: readonly PackagedTable[]) {
  const sources = byId(tables, "sources");
  const licences = byId(tables, "licences");
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "oreledger",
    title: "Oreledger",
    description: manifest.description,
    version: manifest.version,
    keywords: manifest.keywords,
    licenses: [licenceOf(licences.get("own-compilation"))].filter((licence) => licence !== undefined),
    contributors: [{ title: "Oreledger contributors", roles: ["creator"] }],
    resources: tables
      .filter(({ csv }) => csv !== undefined)
      .map(({ doc, cells, csv }) => {
        const used = usedSources(doc, cells, tables)
          .map((id) => sources.get(id))
          .filter((source) => source !== undefined);
        const terms = [
          ...new Set(["own-compilation", ...used.flatMap((source) => [source.licence, source.carrier_licence])]),
        ];
        return {
          name: doc.name,
          type: "table",
          path: `csv/${doc.name}.csv`,
          title: doc.title,
          description: doc.description,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes: csv?.byteLength,
          hash: `sha256:${createHash("sha256")
            .update(csv as Uint8Array)
            .digest("hex")}`,
          // First the licence of our compilation, then those of the sources.
          licenses: terms.map((id) => licenceOf(licences.get(id ?? ""))).filter((licence) => licence !== undefined),
          ...(used.length === 0 ? {} : { sources: used.map(sourceOf) }),
          dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
          schema: tableSchema(doc),
        };
      }),
  };
}

/** The day on which the newest source was read, as YYYY-MM-DD; empty if no table has sources. */
export const newestReading = (tables: readonly PackagedTable[]): string =>
  [...byId(tables, "sources").values()].reduce(
    (newest, { retrieved = "" }) => (retrieved > newest ? retrieved : newest),
    "",
  );

/** The rows of a reference table by their ids, as cells. */
function byId(tables: readonly PackagedTable[], name: string): Map<string, Named> {
  const cells = tables.find(({ doc }) => doc.name === name)?.cells;
  const rows = Array.from({ length: cells?.length ?? 0 }, (_, row) =>
    Object.fromEntries((cells as CellTable).columns.map((column) => [column.name, column.cells[row] as string])),
  );
  return new Map(rows.map((row) => [row.id as string, row]));
}

/** The sources that a table's rows name in any column, or else those of the rows that they belong to; sorted. */
function usedSources(doc: TableDoc, { columns }: CellTable, tables: readonly PackagedTable[]): string[] {
  const cellsOf = (name: string) => columns.find((column) => column.name === name)?.cells ?? [];
  if (typeof doc.owner === "object") {
    const { through } = doc.owner;
    const rows = byId(tables, doc.columns.find(({ name }) => name === through)?.reference ?? "");
    return distinct(cellsOf(through).map((id) => rows.get(id)?.source ?? ""));
  }
  const citing = doc.name === "sources" ? [] : doc.columns.filter((column) => column.reference === "sources");
  return distinct(citing.flatMap(({ name }) => cellsOf(name)));
}

const distinct = (cells: readonly string[]): string[] => [...new Set(cells)].filter((cell) => cell !== "").sort();

function sourceOf(source: Named) {
  const path = source.url || source.quoted_by_url;
  return {
    title: `${source.publisher}: ${source.title}`,
    ...(path ? { path } : {}),
    ...(source.version ? { version: source.version } : {}),
  };
}

function licenceOf(licence: Named | undefined) {
  if (licence === undefined) return undefined;
  return { name: licence.spdx || licence.id, ...(licence.url ? { path: licence.url } : {}), title: licence.title };
}
