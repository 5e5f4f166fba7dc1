import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A clone of the repository for a test, with what is installed and built here. */
export interface Clone {
  /** A folder for what else the test writes; whoever made the clone removes it. */
  readonly home: string;
  readonly path: string;
  readonly git: (...args: string[]) => string;
  /** `pnpm data`, run in the clone on its own rows and sources. */
  readonly data: (...args: string[]) => string;
}

export function cloneHere(): Clone {
  const home = mkdtempSync(join(tmpdir(), "oreledger-contributor-"));
  const path = join(home, "clone");
  execFileSync("git", ["clone", "-q", root, path]);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A stranger", "-c", "user.email=stranger@example.org", ...args], {
      cwd: path,
      encoding: "utf8",
    });
  const data = (...args: string[]) =>
    execFileSync(process.execPath, [join(path, "scripts/data.mjs"), ...args], {
      cwd: path,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
  git("switch", "-q", "-C", "main");
  // A link is no folder: `node_modules/` of .gitignore does not mean it.
  writeFileSync(join(path, ".git/info/exclude"), "node_modules\n");
  for (const folder of ["node_modules", "packages/data/node_modules", "packages/import/node_modules"])
    symlinkSync(join(root, folder), join(path, folder), "junction");
  for (const built of ["datapackage.json", "croissant.json", "dataset.jsonld"])
    if (existsSync(join(root, "packages/data", built)))
      cpSync(join(root, "packages/data", built), join(path, "packages/data", built));
  // The clone's own packages: as they are built here, with the clone's rows.
  for (const [folder, needs] of [
    ["packages/data", []],
    ["packages/sdk", ["data"]],
    ["packages/charts", ["data", "sdk"]],
    ["packages/cli", ["data", "sdk", "charts"]],
    ["packages/downloads", ["data", "sdk"]],
    ["tests", ["data", "sdk"]],
  ] as const) {
    const dist = join(root, folder, "dist");
    if (existsSync(dist)) cpSync(dist, join(path, folder, "dist"), { recursive: true });
    if (needs.length === 0) continue;
    const modules = join(path, folder, "node_modules");
    mkdirSync(join(modules, "@oreledger"), { recursive: true });
    for (const need of needs) symlinkSync(join(path, "packages", need), join(modules, "@oreledger", need), "junction");
    for (const entry of readdirSync(join(root, folder, "node_modules")))
      if (!entry.startsWith("@oreledger") && !entry.startsWith("."))
        symlinkSync(realpathSync(join(root, folder, "node_modules", entry)), join(modules, entry), "junction");
  }
  return { home, path, git, data };
}
