// What `pnpm test` asks before the tests: what stands in the files as they are, then what needs the built packages.
import { sideBySide } from "./side-by-side.mjs";

const isBuilt = await sideBySide([
  [
    ["pnpm", "data", "build", "--check"],
    ["node", "scripts/turbo.mjs", "build"],
  ],
  [["pnpm", "lint"]],
]);
const isRight =
  isBuilt &&
  (await sideBySide([
    [["pnpm", "typecheck"]],
    [
      ["pnpm", "data", "check"],
      ["pnpm", "generate", "--check"],
    ],
  ]));
process.exitCode = isRight ? 0 : 1;
