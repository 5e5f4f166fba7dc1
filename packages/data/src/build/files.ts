import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isTrace } from "../csv/lock.ts";
import { replaceFile } from "../csv/write.ts";

/** A generated file: its path from the repository's root, with `/`, and its content. */
export interface BuiltFile {
  readonly path: string;
  readonly content: string;
}

/** Whether a file is there with just this content. */
export function isCurrent(root: string, file: BuiltFile): boolean {
  const path = join(root, file.path);
  return existsSync(path) && readFileSync(path).equals(Buffer.from(file.content, "utf8"));
}

/** Writes a file whole, and its folder where that is not there. */
export function writeFile(root: string, file: BuiltFile): void {
  const path = join(root, file.path);
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, file.content);
}

/** The files of the folders that hold only generated files, which this build does not make: left from a table that is gone. */
export function leftovers(root: string, folders: readonly string[], files: readonly BuiltFile[]): string[] {
  const made = new Set(files.map((file) => file.path));
  return (
    folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
      // A draft is what another build is about to rename.
      .filter((path) => !made.has(path) && !isTrace(path))
  );
}

export const removeFile = (root: string, path: string): void => rmSync(join(root, path), { recursive: true });
