import { defineConfig } from "vitest/config";

/**
 * `pnpm rehearse`, or one of them: `pnpm rehearse release`, `pnpm rehearse edition`, `pnpm rehearse site`. The first two run the whole
 * test command on a clone, as the repository will be, half an hour each; the third writes the whole site. So they stand outside of it.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.rehearsal.ts"],
    fileParallelism: false,
    bail: 1,
    testTimeout: 7_200_000,
    hookTimeout: 600_000,
  },
});
