// The files beside a release: one zip of the CSVs with their descriptor, schemas and licence; what `pnpm data convert` makes
// (Parquet, SQLite, DuckDB, Excel, and one zip of all that); and the checksums of all. `node scripts/ci/release-assets.mjs [folder]`
// writes them; with --upload they are put to the release of the data.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import { data } from "./data.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const home = join(root, "packages/data");

/** The files of the zip, by their path in it. The same data gives the same bytes: no file carries a date of its making. */
export function packageFiles() {
  const names = (folder, end) =>
    readdirSync(join(home, folder))
      .filter((name) => name.endsWith(end))
      .sort();
  return Object.fromEntries(
    [
      "datapackage.json",
      "croissant.json",
      "dataset.jsonld",
      "README.md",
      "LICENSE.md",
      ...names("csv", ".csv").map((name) => `csv/${name}`),
      ...names("schema", "").map((name) => `schema/${name}`),
    ].map((name) => [name, readFileSync(join(home, name))]),
  );
}

/** Writes the zip into a folder, and the checksums of it and of every file that stands there already. */
export function writeAssets(folder) {
  mkdirSync(folder, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  writeFileSync(
    join(folder, `oreledger-${version}-csv.zip`),
    zipSync(packageFiles(), { level: 9, mtime: "1980-01-01T00:00:00" }),
  );
  const assets = readdirSync(folder)
    .filter((name) => name !== "SHA256SUMS")
    .sort();
  const sums = assets.map(
    (name) =>
      `${createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex")}  ${name}\n`,
  );
  writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
  return { version, assets: [...assets, "SHA256SUMS"] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder = join(root, "release-assets")] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
  const made = mkdtempSync(join(tmpdir(), "oreledger-assets-"));
  data("convert", made, "--format", "parquet,sqlite,duckdb,xlsx,zip");
  mkdirSync(folder, { recursive: true });
  for (const from of [made, join(made, "parquet")])
    for (const entry of readdirSync(from, { withFileTypes: true }))
      if (entry.isFile() && entry.name !== "README.md") copyFileSync(join(from, entry.name), join(folder, entry.name));
  rmSync(made, { recursive: true });
  const { version, assets } = writeAssets(folder);
  process.stdout.write(`${assets.join("\n")}\n`);
  if (process.argv.includes("--upload"))
    execFileSync(
      "gh",
      ["release", "upload", `@oreledger/data@${version}`, ...assets.map((name) => join(folder, name)), "--clobber"],
      { stdio: "inherit" },
    );
}
