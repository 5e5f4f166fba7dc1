import { rmSync, writeFileSync } from "node:fs";
import { ownerName, type Trace, tracePath, traces } from "./trace.ts";
import { writing } from "./write-error.ts";

const wait = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** How long a run waits for another that is alive, in milliseconds. */
const PATIENCE = 60_000;

const before = (a: Trace, b: Trace): boolean => a.ticket < b.ticket || (a.ticket === b.ticket && a.owner < b.owner);

/**
 * Waits until no other run of the contributor's tools writes the same file. Runs queue in the order in which they came
 * (Lamport's bakery: each draws the next ticket, the lowest works); each ticket is a file that names its process, so one that
 * was killed holds up nobody.
 *
 * @returns What lets the next run in.
 * @throws Error that names the run that is still at work after a minute.
 */
function takeLock(path: string): () => void {
  const owner = ownerName();
  const left: string[] = [];
  const leave = (trace: Trace): string => {
    const at = tracePath(path, trace);
    left.push(at);
    writing(path, () => writeFileSync(at, "", { flag: "wx" }));
    return at;
  };
  const release = () => {
    for (const at of left) rmSync(at, { force: true });
  };
  try {
    const choosing = leave({ kind: "choosing", ticket: 0, owner });
    const mine: Trace = {
      kind: "waiting",
      ticket: 1 + Math.max(0, ...traces(path).map(({ ticket }) => ticket)),
      owner,
    };
    leave(mine);
    rmSync(choosing);
    // Who chooses from now on sees this ticket and draws a later one: only those count who are at it already.
    let choosers: Set<string> | undefined;
    for (const began = Date.now(); ; wait(20)) {
      const others = traces(path).filter((other) => other.owner !== owner);
      choosers ??= new Set(others.flatMap((other) => (other.kind === "choosing" ? [other.owner] : [])));
      const ahead = others.find(
        (other) =>
          (other.kind === "choosing" && choosers?.has(other.owner)) ||
          (other.kind === "waiting" && before(other, mine)),
      );
      if (ahead === undefined) return release;
      if (Date.now() - began > PATIENCE)
        throw new Error(
          `${path} has been in the hands of process ${ahead.owner.split("-")[0]} for more than a minute. Wait for it, or end it; if it ran on another machine and is gone, remove ${tracePath(path, ahead)}.`,
        );
    }
  } catch (error) {
    release();
    throw error;
  }
}

/** Runs `work` while no other run of the contributor's tools writes the same file, by `takeLock`. */
export function withLock<R>(path: string, work: () => R): R {
  const release = takeLock(path);
  try {
    return work();
  } finally {
    release();
  }
}
