import { randomBytes } from "node:crypto";
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { writing } from "./write-error.ts";

const wait = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** How long a run waits for another that is still running, in milliseconds. */
const PATIENCE = 60_000;

const here = Buffer.from(hostname()).toString("hex").slice(0, 16);

/** Names the running process, so that another on this machine can check whether it still runs. */
export const ownerName = `${process.pid}-${here}-${randomBytes(4).toString("hex")}`;

/** Whether the owner's process still runs. A process of another machine, on a shared disk, counts as running. */
function isAlive(owner: string): boolean {
  const [pid, host] = owner.split("-");
  if (host !== here) return true;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** The folder of a complete change that is about to be moved in: it remains if its run is killed. */
export const WHOLE = "moving-in";

/** Whether a name is that of any file's lock or draft, or of a change that is being moved in. */
export const isTrace = (name: string): boolean =>
  name === WHOLE || /\.(lock|draft)(\.\d+-[0-9a-f]*-[0-9a-f]+)*$/.test(name);

/** Removes what killed runs left next to a file: drafts, or claims on locks. */
export function sweep(path: string, what: "draft" | "lock"): void {
  const stem = `${basename(path)}.${what}.`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(stem) && isTrace(name) && !isAlive(name.slice(stem.length)))
      rmSync(join(dirname(path), name), { recursive: true, force: true });
}

/** Runs a step. @returns False if it fails with this system error; other errors are thrown. */
function unless(code: string, step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return false;
    throw error;
  }
}

/**
 * Removes the lock of a killed run. A claim named after that run lets one run at a time do so: none removes a lock that another
 * has taken since. The claim is a lock too: if its run was killed, it is broken in the same way.
 *
 * @param mine A file that contains this run's name.
 */
function breakLock(lock: string, owner: string, mine: string): void {
  const claim = `${lock}.${owner}`;
  if (!unless("EEXIST", () => linkSync(mine, claim))) {
    unless("ENOENT", () => {
      const breaker = readFileSync(claim, "utf8");
      if (!isAlive(breaker)) breakLock(claim, breaker, mine);
    });
    return;
  }
  unless("ENOENT", () => {
    if (readFileSync(lock, "utf8") === owner) rmSync(lock);
  });
  rmSync(claim, { force: true });
}

/**
 * Waits until no other run of the contributor's tools writes the same file. A lock beside the file names its process, so that
 * a killed run does not block others.
 *
 * @returns A function that releases the lock.
 * @throws Error that names the run that still holds the lock after a minute.
 */
export function takeLock(path: string): () => void {
  const lock = `${path}.lock`;
  // A lock made by a link exists with its owner's name or not at all.
  const draft = `${path}.draft.${ownerName}`;
  try {
    writing(path, () => writeFileSync(draft, ownerName));
    for (const began = Date.now(); !unless("EEXIST", () => linkSync(draft, lock)); wait(20))
      unless("ENOENT", () => {
        const owner = readFileSync(lock, "utf8");
        if (!isAlive(owner)) breakLock(lock, owner, draft);
        if (Date.now() - began > PATIENCE)
          throw new Error(
            `${path} has been locked by process ${owner.split("-")[0]} for more than a minute. Wait for it, or stop it; if it no longer runs, remove ${lock}.`,
          );
      });
  } finally {
    rmSync(draft, { force: true });
  }
  const release = () => rmSync(lock, { force: true });
  try {
    for (const what of ["draft", "lock"] as const) sweep(path, what);
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

/** Runs `work` while no other run of the contributor's tools writes the same file, by {@link takeLock}. */
export function withLock<R>(path: string, work: () => R): R {
  const release = takeLock(path);
  try {
    return work();
  } finally {
    release();
  }
}
