import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const readOnly = pathToFileURL(join(import.meta.dirname, "read-only.mjs")).href;
let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "oreledger-read-only-"));
  // A checkout in which nothing ran yet. What it would bundle is never read.
  for (const name of ["data", "import", "downloads", "sdk"])
    mkdirSync(join(home, "packages", name, "src"), { recursive: true });
  cpSync(join(root, "scripts/data.mjs"), join(home, "scripts/data.mjs"));
  writeFileSync(join(home, "pnpm-lock.yaml"), "");
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"), "junction");
  // The bundle of this checkout is made.
  spawnSync(process.execPath, [join(root, "scripts/data.mjs"), "--help"]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const data = (checkout: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", readOnly, join(checkout, "scripts/data.mjs"), ...args], {
    encoding: "utf8",
    env: { ...process.env, READ_ONLY: checkout, NO_COLOR: "1" },
  });

describe("a checkout that may not be written says so, without a trace", () => {
  it("on the first run, where the program keeps its bundle", () => {
    const { status, stderr } = data(home, "check");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^pnpm data keeps its bundle in .*, and cannot write there \(EROFS\)\. Make the checkout a folder/,
    );
    expect(stderr).not.toContain("    at ");
  });

  it.each([
    ["fix"],
    ["new", "agreement_parties", "--set", "agreement=usa-aus-framework-2025", "party=CHL", "role=party"],
    ["count", "usgs-mcs-2026-v1-0"],
  ])("%s", (...args) => {
    const { status, stderr } = data(root, ...args.filter((word) => word !== undefined));
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain("was not written: the disk is read-only. Work on a copy elsewhere (EROFS)");
    expect(stderr).not.toContain("    at ");
  });
});
