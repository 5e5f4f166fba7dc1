import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isTrace } from "../csv/lock.ts";
import { replaceFile } from "../csv/write.ts";

/** A generated file: its path relative to the repository's root, with `/`, and its content. */
export interface BuiltFile {
  readonly path: string;
  readonly content: string;
}

/** Whether a file exists with exactly this content. */
export function isCurrent(root: string, file: BuiltFile): boolean {
  const path = join(root, file.path);
  return existsSync(path) && readFileSync(path).equals(Buffer.from(file.content, "utf8"));
}

/** Writes a whole file, and makes its folder if there is none. */
export function writeFile(root: string, file: BuiltFile): void {
  const path = join(root, file.path);
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, file.content);
}

/** Files that this build does not make, in folders of generated files only: left over from a table that was removed. */
export function leftovers(root: string, folders: readonly string[], files: readonly BuiltFile[]): string[] {
  const made = new Set(files.map((file) => file.path));
  return (
    folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
      // Another build is about to rename its drafts.
      .filter((path) => !made.has(path) && !isTrace(path))
  );
}

export const removeFile = (root: string, path: string): void => rmSync(join(root, path), { recursive: true });
