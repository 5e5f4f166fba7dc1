import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import data from "./packages/data/package.json" with { type: "json" };
import { onSource } from "./scripts/on-source.ts";

// Unit tests stand beside the file they test, and run on source. tests/ holds what crosses packages, and takes the built ones.
// Made anew for each project: Vitest takes the definitions out of the object that it is given.
const onSources = () => ({
  extends: true as const,
  plugins: [onSource("data", "sdk")],
  define: { ORELEDGER_VERSION: JSON.stringify(data.version) },
});

/**
 * The files of these packages share their modules: loading the tables and the ledger once for each worker, not for each file, saves
 * a third of the time. So they change nothing that lasts; a test that replaces a module is named `.mocked.test.ts`, and stands alone.
 */
const sharing = new Set(["data", "import", "sdk", "cli"]);

const packageProject = (name: string) => ({
  ...onSources(),
  test: {
    name,
    root: `packages/${name}`,
    include: ["src/**/*.test.ts"],
    exclude: ["**/*.mocked.test.ts"],
    isolate: !sharing.has(name),
  },
});

export default defineConfig({
  test: {
    // A worker for each core: the default leaves one idle, which on a machine of two is half of it.
    maxWorkers: "100%",
    // A hung test ends some day; a slow machine fails none.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    globalSetup: fileURLToPath(new URL("tests/support/one-temporary-folder.ts", import.meta.url)),
    projects: [
      packageProject("data"),
      packageProject("import"),
      packageProject("downloads"),
      packageProject("sdk"),
      packageProject("cli"),
      packageProject("charts"),
      packageProject("mcp"),
      packageProject("site"),
      { ...onSources(), test: { name: "mocked", root: "packages", include: ["*/src/**/*.mocked.test.ts"] } },
      {
        extends: true,
        test: { name: "tests", root: "tests", include: ["**/*.test.ts"] },
      },
    ],
  },
});
