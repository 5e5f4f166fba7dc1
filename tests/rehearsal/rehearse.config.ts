import { defineConfig } from "vitest/config";

/**
 * `pnpm rehearse`, or one of them: `pnpm rehearse release`, `pnpm rehearse edition`. Each runs the whole test command on a clone, as
 * the repository will be, so that they stand outside of it. They take half an hour each.
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
