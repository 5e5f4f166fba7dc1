// Converts the ledger, and the ledger with its flows twenty-one times over, into each format, and writes the peak of memory of each into docs/downloads.md:
// `npx tsx packages/downloads/src/tried/memory.ts`. It needs GNU time and sqlite3, both in Debian, and a quarter of an hour.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvFolder, repositoryRoot } from "../../../data/src/repository.ts";
import { convertibleTo } from "../convert.ts";
import { streamed } from "../stream.ts";
import { withMemory } from "./page.ts";

const COPIES = 21;
/** Years between two copies of the flows, so that none of them is another. */
const APART = 40;

/** The ledger's folder, with flows of years that never were. */
function manyFlows(folder: string): number {
  cpSync(csvFolder, folder, { recursive: true });
  const [header, ...lines] = readFileSync(join(csvFolder, "exports.csv"), "utf8").trimEnd().split("\n");
  const at = (header as string).split(",").indexOf("period");
  const early = (line: string, copy: number) => {
    const cells = line.split(",");
    const period = cells[at] as string;
    cells[at] = period.replace(/\d{4}/g, (year) => String(Number(year) - APART * copy));
    return cells.join();
  };
  const copies = Array.from({ length: COPIES }, (_, copy) => `${lines.map((line) => early(line, copy)).join("\n")}\n`);
  writeFileSync(join(folder, "exports.csv"), "");
  for (const piece of [`${header}\n`, ...copies]) writeFileSync(join(folder, "exports.csv"), piece, { flag: "a" });
  return lines.length * COPIES;
}

/** The peak of a program's memory in megabytes; undefined where it refuses. @throws Error where it fails. */
function peak(command: string, cwd: string): number | undefined {
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", "sh", "-ec", `exec ${command}`], {
    cwd,
    encoding: "utf8",
  });
  if (status === 2) return undefined;
  if (status !== 0) throw new Error(`${command}: ${stderr.slice(-500)}`);
  return Math.round(Number(stderr.trimEnd().split("\n").at(-1)) / 1024);
}

const place = mkdtempSync(join(tmpdir(), "oreledger-memory-"));
const [many, into] = [join(place, "many"), join(place, "into")];
const flows = manyFlows(many);
const convert = (flags: string, folder: string) =>
  peak(`node scripts/data.mjs convert ${into} --folder ${folder} ${flags}`, repositoryRoot);
const ways = [
  ...convertibleTo.map((format) => `--format ${format}`),
  ...streamed.map((format) => `--stream --format ${format}`),
  "--stream --format parquet --partition",
].map((flags) => ({ way: `\`${flags}\``, take: (folder: string) => convert(flags, folder) }));
ways.push({
  way: "`sqlite3 oreledger.sqlite < load/sqlite.sql`, of streamed CSVs",
  take: (folder) => {
    convert("--stream --format csv", folder);
    return peak("sqlite3 oreledger.sqlite < load/sqlite.sql", into);
  },
});
const taken = ways.map(({ way, take }) => {
  const megabytes = [csvFolder, many].map((folder) => {
    const found = take(folder);
    rmSync(into, { recursive: true, force: true });
    return found;
  });
  process.stderr.write(`${way}: ${megabytes.join(", ")}\n`);
  return { way, megabytes };
});
rmSync(place, { recursive: true });
const page = join(repositoryRoot, "docs/downloads.md");
writeFileSync(page, withMemory(readFileSync(page, "utf8"), [flows / COPIES, flows], taken));
