import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Suite } from "../bench.ts";
import { peers, versions } from "../peers.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const ROWS = 1_000_000;

/** A folder of CSVs like the ledger's, whose exports have a million rows. */
function largeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-bench-"));
  const csv = join(root, "packages/data/csv");
  cpSync(csv, folder, { recursive: true });
  const ids = (table: string) =>
    readFileSync(join(csv, `${table}.csv`), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0] as string)
      .filter((id) => /^([A-Z]{3}|hs.*)$/.test(id))
      .sort();
  const [areas, products] = [ids("areas"), ids("products")];
  const path = join(folder, "exports.csv");
  const handle = openSync(path, "w");
  let pending = `${readFileSync(join(csv, "exports.csv"), "utf8").split("\n", 1)[0]}\n`;
  let rows = 0;
  fill: for (const exporter of areas)
    for (const importer of areas)
      for (const product of products)
        for (let year = 2000; year < 2025 && exporter !== importer; year++) {
          const value = (rows * 7919) % 1_000_003;
          const mass = (rows * 104_729) % 999_983;
          pending += `${exporter},${importer},${product},${year},exporter_reported,kg,${value},FOB,${mass},eq,reported,,${value} USD; ${mass} kg,usitc-dataweb-imports-2026-07,,database\n`;
          rows += 1;
          if (pending.length > 1 << 20) {
            writeSync(handle, pending);
            pending = "";
          }
          if (rows === ROWS) break fill;
        }
  writeSync(handle, pending);
  closeSync(handle);
  return folder;
}

export default {
  title: "Checking a large file",
  about:
    "A folder of CSVs whose `exports` have 1,000,000 rows, checked whole by all rules in a process of its own, against csv-parse that only reads that file into objects.",
  async run(bench) {
    const folder = largeFolder();
    const csvParse = createRequire(join(peers(), "package.json"));
    const script = (name: string, code: string) => {
      const path = join(folder, name);
      writeFileSync(path, code);
      return path;
    };
    const ours = script(
      "ours.mjs",
      `const { checkFolder } = await import(${JSON.stringify(pathToFileURL(join(root, "packages/data/dist/check.js")).href)});
       const { rows } = await checkFolder(${JSON.stringify(folder)});
       console.log(rows.get("exports"));`,
    );
    const theirs = script(
      "theirs.mjs",
      `import { createReadStream } from "node:fs";
       const { parse } = await import(${JSON.stringify(pathToFileURL(csvParse.resolve("csv-parse")).href)});
       let rows = 0;
       for await (const row of createReadStream(${JSON.stringify(join(folder, "exports.csv"))}).pipe(parse({ columns: true }))) rows += row ? 1 : 0;
       console.log(rows);`,
    );
    const peer = `csv-parse ${versions["csv-parse"]}, columns: true`;
    const { memory } = await bench.process(
      "1,000,000 rows of exports",
      { "oreledger check, all rules": [process.execPath, ours], [peer]: [process.execPath, theirs] },
      {
        rounds: 3,
        budget: {
          text: "≤ 1.5 × csv-parse alone",
          met: (times) => times("csv-parse") >= 1 / 1.5,
          measured: (times) => `${(1 / times("csv-parse")).toFixed(2)} ×`,
        },
      },
    );
    if (memory !== undefined)
      bench.figures(
        "1,000,000 rows of exports: peak memory of the check",
        "MB",
        { "oreledger check, all rules": memory.lines[0]?.median ?? 0 },
        {
          budget: {
            text: "≤ 250 MB",
            met: (_, figure) => figure("oreledger") <= 250,
            measured: (_, figure) => `${figure("oreledger").toFixed(0)} MB`,
          },
        },
      );
    rmSync(folder, { recursive: true, force: true });
  },
} satisfies Suite;
