import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeUpEdition } from "./made-up-edition.ts";
import { wholeTest } from "./whole-test.ts";
import { cloneRepository, leave, type Workspace } from "./workspace.ts";

let home: string;
let workspace: Workspace;
let green = false;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "oreledger-edition-"));
  workspace = cloneRepository(home);
});
afterAll(() => leave(home, green));

describe("a new edition of the Mineral Commodity Summaries, as CONTRIBUTING says", () => {
  it("is imported by both importers, without a word that they do not know", () => {
    const { edition, release } = makeUpEdition(join(workspace.path, "packages/data/csv"), home);
    for (const importer of ["usgs-mcs", "usgs-salient"])
      expect(workspace.data("import", importer, release, "--edition", String(edition))).toContain("rows written");
    expect(workspace.data("check")).toContain("No findings in ");
  });

  it("asks for a minor release", () => {
    expect(workspace.data("bump", "main")).toContain("needs a minor release");
    workspace.run("git", "commit", "-q", "-a", "-m", "A new edition");
  });

  it("leaves the whole test command green", () => {
    const passed = wholeTest(workspace);
    process.stdout.write(`${passed} tests passed on the new edition.\n`);
    expect(passed).toBeGreaterThan(1000);
    green = true;
  });
});
