import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isTrace, ownerName, takeLock, WHOLE, withLock } from "./lock.ts";
import { writing } from "./write-error.ts";

/** The path that names the lock of a whole folder. */
const lockOf = (folder: string): string => join(folder, "ledger");

/** Gives a file a second name: a copy of a folder then costs nothing, however large its files are. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // The disk has no links.
    copyFileSync(from, to);
  }
}

function isSame(a: string, b: string): boolean {
  if (!existsSync(b)) return false;
  const [one, other] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
  if (one.dev === other.dev && one.ino === other.ino) return true;
  return one.size === other.size && readFileSync(a).equals(readFileSync(b));
}

function linkAll(folder: string, copy: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (!entry.isDirectory() && !isTrace(entry.name)) link(join(folder, entry.name), join(copy, entry.name));
}

function namingFolder(error: unknown, copy: string, folder: string): unknown {
  if (error instanceof Error) error.message = error.message.replaceAll(copy, folder);
  return error;
}

/** Moves the files of a complete change to their places, and removes its folder. */
function moveIn(folder: string): void {
  const whole = join(folder, WHOLE);
  if (!existsSync(whole)) return;
  for (const name of readdirSync(whole).sort()) renameSync(join(whole, name), join(folder, name));
  rmdirSync(whole);
}

/** Finishes a complete change whose run was killed while it moved the files into a folder. */
export function settle(folder: string): void {
  if (existsSync(join(folder, WHOLE))) withLock(lockOf(folder), () => moveIn(folder));
}

/**
 * Changes the files of a folder all at once or not at all. `work` gets a copy of the folder, made of links, and replaces files
 * in it; one rename completes the change, and files that differ are moved in. A run that is killed before that rename has
 * changed nothing; one that is killed after it is finished by the next run. Other runs wait meanwhile.
 *
 * @param work Replaces files whole, as `replaceFile` does, and never writes into one. Its errors name the folder, not the copy.
 */
export async function atOnce<R>(folder: string, work: (copy: string) => R | Promise<R>): Promise<R> {
  const release = takeLock(lockOf(folder));
  const copy = `${lockOf(folder)}.draft.${ownerName}`;
  try {
    moveIn(folder);
    writing(folder, () => mkdirSync(copy));
    linkAll(folder, copy);
    const result = await work(copy);
    const changed = readdirSync(copy).filter((name) => {
      const same = isSame(join(copy, name), join(folder, name));
      if (same) rmSync(join(copy, name));
      return !same;
    });
    if (changed.length > 0) {
      renameSync(copy, join(folder, WHOLE));
      moveIn(folder);
    }
    return result;
  } catch (error) {
    throw namingFolder(error, copy, folder);
  } finally {
    rmSync(copy, { recursive: true, force: true });
    release();
  }
}

/** Does on a copy of a folder what {@link atOnce} would do in it, then deletes the copy. */
export async function asTrial<R>(folder: string, work: (copy: string) => R | Promise<R>): Promise<R> {
  const copy = mkdtempSync(join(tmpdir(), "oreledger-trial-"));
  try {
    linkAll(folder, copy);
    return await work(copy);
  } catch (error) {
    throw namingFolder(error, copy, folder);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
