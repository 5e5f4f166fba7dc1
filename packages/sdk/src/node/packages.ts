import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** An installed release of `@oreledger/data`. */
export interface InstalledRelease {
  /** The name under which it is installed: its own, or an alias. */
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

const PACKAGE = "@oreledger/data";

/** The release in a folder, or undefined. */
export function releaseIn(folder: string, name: string = PACKAGE): InstalledRelease | undefined {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { name?: string; version?: string };
  return manifest.name === PACKAGE ? { name, version: manifest.version ?? "", folder } : undefined;
}

/** Every release that a program in a folder could import, the nearest first: the package itself and its aliases. */
export function installedReleases(from: string): InstalledRelease[] {
  const found: InstalledRelease[] = [];
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const name of packagesIn(join(folder, "node_modules"))) {
      const release = releaseIn(join(folder, "node_modules", name), name);
      if (release !== undefined) found.push(release);
    }
    if (dirname(folder) === folder) return found;
  }
}

function packagesIn(modules: string): string[] {
  if (!existsSync(modules)) return [];
  return readdirSync(modules)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    );
}
