import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const hostile = "\u001b[2J\u001b]0;x\u0007\u009b8m\u202E\u200B";
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}]/u;

let home: string;
let folder: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "oreledger-terminal-"));
  folder = join(home, "csv");
  cpSync(join(root, "tests/cli/ledger"), folder, { recursive: true });
  for (const name of ["agreements", "sources", "areas", "policy_events"]) {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^(?!id,)([^,\n]+),/gm, `$1 ${hostile},`));
  }
  writeFileSync(join(folder, `strange${hostile}.csv`), "x\n");
  writeFileSync(join(home, `answers${hostile}.json`), `{ "id": ${JSON.stringify(hostile)}, "nope${hostile}": 1 }`);
  writeFileSync(join(home, `release${hostile}.csv`), `a${hostile},b\n1,2\n`);
});
afterAll(() => rmSync(home, { recursive: true }));

const data = (...args: string[]) => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/data.mjs"), ...args], {
    cwd: home,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  return stdout + stderr;
};

describe("what a command of the contributor writes", { timeout: 300_000 }, () => {
  const calls: Readonly<Record<string, () => string[][]>> = {
    check: () => [
      ["check", folder],
      ["check", folder, "--format", "json"],
      ["check", folder, "--format", "github"],
      ["check", folder, "--format", hostile],
      ["check", join(home, hostile)],
    ],
    fix: () => [["fix", folder, "--dry-run"]],
    count: () => [["count", hostile, "--folder", folder]],
    new: () => [
      ["new", hostile],
      ["new", "agreements", "--answers", join(home, `answers${hostile}.json`), "--folder", folder],
      ["new", "agreements", "--set", `id=${hostile}`, "--folder", folder],
    ],
    diff: () => [
      ["diff", folder, join(root, "tests/cli/ledger")],
      ["diff", folder, join(root, "tests/cli/ledger"), "--format", "json"],
      ["diff", folder, join(root, "tests/cli/ledger"), "--format", "markdown"],
      ["diff", hostile],
    ],
    bump: () => [
      ["bump", hostile],
      ["bump", folder, "--format", "json"],
    ],
    notes: () => [
      ["notes", folder],
      ["notes", hostile],
    ],
    convert: () => [["convert", join(home, hostile), "--format", hostile, "--folder", folder]],
    build: () => [["build", `--${hostile}`]],
    import: () => [
      ["import", hostile, "x"],
      ["import", "usgs-mcs", join(home, `release${hostile}.csv`), "--edition", "2027", "--folder", folder],
      ["import", "comtrade", join(home, `release${hostile}.csv`), "--edition", hostile, "--folder", folder],
    ],
    "no command": () => [[hostile], ["check", `--${hostile}`]],
  };
  it.each(Object.keys(calls))("%s holds no hidden character of a cell, a name or a path", (name) => {
    for (const args of calls[name]?.() ?? []) {
      const written = data(...args);
      expect(written).not.toBe("");
      expect(unseen.exec(written)?.[0]?.codePointAt(0), JSON.stringify(args)).toBeUndefined();
    }
  });

  it("tries every command that there is", () => {
    const help = execFileSync(process.execPath, [join(root, "scripts/data.mjs"), "--help"], { encoding: "utf8" });
    const known = [...help.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name).filter((name) => name !== "help");
    expect(known.filter((name) => name !== "pnpm" && calls[name as string] === undefined)).toEqual([]);
    expect(readdirSync(folder).length).toBeGreaterThan(20);
  });
});
