import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Registry, startRegistry } from "./registry.ts";
import { copyWorkspace, type Workspace } from "./workspace.ts";

/** The packages that a release publishes. */
const published = ["cli", "data", "mcp", "sdk"];

let home: string;
let registry: Registry;
let workspace: Workspace;
let user: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "oreledger-rehearsal-"));
  registry = await startRegistry(home);
  workspace = copyWorkspace(home, registry.url);
  user = join(home, "user");
  mkdirSync(user);
});
afterAll(() => {
  registry?.stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const changeset = (bump: string, words: string) =>
  writeFileSync(
    join(workspace.path, ".changeset/rehearsal.md"),
    `---\n${published.map((name) => `"@oreledger/${name}": ${bump}\n`).join("")}---\n\n${words}\n`,
  );
const changesets = (...args: string[]) =>
  workspace.run(process.execPath, join(workspace.path, "node_modules/@changesets/cli/bin.js"), ...args);
const release = (): string => {
  workspace.run("git", "add", "-A");
  workspace.run("git", "commit", "-q", "-m", "Release");
  return changesets("publish");
};
const version = (name: string): string =>
  JSON.parse(readFileSync(join(workspace.path, `packages/${name}/package.json`), "utf8")).version;
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
const installed = (name: string) => join(user, "node_modules/@oreledger", name);
const cli = (...args: string[]) => {
  const { bin } = JSON.parse(readFileSync(join(installed("cli"), "package.json"), "utf8")) as {
    bin: { oreledger: string };
  };
  return asUser(process.execPath, join(installed("cli"), bin.oreledger), ...args);
};

// It installs from a registry: a slow machine or network fails none.
describe("a release, rehearsed", { timeout: 900_000 }, () => {
  let before: string;

  it("is versioned and published by changesets, with a tag for each package", () => {
    before = version("data");
    changeset("minor", "The first release.");
    changesets("version");
    workspace.data("build");
    expect(version("data")).not.toBe(before);
    expect(readFileSync(join(workspace.path, "packages/data/CHANGELOG.md"), "utf8")).toContain("The first release.");
    release();
    expect(workspace.run("git", "tag").trim().split("\n").sort()).toEqual(
      published.map((name) => `@oreledger/${name}@${version(name)}`),
    );
  });

  it("is installed from the registry into an empty folder, where the README's example and the CLI run", () => {
    writeFileSync(join(user, "package.json"), '{ "private": true, "type": "module" }\n');
    asUser("npm", "install", "--no-audit", "--no-fund", ...published.map((name) => `@oreledger/${name}`));
    // Nothing but ours and what the CLI names.
    const { dependencies = {} } = JSON.parse(readFileSync(join(workspace.path, "packages/cli/package.json"), "utf8"));
    const allowed = ["@oreledger", ...Object.keys(dependencies)];
    for (const name of readdirSync(join(user, "node_modules")).filter((entry) => !entry.startsWith(".")))
      expect(allowed).toContain(name);
    for (const name of published)
      expect(JSON.parse(readFileSync(join(installed(name), "package.json"), "utf8")).version).toBe(version(name));
    const readme = readFileSync(join(workspace.path, "README.md"), "utf8");
    const [, code = ""] = /```ts\n(.*?)```/s.exec(readme) ?? [];
    const [, output] = /```text\n(.*?)```/s.exec(readme) ?? [];
    writeFileSync(join(user, "example.mjs"), code);
    expect(asUser(process.execPath, "example.mjs")).toBe(output);
    expect(cli("shares", "--commodity", "rare-earths", "--year", "2024", "--area", "AUS", "--format", "csv")).toContain(
      "29000",
    );
    // The facts stand in the package byte for byte.
    for (const file of readdirSync(join(workspace.path, "packages/data/csv")).filter((name) => name.endsWith(".csv")))
      expect(
        readFileSync(join(installed("data"), "csv", file)).equals(
          readFileSync(join(workspace.path, "packages/data/csv", file)),
        ),
        file,
      ).toBe(true);
  });

  it("refuses a second release whose changeset is missing or too small, and says what is needed and why", () => {
    cpSync(installed("data"), join(home, "first"), { recursive: true });
    const answers = {
      id: "rehearsal-agreement",
      title: "Agreement of a rehearsal",
      type: "mou",
      status: "signed",
      status_as_of: "2026-11-23",
      signed: "2026-11-20",
      binding: "unknown",
      party_list: "partial",
      summary: "A row that only the rehearsal has.",
      source: "usgs-mcs-2026-v1-0",
      evidence_level: "primary",
    };
    writeFileSync(join(home, "answers.json"), JSON.stringify(answers));
    workspace.data("new", "agreements", "--answers", join(home, "answers.json"));
    const areas = join(workspace.path, "packages/data/csv/areas.csv");
    writeFileSync(areas, readFileSync(areas, "utf8").replace("AUS,Australia,", "AUS,Commonwealth of Australia,"));
    expect(() => workspace.data("bump", "--check")).toThrow("the data needs minor");
    changeset("patch", "A correction and a new row.");
    expect(() => workspace.data("bump", "--check")).toThrow("The changesets ask for patch, and the data needs minor");
    changeset("minor", "A correction and a new row.");
    expect(workspace.data("bump", "--check")).toContain("needs a minor release");
  });

  it("is followed by a second one with notes of what changed, to which a user upgrades and sees the difference", () => {
    const first = version("data");
    changesets("version");
    workspace.data("build");
    workspace.data("notes", "--into", join(workspace.path, "packages/data/CHANGELOG.md"));
    const changelog = readFileSync(join(workspace.path, "packages/data/CHANGELOG.md"), "utf8");
    expect(changelog).toContain("- **agreements**: 1 row added\n  - Added: rehearsal-agreement");
    expect(changelog.indexOf("rehearsal-agreement")).toBeLessThan(changelog.indexOf(`## ${first}`));
    expect(workspace.data("bump", "--check")).toContain("needs a minor release");
    release();
    asUser("npm", "install", "--no-audit", "--no-fund", ...published.map((name) => `@oreledger/${name}@latest`));
    expect(JSON.parse(readFileSync(join(installed("data"), "package.json"), "utf8")).version).toBe(version("data"));
    expect(version("data")).not.toBe(first);
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
        {
          table: "agreements",
          added: [{ address: "agreements/rehearsal-agreement" }],
          removed: [],
          changed: [],
        },
        {
          table: "areas",
          added: [],
          removed: [],
          changed: [
            {
              address: "areas/AUS",
              cells: [{ column: "name", before: "Australia", after: "Commonwealth of Australia" }],
            },
          ],
        },
      ]);
    }
  });
});
