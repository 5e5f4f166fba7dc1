import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The files that the input names: every file, and from a folder and its subfolders those that fit, in the order of their
 * paths.
 *
 * @throws Error if a path does not exist, or if a folder contains no such file.
 */
export function filesIn(input: readonly string[], fits: (path: string) => boolean): string[] {
  return input.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw new Error(`There is no file or folder ${path}`);
    if (!stat.isDirectory()) return [path];
    const found = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(fits)
      .sort();
    if (found.length === 0) throw new Error(`${path}: no file in this folder belongs to a release`);
    return found;
  });
}
