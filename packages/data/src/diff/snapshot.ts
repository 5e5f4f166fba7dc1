import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeTable } from "../build/describe.ts";
import { keyOfSchema, type Resource, referencesOfSchema, tableSchema, typeOfField } from "../build/table-schema.ts";
import { readCsv } from "../csv/csv.ts";
import { csvPath } from "../csv/read.ts";
import { filesOfTar } from "../csv/tar.ts";
import { tableList } from "../tables/index.ts";
import type { ColumnState } from "./diff-tables.ts";
import { askGit } from "./git.ts";

/** A row as its cells, by column. */
export type CellRow = Readonly<Record<string, string>>;

/** One table of the ledger at one time. */
export interface TableState {
  readonly name: string;
  /** The columns that identify a row. Empty if neither the descriptor nor today's declaration says. */
  readonly key: readonly string[];
  /** What a consumer relies on in each column, according to the descriptor. */
  readonly columns: readonly ColumnState[];
  /** The CSV, byte for byte. */
  readonly csv: Buffer;
}

/** The ledger at one time: a commit, a tarball, a folder, or the files as they are now. */
export interface Snapshot {
  /** Its name for readers: the tag, the path. */
  readonly label: string;
  readonly version: string | undefined;
  readonly tables: ReadonlyMap<string, TableState>;
}

interface Descriptor {
  readonly version?: string;
  readonly resources?: readonly Resource[];
}

/** The rows of a table's CSV as cells. A row that is too short has fewer cells. */
export function rowsOf({ csv }: TableState): CellRow[] {
  const [header, ...records] = readCsv(csv.toString("utf8")).records;
  const names = header?.cells ?? [];
  const rows: CellRow[] = [];
  for (const { cells } of records) {
    if (cells.length === 1 && cells[0] === "" && names.length > 1) continue;
    const row: Record<string, string> = {};
    for (let i = 0; i < names.length && i < cells.length; i++) row[names[i] as string] = cells[i] as string;
    rows.push(row);
  }
  return rows;
}

/** The ledger in a folder of CSVs, by today's declarations. */
export function currentSnapshot(folder: string, version?: string): Snapshot {
  const tables = tableList.flatMap((table) => {
    const path = csvPath(folder, table);
    if (!existsSync(path)) return [];
    const schema = tableSchema(describeTable(table)) as Resource["schema"];
    return [[table.name, stateOf(table.name, schema, readFileSync(path))] as const];
  });
  return { label: "the working tree", version, tables: new Map(tables) };
}

/**
 * Opens the ledger at another time.
 *
 * @param where A folder (of CSVs, of the installed package, or a checkout), a tarball (`.tgz`), a git commit, branch or tag, or
 * a released version such as `0.2.0`.
 * @param root The repository's root, for git.
 * @throws Error that says what was looked for.
 */
export function openSnapshot(where: string, root: string): Snapshot {
  const path = resolve(where);
  if (existsSync(path))
    return statSync(path).isDirectory() ? fromFolder(path, where) : fromTar(readFileSync(path), where, "package/");
  const ref = /^\d+\.\d+\.\d+/.test(where) ? `${TAG}${where}` : where;
  const git = (...args: string[]): Buffer =>
    execFileSync("git", args, { cwd: root, maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
  let files: string[];
  try {
    files = git("ls-tree", "-r", "--name-only", ref, "--", ...IN_REPOSITORY)
      .toString("utf8")
      .split("\n")
      .filter(Boolean);
  } catch {
    throw new Error(
      `${where} is not a folder, a tarball, or a commit, branch or tag of this repository. A released version has the tag ${TAG}<version>; \`git fetch --tags\` fetches tags.`,
    );
  }
  if (files.length === 0) throw new Error(`${where} has no ${IN_REPOSITORY.join(" and no ")}.`);
  return fromTar(git("archive", "--format=tar", ref, "--", ...files), where, "packages/data/");
}

/** The beginning of the tag of a release of the data. */
const TAG = "@oreledger/data@";

/** A commit contains the declarations' part of the descriptor, a release all of it. */
const DESCRIPTORS = ["schema/tables.json", "datapackage.json"];
const IN_REPOSITORY = ["csv", ...DESCRIPTORS].map((path) => `packages/data/${path}`);

/** The tag of the last release of the data that this commit follows, or undefined before the first. */
export const lastRelease = (root: string): string | undefined =>
  askGit(root, "describe", "--tags", "--abbrev=0", `--match=${TAG}*`, "HEAD");

function fromFolder(path: string, label: string): Snapshot {
  const homes = [path, join(path, "packages/data"), join(path, "node_modules/@oreledger/data")];
  const home = homes.find((candidate) => existsSync(join(candidate, "csv")));
  const csvs = home === undefined ? path : join(home, "csv");
  const [descriptor] = DESCRIPTORS.map((name) => join(csvs, "..", name)).filter((file) => existsSync(file));
  const files = new Map<string, Buffer>();
  for (const name of [...tableList.map(({ name }) => name), ...namesIn(descriptor)]) {
    const file = csvPath(csvs, { name });
    if (existsSync(file)) files.set(`csv/${name}.csv`, readFileSync(file));
  }
  if (files.size === 0) throw new Error(`${label} holds no table of the ledger, and no csv folder that does.`);
  if (descriptor !== undefined) files.set("datapackage.json", readFileSync(descriptor));
  return fromFiles(files, label);
}

const namesIn = (descriptor: string | undefined): string[] =>
  descriptor !== undefined
    ? ((JSON.parse(readFileSync(descriptor, "utf8")) as Descriptor).resources ?? []).map(({ name }) => name)
    : [];

function fromTar(bytes: Buffer, label: string, under: string): Snapshot {
  const files = [...filesOfTar(bytes)].filter(([name]) => name.startsWith(under));
  return fromFiles(new Map(files.map(([name, content]) => [name.slice(under.length), content])), label);
}

function fromFiles(files: ReadonlyMap<string, Buffer>, label: string): Snapshot {
  const [written] = DESCRIPTORS.flatMap((name) => files.get(name) ?? []);
  const descriptor = JSON.parse(written?.toString("utf8") ?? "{}") as Descriptor;
  const schemas = new Map(descriptor.resources?.map(({ name, schema }) => [name, schema]));
  const tables = [...files].flatMap(([path, csv]) => {
    const [, name] = /^csv\/([a-z_]+)\.csv$/.exec(path) ?? [];
    // The manifest next to the tables is not a table.
    const isTable = name !== undefined && (schemas.has(name) || tableList.some((table) => table.name === name));
    return isTable ? [[name, stateOf(name, schemas.get(name), csv)] as const] : [];
  });
  if (tables.length === 0) throw new Error(`${label} holds no table of the ledger.`);
  return { label, version: descriptor.version, tables: new Map(tables) };
}

function stateOf(name: string, schema: Resource["schema"] | undefined, csv: Buffer): TableState {
  const declared = tableList.find((table) => table.name === name);
  const header = readCsv(csv.subarray(0, csv.indexOf(10) + 1 || csv.length).toString("utf8")).records[0]?.cells ?? [];
  const fields = new Map(schema?.fields.map((field) => [field.name, field]));
  const references = schema === undefined ? undefined : referencesOfSchema(name, schema);
  return {
    name,
    key: (schema && keyOfSchema(schema)) ?? declared?.key ?? [],
    // The header gives the columns; the descriptor describes them.
    columns: header.map((column) => {
      const field = fields.get(column);
      return {
        name: column,
        type: field && typeInWords(field, references?.get(column)),
        terms: field?.constraints?.enum,
      };
    }),
    csv,
  };
}

/** The type of a column in a Table Schema, whether a cell may be empty, and what its cells name. */
const typeInWords = (field: Resource["schema"]["fields"][number], reference: string | undefined): string =>
  [
    `${typeOfField(field)}${field.format ? ` (${field.format})` : ""}`,
    ...(field.constraints?.required ? [] : ["may be empty"]),
    ...(field.constraints?.enum === undefined ? [] : ["of a closed list"]),
    ...(reference === undefined ? [] : [`of ${reference}`]),
  ].join(", ");
