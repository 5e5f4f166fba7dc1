// What `pnpm test` asks before the tests. The linters need no build: they run beside it.
import { sideBySide } from "./side-by-side.mjs";

const isRight = await sideBySide([
  [
    ["pnpm", "data", "build", "--check"],
    ["node", "scripts/turbo.mjs", "typecheck", "build"],
    ["pnpm", "data", "check"],
    ["pnpm", "generate", "--check"],
  ],
  [["pnpm", "lint"]],
]);
process.exitCode = isRight ? 0 : 1;
