import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../node_modules/.cache/oreledger", import.meta.url));

/** What to fetch: packages at exact versions, and versions to force on what they in turn need. */
export interface Wanted {
  readonly packages: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

const manifestOf = ({ packages, overrides = {} }: Wanted): string =>
  JSON.stringify({ private: true, type: "module", dependencies: packages, overrides });

/** Where the packages lie, or will lie once they are fetched. */
export const folderOf = (name: string, wanted: Wanted): string =>
  join(cache, `${name}-${createHash("sha256").update(manifestOf(wanted)).digest("hex").slice(0, 12)}`);

/**
 * The folder of packages that only a benchmark or a runtime test needs, so that nobody else has to install them: fetched
 * once, by npm, without install scripts, and kept under `node_modules/.cache`.
 *
 * @param name What the folder is for; its contents make the rest of its name.
 * @throws Error with what npm said, where a package cannot be had.
 */
export function fetched(name: string, wanted: Wanted): string {
  const folder = folderOf(name, wanted);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, `.${name}-`));
  try {
    writeFileSync(join(draft, "package.json"), manifestOf(wanted));
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent"], {
      cwd: draft,
      encoding: "utf8",
      stdio: "pipe",
      shell: process.platform === "win32",
    });
    // Another run may have been quicker: its folder holds the same.
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** A module of a fetched folder. It has no types here: the caller says what it uses of it. */
export async function load<Module>(folder: string, specifier: string): Promise<Module> {
  return (await import(requireIn(folder).resolve(specifier))) as Module;
}

/** `require` of a fetched folder, for a package that is CommonJS. It has no types here: the caller says what it uses of it. */
export const requireIn = (folder: string): NodeJS.Require => createRequire(join(folder, "package.json"));
