import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example } from "../support/readme.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { wholeTest } from "./whole-test.ts";
import { cloneRepository, leave, type Workspace } from "./workspace.ts";

/** The packages that a release publishes. */
const published = ["cli", "data", "mcp", "sdk"];

let home: string;
let registry: Registry;
let workspace: Workspace;
let green = false;
let user: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "oreledger-release-"));
  registry = await startRegistry(home);
  workspace = cloneRepository(home, registry.url);
  user = join(home, "user");
  mkdirSync(user);
});
afterAll(() => {
  registry?.stop();
  leave(home, green);
});

const changeset = (bump: string, words: string) =>
  writeFileSync(join(workspace.path, ".changeset/rehearsal.md"), `---\n"@oreledger/data": ${bump}\n---\n\n${words}\n`);
const commit = (words: string) => {
  workspace.run("git", "add", "-A");
  workspace.run("git", "commit", "-q", "-m", words);
};
const version = (name: string): string =>
  JSON.parse(readFileSync(join(workspace.path, `packages/${name}/package.json`), "utf8")).version;
/** What the *Release* pull request does, and its merge. */
const release = () => {
  workspace.run("pnpm", "release:version");
  commit("Release");
  workspace.run("pnpm", "release");
  workspace.run("git", "push", "-q", "--follow-tags", "origin", "main");
};
/** Runs a program as a user who has nothing but Node and npm, and a folder of their own. */
const asUser = (command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd: user,
    env: {
      ...process.env,
      npm_config_registry: registry.url,
      npm_config_userconfig: join(workspace.path, ".npmrc"),
      NO_COLOR: "1",
    },
    encoding: "utf8",
    shell: process.platform === "win32" && command === "npm",
  });
const install = (tag: string) =>
  asUser("npm", "install", "--no-audit", "--no-fund", ...published.map((name) => `@oreledger/${name}@${tag}`));
const installed = (name: string) => join(user, "node_modules/@oreledger", name);
const changelog = () => readFileSync(join(workspace.path, "packages/data/CHANGELOG.md"), "utf8");

describe("a release, as the workflow makes it", () => {
  let first: string;

  it("is versioned with all that waits, and published with a tag for each package", () => {
    release();
    first = version("data");
    expect(readdirSync(join(workspace.path, ".changeset")).sort()).toEqual(["README.md", "config.json"]);
    expect(workspace.run("git", "tag").trim().split("\n").sort()).toEqual(
      published.map((name) => `@oreledger/${name}@${version(name)}`),
    );
    expect(workspace.run("git", "status", "--porcelain")).toBe("");
    expect(changelog()).toContain(`## ${first}`);
    // What names a version follows it.
    expect(readFileSync(join(workspace.path, "CITATION.cff"), "utf8")).toContain(`version: ${first}\n`);
  });

  it("is installed from the registry into an empty folder, where the README's example and the CLI run", () => {
    writeFileSync(join(user, "package.json"), '{ "private": true, "type": "module" }\n');
    install("latest");
    // Nothing but ours and what the CLI names.
    const { dependencies = {} } = JSON.parse(readFileSync(join(workspace.path, "packages/cli/package.json"), "utf8"));
    const allowed = ["@oreledger", ...Object.keys(dependencies)];
    for (const name of readdirSync(join(user, "node_modules")).filter((entry) => !entry.startsWith(".")))
      expect(allowed).toContain(name);
    for (const name of published) {
      expect(JSON.parse(readFileSync(join(installed(name), "package.json"), "utf8")).version).toBe(version(name));
      expect(existsSync(join(installed(name), "CHANGELOG.md")), name).toBe(true);
    }
    writeFileSync(join(user, "example.mjs"), example.code);
    expect(asUser(process.execPath, "example.mjs")).toBe(example.output);
    const { bin } = JSON.parse(readFileSync(join(installed("cli"), "package.json"), "utf8")) as {
      bin: { oreledger: string };
    };
    const args = ["shares", "--commodity", "rare-earths", "--year", "2024", "--area", "AUS", "--format", "csv"];
    expect(asUser(process.execPath, join(installed("cli"), bin.oreledger), ...args)).toContain("29000");
    // The facts stand in the package byte for byte.
    for (const file of readdirSync(join(workspace.path, "packages/data/csv")).filter((name) => name.endsWith(".csv")))
      expect(
        readFileSync(join(installed("data"), "csv", file)).equals(
          readFileSync(join(workspace.path, "packages/data/csv", file)),
        ),
        file,
      ).toBe(true);
  });

  it("refuses a second one whose changeset is missing or too small, and says what is needed and why", () => {
    cpSync(installed("data"), join(home, "first"), { recursive: true });
    const answers = {
      id: "rehearsal-agreement",
      title: "Agreement of a rehearsal",
      type: "mou",
      status: "signed",
      status_as_of: "2026-11-20",
      signed: "2026-11-20",
      binding: "unknown",
      party_list: "partial",
      summary: "A row that only the rehearsal has.",
      source: {
        id: "rehearsal-gazette-2026",
        series: "rehearsal-gazette",
        edition: "rehearsal-gazette-2026",
        publisher: "Rehearsal Gazette",
        title: "Agreement of a rehearsal signed",
        url: "https://example.org/rehearsal",
        published: "2026-11-20",
        licence: "facts-only",
      },
      evidence_level: "secondary",
    };
    writeFileSync(join(home, "answers.json"), JSON.stringify(answers));
    workspace.data("new", "agreements", "--answers", join(home, "answers.json"));
    for (const area of ["AUS", "CHL"])
      workspace.data(
        "new",
        "agreement_parties",
        "--set",
        "agreement=rehearsal-agreement",
        `party=${area}`,
        "role=party",
      );
    const areas = join(workspace.path, "packages/data/csv/areas.csv");
    writeFileSync(areas, readFileSync(areas, "utf8").replace(",Turkey,", ",Turkey;Republic of Turkey,"));
    expect(() => workspace.data("bump", "--check")).toThrow("the data needs minor");
    changeset("patch", "A correction and a new row.");
    expect(() => workspace.data("bump", "--check")).toThrow("The changesets ask for patch, and the data needs minor");
    changeset("minor", "A correction and a new row.");
    expect(workspace.data("bump", "--check")).toContain("needs a minor release");
    commit("An agreement");
  });

  it("is followed by a second one with notes of what changed, to which a user upgrades and sees the difference", () => {
    release();
    expect(version("data")).not.toBe(first);
    expect(changelog()).toContain("- **agreements**: 1 row added\n  - Added: rehearsal-agreement");
    expect(changelog().indexOf("rehearsal-agreement")).toBeLessThan(changelog().indexOf(`## ${first}`));
    install("latest");
    expect(JSON.parse(readFileSync(join(installed("data"), "package.json"), "utf8")).version).toBe(version("data"));
    // Folder against folder, and tarball against tag.
    const [tarball = ""] = asUser("npm", "pack", "--silent", `@oreledger/data@${version("data")}`)
      .trim()
      .split("\n");
    for (const [older, newer] of [
      [join(home, "first"), installed("data")],
      [first, join(user, tarball)],
    ] as const) {
      const { tables } = JSON.parse(workspace.data("diff", older, newer, "--format", "json"));
      expect(tables).toMatchObject([
        { table: "agreement_parties", added: [{}, {}], removed: [], changed: [] },
        { table: "agreements", added: [{ address: "agreements/rehearsal-agreement" }], removed: [], changed: [] },
        { table: "areas", added: [], removed: [], changed: [{ address: "areas/TUR", cells: [{ column: "aliases" }] }] },
        { table: "sources", added: [{ address: "sources/rehearsal-gazette-2026" }], removed: [], changed: [] },
      ]);
    }
  });

  it("leaves the whole test command green on the tree that it released", () => {
    const passed = wholeTest(workspace);
    process.stdout.write(`${passed} tests passed on the released tree.\n`);
    expect(passed).toBeGreaterThan(1000);
    green = true;
  });
});
