import { defineConfig } from "vitest/config";

// Unit tests stand beside the file they test; tests/ holds what crosses packages. Packages resolve each other through
// the workspace links, that is, through their built dist: `pnpm test` builds first.
const packageProject = (name: string) => ({
  extends: true as const,
  test: { name, root: `packages/${name}`, include: ["src/**/*.test.ts"] },
});

export default defineConfig({
  test: {
    // A worker for each core: the default leaves one idle, which on a machine of two is half of it.
    maxWorkers: "100%",
    // A hung test ends some day; a slow machine fails none.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    projects: [
      packageProject("data"),
      packageProject("import"),
      packageProject("sdk"),
      packageProject("cli"),
      {
        extends: true,
        test: { name: "tests", root: "tests", include: ["**/*.test.ts"] },
      },
    ],
  },
});
