import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { csvFolder } from "../../repository.ts";
import { manifestName, otherThanCounted, Tallies, writeManifest } from "./manifest.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-manifest-"));
  for (const name of ["deposit_locations.csv", manifestName]) cpSync(join(csvFolder, name), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, "deposit_locations.csv");
const lines = () => readFileSync(path(), "utf8").trimEnd().split("\n");
/** What is found in the copied table after a change of its lines. */
const found = (known = false) => {
  const [header = "", ...rows] = lines();
  const tallies = new Tallies("deposit_locations", header.split(","));
  // Only rows without quotes: the few others would need a reader.
  for (const row of rows)
    tallies.add(
      (row.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).slice(0, header.split(",").length).map((cell) =>
        cell
          .replace(/,$/, "")
          .replace(/^"(.*)"$/s, "$1")
          .replaceAll('""', '"'),
      ),
    );
  return otherThanCounted(folder, new Map([["deposit_locations", tallies.end()]]), () => known).map(
    ({ expected }) => expected,
  );
};
const change = (edit: (rows: string[]) => string[]) => {
  const [header = "", ...rows] = lines();
  writeFileSync(path(), `${[header, ...edit(rows)].join("\n")}\n`);
};
const of = (source: string) => lines().findIndex((line) => line.includes(`,${source},`)) - 1;

it("finds nothing in rows as the importer wrote them", () => {
  expect(found()).toEqual([]);
});

it("does not mind a column that is added empty, and minds a cell that is moved to another column", () => {
  const [header = "", ...rows] = lines();
  writeFileSync(path(), `${[`added,${header}`, ...rows.map((row) => `,${row}`)].join("\n")}\n`);
  expect(found()).toEqual([]);
  writeFileSync(path(), `${[header.replace("latitude", "height"), ...rows].join("\n")}\n`);
  expect(found()).not.toEqual([]);
});

it("finds a row that is gone, a row that is new, and a cell that was changed", () => {
  const at = of("usgs-ofr2005-1294");
  const row = lines()[at + 1] as string;
  const count = lines().filter((line) => line.includes(",usgs-ofr2005-1294,")).length;
  change((rows) => rows.filter((_, i) => i !== at));
  expect(found()).toHaveLength(1);
  expect(found()[0]).toContain(
    `${count} rows of usgs-ofr2005-1294 in deposit_locations, as the importer wrote them, not ${count - 1}`,
  );
  change((rows) => [...rows.slice(0, at), row, row.replace(/^/, "x"), ...rows.slice(at)]);
  expect(found()[0]).toContain(`not ${count + 1}. A row that is added by hand`);
  change((rows) => rows.filter((line) => line !== `x${row}`));
  expect(found()).toEqual([]);
  change((rows) => rows.map((line) => (line === row ? line.replace(/(\d)(,)/, "$17$2") : line)));
  expect(found()[0]).toContain("one of their cells was changed");
  expect(found(true)).toEqual([]);
});

it("takes a new count of the named sources alone", () => {
  change((rows) => rows.filter((_, i) => i !== of("usgs-ofr2005-1294") && i !== of("usgs-ofr2002-189")));
  expect(found()).toHaveLength(2);
  expect(writeManifest(folder, new Set(["usgs-ofr2002-189"]))).toBe(1);
  expect(found()).toHaveLength(1);
  expect(readFileSync(join(folder, manifestName), "utf8")).toContain("shares,");
});

it("writes none into a folder that has none, unless asked", () => {
  rmSync(join(folder, manifestName));
  expect(writeManifest(folder)).toBe(0);
  expect(found()).toEqual([]);
  expect(writeManifest(folder, undefined, true)).toBeGreaterThan(3);
});
