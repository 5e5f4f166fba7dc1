import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build as esbuild } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnForms } from "../csv/kind.ts";
import { readTable } from "../csv/read.ts";
import type { Column, ColumnarTable } from "../packed/columnar.ts";
import type { PackedColumn } from "../packed/packed-column.ts";
import { unpack, unpackColumn } from "../packed/unpack.ts";
import { column, list, number, slug, term } from "../tables/column.ts";
import { type Table, tableList } from "../tables/index.ts";
import { defineTable } from "../tables/table.ts";
import { type Built, build } from "./index.ts";

const here = join(import.meta.dirname, "../../../..");
const roots: string[] = [];

/** The small ledger of the tests: every table, few rows. What a build does twice, it does with few rows too. */
const small = "tests/cli/ledger";

/** A repository root with the CSVs of a folder as they stand, so that nothing here writes into the real one. */
function copyOfRepository(csv = "packages/data/csv"): string {
  const root = mkdtempSync(join(tmpdir(), "oreledger-build-"));
  roots.push(root);
  mkdirSync(join(root, "packages/data"), { recursive: true });
  cpSync(join(here, "packages/data/package.json"), join(root, "packages/data/package.json"));
  mkdirSync(join(root, "packages/data/csv"));
  for (const name of readdirSync(join(here, csv)).filter((name) => name.endsWith(".csv")))
    cpSync(join(here, csv, name), join(root, "packages/data/csv", name));
  return root;
}

const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

/** Runs a CommonJS file of `dist` as `require` would. */
function required<Exports>(root: string, path: string, require: (path: string) => unknown): Exports {
  const exports = {};
  new Function("require", "exports", read(root, `packages/data/dist/${path}`))(require, exports);
  return exports as Exports;
}

/** Loads a packed module. */
const packed = (root: string, table: string): { table: ColumnarTable; sources: ColumnarTable } =>
  required(root, `packed/${table}.cjs`, (path) =>
    path === "../index.cjs" ? { unpack } : required(root, path.slice(3), () => undefined),
  );

function cellOf(column: Column, row: number): unknown {
  if (column.kind === "number") return Number.isNaN(column.values[row]) ? null : column.values[row];
  const code = column.codes[row] as number;
  return code === 0 ? (column.kind === "list" ? [] : null) : column.values[code - 1];
}

function rowsOf(table: ColumnarTable): Record<string, unknown>[] {
  const columns = table.columnNames.map((name) => ({ name, column: table.column(name) }));
  return Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(columns.map(({ name, column }) => [name, cellOf(column, row)])),
  );
}

let root: string;
let files: Built[];
beforeAll(async () => {
  root = copyOfRepository();
  ({ files } = await build({ root }));
});
afterAll(() => {
  for (const path of roots) rmSync(path, { recursive: true, force: true });
});

describe("build", () => {
  it("makes the same bytes from two checkouts", async () => {
    const other = copyOfRepository();
    await build({ root: other });
    expect(files.length).toBeGreaterThan(tableList.length * 5);
    for (const { path } of files)
      expect(readFileSync(join(other, path)).equals(readFileSync(join(root, path))), path).toBe(true);
  });

  it("names no folder of the machine that it ran on", () => {
    for (const { path } of files) expect(read(root, path), path).not.toContain(root);
  });

  it("writes nothing a second time, and a check finds nothing", async () => {
    const root = copyOfRepository(small);
    expect((await build({ root })).files.some((file) => file.changed)).toBe(true);
    const again = await build({ root });
    expect(again.files.filter((file) => file.changed)).toEqual([]);
    const check = await build({ root, check: true });
    expect(check.files.filter((file) => file.changed)).toEqual([]);
    expect(check.files.some((file) => file.path.includes("/dist/"))).toBe(false);
  });

  it("leaves every committed file as it is where only a CSV changes", async () => {
    const corrected = copyOfRepository(small);
    await build({ root: corrected });
    const descriptor = read(corrected, "packages/data/datapackage.json");
    const path = join(corrected, "packages/data/csv/oxides.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace(/[^\n]+\n$/, ""));
    const { files } = await build({ root: corrected, check: true });
    expect(files.filter((file) => file.changed)).toEqual([]);
    await build({ root: corrected });
    expect(read(corrected, "packages/data/datapackage.json")).not.toBe(descriptor);
  });

  it("tells in a check which committed file is out of date, and leaves it so", async () => {
    const drifted = copyOfRepository(small);
    await build({ root: drifted });
    writeFileSync(join(drifted, "docs/data-dictionary.md"), "edited by hand");
    writeFileSync(
      join(drifted, "packages/data/csv/licences.csv"),
      `${read(drifted, "packages/data/csv/licences.csv")}zzz,Z,,,allowed,,,,\n`,
    );
    writeFileSync(join(drifted, "packages/data/schema/gone.json"), "{}");
    const { files } = await build({ root: drifted, check: true });
    expect(files.filter((file) => file.changed).map((file) => file.path)).toEqual([
      "docs/data-dictionary.md",
      "packages/data/schema/gone.json",
    ]);
    expect(read(drifted, "docs/data-dictionary.md")).toBe("edited by hand");
    await build({ root: drifted });
    expect(existsSync(join(drifted, "packages/data/schema/gone.json"))).toBe(false);
  });

  it("stops at a cell that does not fit, and names file, column and cell", async () => {
    const broken = copyOfRepository(small);
    const path = join(broken, "packages/data/csv/licences.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace(",allowed,", ",permitted,"));
    await expect(build({ root: broken })).rejects.toThrow(
      /licences\.csv: column redistribution: "permitted" does not fit/,
    );
  });
});

describe("packed modules", () => {
  it.each(tableList.map((table) => [table.name, table] as const))("%s: every row is the CSV's", (name, table) => {
    const rows = readTable(join(root, "packages/data/csv"), table);
    const { table: module } = packed(root, name);
    expect(module.length).toBe(rows.length);
    expect(module.key).toEqual(table.key);
    expect(rowsOf(module)).toEqual(rows);
  });

  it.each(tableList.filter(({ row }) => "source" in row.shape).map(({ name }) => name))(
    "%s: the sources that its rows cite are with it, and no others",
    (name) => {
      const { table, sources } = packed(root, name);
      const cited = new Set(rowsOf(table).map((row) => row.source));
      const all = rowsOf(packed(root, "sources").table);
      expect(rowsOf(sources)).toEqual(
        all.filter(({ id }) => cited.has(id)).map(({ note: _, ...source }) => source as object),
      );
    },
  );

  it("know the values that a column may hold although no row has them", () => {
    const { table, sources } = packed(root, "shares");
    expect(table.terms("stage")).toContain("magnet");
    expect(table.terms("status")).toContain("included_elsewhere");
    expect(table.terms("locator")).toBeUndefined();
    expect(table.reference("area")).toMatchObject({ table: "areas", ids: expect.arrayContaining(["AND"]) });
    expect(table.reference("source")?.ids).toEqual(rowsOf(packed(root, "sources").table).map(({ id }) => id));
    expect(sources.reference("licence")?.ids).toContain("etalab-2-0");
    expect(packed(root, "resource_estimates").table.reference("deposit")).toEqual({
      table: "deposits",
      ids: undefined,
    });
  });

  /** What a bundle that imports only this of a packed module carries of it. */
  const bundled = async (table: string, names: string): Promise<string> => {
    const { outputFiles } = await esbuild({
      stdin: {
        contents: `export { ${names} } from "./${table}.js"`,
        resolveDir: join(root, "packages/data/dist/packed"),
      },
      bundle: true,
      minify: true,
      format: "esm",
      charset: "ascii",
      external: ["../index.js", "../ids.js"],
      write: false,
    });
    return outputFiles[0]?.text ?? "";
  };
  const compressed = (text: string, quality = constants.BROTLI_MAX_QUALITY) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

  it("are at most 1.15 times their CSV, both compressed, and small tables within what their columns' names take", async () => {
    for (const { name, row } of tableList) {
      const csv = `packages/data/csv/${name}.csv`;
      if (!existsSync(join(root, csv))) continue;
      const text = read(root, csv);
      // The highest quality takes half a minute for the largest tables; `pnpm bench bytes` takes it.
      const quality = text.length > 500_000 ? 9 : undefined;
      const size = compressed(text, quality);
      const columns = Object.keys(row.shape).length;
      const most = size < 4_000 ? size + Math.max(400, 32 * columns) : 1.15 * size;
      expect(compressed(await bundled(name, "table"), quality), name).toBeLessThanOrEqual(most);
    }
  });

  it("hold the cited sources in at most 1.15 times their lines of the CSV, both compressed, and within 400 bytes of it", async () => {
    const [header, ...lines] = read(root, "packages/data/csv/sources.csv").trimEnd().split("\n");
    for (const name of ["agreements", "policy_events", "commitments", "resource_estimates", "shares"]) {
      const cited = new Set(rowsOf(packed(root, name).sources).map(({ id }) => id));
      const size = compressed(
        [header, ...lines.filter((line) => cited.has(line.slice(0, line.indexOf(","))))].join("\n"),
      );
      expect(compressed(await bundled(name, "sources")), name).toBeLessThanOrEqual(Math.max(1.15 * size, size + 400));
    }
  });

  it("give a bundle the one column that it imports", async () => {
    const code = await bundled("shares", "quantity");
    expect(code).toContain("29000");
    expect(code).not.toContain("rare-earths");
    const table = packed(root, "shares");
    const { quantity } = table as unknown as Record<string, PackedColumn>;
    expect(unpackColumn(quantity as PackedColumn)).toEqual(table.table.column("quantity"));
  });

  it("are read cell by cell as they are read whole", () => {
    for (const name of ["shares", "exports", "deposits", "agreements"]) {
      const [whole, some, alone] = [packed(root, name), packed(root, name), packed(root, name)].map(
        ({ table }) => table,
      ) as [ColumnarTable, ColumnarTable, ColumnarTable];
      for (let row = 0; row < whole.length; row += 997)
        for (const column of whole.columnNames)
          for (const cell of [alone.cell(column, row), cellOf(some.column(column, [row]), row)])
            expect(cell, `${name}.${column}, row ${row}`).toEqual(cellOf(whole.column(column), row));
    }
  });

  it("are ASCII", () => {
    for (const { name } of tableList)
      for (const extension of ["js", "cjs"])
        expect(read(root, `packages/data/dist/packed/${name}.${extension}`)).not.toMatch(/[^\n -~]/);
  });
});

describe("datapackage.json", () => {
  it("has the bytes and the hash of every CSV, and its columns", () => {
    const { $schema, resources } = JSON.parse(read(root, "packages/data/datapackage.json"));
    expect($schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    const present = tableList.filter(({ name }) => existsSync(join(root, `packages/data/csv/${name}.csv`)));
    expect(resources.map((resource: { name: string }) => resource.name)).toEqual(present.map(({ name }) => name));
    for (const [i, resource] of resources.entries()) {
      const csv = readFileSync(join(root, "packages/data", resource.path));
      expect(resource.bytes).toBe(csv.length);
      expect(resource.hash).toBe(`sha256:${createHash("sha256").update(csv).digest("hex")}`);
      expect(resource.schema.fields.map((field: { name: string }) => field.name)).toEqual(
        columnForms(present[i] as Table).map((form) => form.name),
      );
    }
  });

  it("names the sources and the licences of the rows that are there", () => {
    const { resources } = JSON.parse(read(root, "packages/data/datapackage.json"));
    const oxides = resources.find((resource: { name: string }) => resource.name === "oxides");
    expect(oxides.sources).toEqual([
      {
        title:
          "IUPAC Commission on Isotopic Abundances and Atomic Weights: Standard atomic weights, with the revisions of 2021 and 2024",
        path: "https://www.ciaaw.org/atomic-weights.htm",
      },
    ]);
    expect(oxides.licenses.map((licence: { name: string }) => licence.name)).toEqual(["CC-BY-4.0", "facts-only"]);
  });

  it("refers to tables that are there, itself among them", () => {
    const { resources } = JSON.parse(read(root, "packages/data/datapackage.json"));
    const keys = Object.fromEntries(
      resources.map((resource: { name: string; schema: object }) => [resource.name, resource.schema]),
    );
    expect(keys.sources.foreignKeys).toContainEqual({
      fields: ["erratum_of"],
      reference: { resource: "sources", fields: ["id"] },
    });
    // Readers of the first version of Data Package know no lists, and refuse an empty list of references.
    for (const { schema } of resources) {
      expect(schema.foreignKeys).not.toEqual([]);
      for (const { type } of schema.fields) expect(["string", "integer", "number"]).toContain(type);
    }
    expect(keys.oxides.foreignKeys).toContainEqual({
      fields: ["commodity"],
      reference: { resource: "commodities", fields: ["id"] },
    });
    expect(keys.group_members.primaryKey).toBeUndefined();
    expect(keys.group_members.uniqueKeys).toEqual([["group", "member_kind", "member", "valid_from"]]);
  });
});

describe("adding a column is a one-place change", () => {
  const columns = {
    id: column(slug, { title: "Mine", description: "The mine's own name.", example: "mountain-pass" }),
    name: column(slug, { title: "Name", description: "The usual name.", example: "pass" }),
  };
  const declare = <Columns extends typeof columns>(columns: Columns) =>
    defineTable({
      name: "mines",
      title: "Mines",
      description: "One mine.",
      kind: "fact",
      key: ["id"],
      columns,
    }) as unknown as Table;
  const before = declare(columns);
  const after = declare({
    ...columns,
    depth_m: column(number.min(0).nullable(), {
      title: "Depth",
      description: "How deep the mine goes.",
      unit: "metres",
      example: "150.5",
    }),
    method: column(term({ open_pit: "From the surface", underground: "By shafts" }), {
      title: "Method",
      description: "How ore is won.",
      example: "open_pit",
    }),
    near: column(list(slug), { title: "Near", description: "Mines close by.", example: "a;b", reference: "mines" }),
  });

  async function made(table: Table, csv: string): Promise<{ root: string; text: (path: string) => string }> {
    const root = copyOfRepository();
    rmSync(join(root, "packages/data/csv"), { recursive: true });
    mkdirSync(join(root, "packages/data/csv"));
    writeFileSync(join(root, "packages/data/csv/mines.csv"), csv);
    await build({ root, tables: [table] });
    return { root, text: (path) => read(root, path) };
  }

  it("reaches every artefact from its declaration alone", async () => {
    const old = await made(before, "id,name\na,x\n");
    for (const path of [
      "docs/data-dictionary.md",
      "packages/data/schema/mines.json",
      "packages/data/schema/sqlite.sql",
      "packages/data/schema/duckdb.sql",
      "packages/data/schema/postgresql.sql",
      "packages/data/schema/clickhouse.sh",
      "packages/data/schema/bigquery.sh",
      "packages/data/schema/spark.sql",
      "packages/data/datapackage.json",
      "packages/data/dist/rows.d.ts",
      "packages/data/dist/tables.js",
    ])
      expect(old.text(path), path).not.toContain("depth_m");

    const { root, text } = await made(after, "id,name,depth_m,method,near\na,x,0,open_pit,b\nb,y,,underground,\n");

    const schema = JSON.parse(text("packages/data/schema/mines.json"));
    expect(schema.properties.depth_m).toEqual({
      anyOf: [{ type: "number", minimum: 0 }, { type: "null" }],
      title: "Depth",
      description: "How deep the mine goes.",
      unit: "metres",
      examples: [150.5],
    });
    expect(schema.properties.method.oneOf).toEqual([
      { const: "open_pit", description: "From the surface" },
      { const: "underground", description: "By shafts" },
    ]);
    expect(schema.properties.near).toMatchObject({ type: "array", reference: "mines", examples: [["a", "b"]] });
    expect(schema.required).toEqual(["id", "name", "depth_m", "method", "near"]);

    const [resource] = JSON.parse(text("packages/data/datapackage.json")).resources;
    expect(resource.schema.fields.slice(2)).toMatchObject([
      { name: "depth_m", type: "number", unit: "metres", constraints: { minimum: 0 } },
      {
        name: "method",
        type: "string",
        categories: [{ value: "open_pit", label: "From the surface" }, { value: "underground" }],
      },
      { name: "near", type: "string", delimiter: ";" },
    ]);

    const sql = text("packages/data/schema/sqlite.sql");
    expect(sql).toContain('"depth_m" REAL, -- Depth. How deep the mine goes. Unit: metres.');
    expect(sql).toContain(`"method" TEXT NOT NULL CHECK ("method" IN ('open_pit', 'underground')),`);

    const dictionary = text("docs/data-dictionary.md");
    expect(dictionary).toContain(
      "| `depth_m` | Depth | number, may be empty | metres | How deep the mine goes. At least 0. | `150.5` |",
    );
    expect(dictionary).toContain("| `open_pit` | From the surface |");

    const types = text("packages/data/dist/rows.d.ts");
    expect(types).toContain(
      "/**\n   * How deep the mine goes.\n   * Unit: metres.\n   * @example 150.5\n   */\n  readonly depth_m: number | null;",
    );
    expect(types).toContain('export type Method = "open_pit" | "underground";');
    expect(types).toContain("readonly method: Method;");
    expect(types).toContain("readonly near: readonly MineId[];");
    expect(types).toContain('export type MineId = "a" | "b" | (string & {});');

    expect(text("packages/data/dist/tables.js")).toContain('"name":"depth_m"');
    const { table } = packed(root, "mines");
    expect(table.terms("method")).toEqual(["open_pit", "underground"]);
    expect(table.reference("near")).toEqual({ table: "mines", ids: ["a", "b"] });
    expect(rowsOf(table)).toEqual([
      { id: "a", name: "x", depth_m: 0, method: "open_pit", near: ["b"] },
      { id: "b", name: "y", depth_m: null, method: "underground", near: [] },
    ]);
  });
});
