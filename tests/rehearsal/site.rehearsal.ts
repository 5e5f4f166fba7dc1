import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cloneRepository, leave, type Workspace } from "./workspace.ts";

// The test command makes a smaller site of the same code; a page that cannot be written, and a link to one, show in the whole.
let home: string;
let workspace: Workspace;
let green = false;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "oreledger-site-"));
  workspace = cloneRepository(home);
});
afterAll(() => leave(home, green));

it("is written whole by the workflow's own command, and none of its links leads nowhere", () => {
  // The command fails where a link leads nowhere.
  workspace.run(process.execPath, "scripts/ci/site.mjs", "--base", "/oreledger/");
  for (const page of ["index.html", "commodity/rare-earths/index.html", "country/CHN/index.html", "search/index.html"])
    expect(existsSync(join(workspace.path, "packages/site/dist", page)), page).toBe(true);
  green = true;
});
