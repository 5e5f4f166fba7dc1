import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

const here = Buffer.from(hostname()).toString("hex").slice(0, 16);

/** When a process began, where the system tells (Linux): two processes never share both number and beginning. */
function beginning(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? "ended" : rest[18];
  } catch {
    return undefined;
  }
}

let ownBeginning: string | undefined;

/** Names the running process, so that any other can tell whether it is still alive. */
export function ownerName(): string {
  ownBeginning ??= beginning(process.pid) ?? "0";
  return `${process.pid}-${ownBeginning}-${randomBytes(4).toString("hex")}-${here}`;
}

/** Whether the process of an owner's name runs. One of another machine, on a shared disk, counts as alive. */
function isAlive(owner: string): boolean {
  const [pid = "", began = "0", , host] = owner.split("-");
  if (host !== here) return true;
  if (Number(pid) === process.pid) return began === ownBeginning;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return (beginning(Number(pid)) ?? began) === began;
}

/** What a run leaves beside a file while it writes it, a file named `<file>.<kind>.<ticket>.<owner>`. */
export interface Trace {
  readonly kind: "draft" | "choosing" | "waiting";
  readonly ticket: number;
  readonly owner: string;
}

/** The path of a trace. */
export const tracePath = (path: string, { kind, ticket, owner }: Trace): string => `${path}.${kind}.${ticket}.${owner}`;

/** Whether a file's name is that of a trace, of whatever file. */
export const isTrace = (name: string): boolean =>
  /\.(draft|choosing|waiting)\.\d+\.\d+-\d+-[0-9a-f]+-[0-9a-f]*$/.test(name);

/** The traces of runs that are alive. Those of a run that was killed are swept away: its name is its own, so this harms nobody. */
export function traces(path: string): Trace[] {
  const folder = dirname(path);
  const stem = `${basename(path)}.`;
  return readdirSync(folder).flatMap((name): Trace[] => {
    if (!name.startsWith(stem) || !isTrace(name)) return [];
    const [kind, ticket, owner] = name.slice(stem.length).split(".") as [Trace["kind"], string, string];
    if (isAlive(owner)) return [{ kind, ticket: Number(ticket), owner }];
    rmSync(join(folder, name), { force: true });
    return [];
  });
}
