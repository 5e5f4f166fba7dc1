import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const packages = fileURLToPath(new URL("../../packages/", import.meta.url));
let folder: string;
let project: string;

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" });

/** A call as a user makes it, in a folder that holds nothing but what was installed, and without a network. */
const npx = (...args: string[]): string => run("npx", ["--offline", "oreledger", ...args], project);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-packed-"));
  const pack = (name: string): string => {
    const to = join(folder, name);
    mkdirSync(to);
    run("pnpm", ["pack", "--pack-destination", to], join(packages, name));
    return join(to, readdirSync(to).find((file) => file.endsWith(".tgz")) as string);
  };
  const tarballs = [pack("data"), pack("cli")];
  project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{"private":true}');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", "--omit=peer", ...tarballs], project);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the packed tarball, installed in an empty folder, offline", () => {
  it("brings the data and nothing else", () => {
    expect(readdirSync(join(project, "node_modules/@oreledger")).sort()).toEqual(["cli", "data"]);
    expect(readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@oreledger"]);
  });

  it("brings the licence of every library that its code holds, and of those that the SDK holds", () => {
    const text = readFileSync(join(project, "node_modules/@oreledger/cli/dist/THIRD-PARTY.txt"), "utf8");
    for (const library of ["picocolors", "d3-array", "minisearch"])
      expect(text).toMatch(new RegExp(`^${library} \\d[\\d.]+\nLicence: \\S+\n\n[^=]*copyright`, "im"));
  });

  it("answers", () => {
    expect(npx("--version")).toMatch(/^oreledger \d+\.\d+\.\d+, data \d+\.\d+\.\d+/);
    expect(
      npx(
        "shares",
        "-c",
        "rare-earths",
        "-a",
        "AUS",
        "-y",
        "2024",
        "-s",
        "mine",
        "-m",
        "production",
        "--series",
        "usgs-mcs",
        "--as-of",
        "2025-06-30",
        "--columns",
        "quantity",
      ),
    ).toBe("quantity\n13000\n");
    expect(npx("brief", "gallium", "--full", "--as-of", "2026-06-01")).toContain("WHO PRODUCES");
    expect(npx("schema", "oxides", "--format", "sql")).toContain('CREATE TABLE "oxides"');
  });

  it("checks a file of the user's, and draws a chart", () => {
    writeFileSync(
      join(project, "oxides.csv"),
      run(
        "node",
        ["-e", 'process.stdout.write(require("fs").readFileSync("node_modules/@oreledger/data/csv/oxides.csv"))'],
        project,
      ),
    );
    expect(npx("validate", "oxides.csv")).toMatch(/rows of oxides: nothing wrong/);
    npx("chart", "bars", "--year", "2024", "--as-of", "2026-06", "--out", "chart.svg");
    expect(readdirSync(project)).toContain("chart.svg");
  });
});
