import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A repository of its own, in which a release can be made without touching this one. */
export interface Workspace {
  readonly path: string;
  /** Runs a program in it. @returns What it prints. */
  readonly run: (command: string, ...args: string[]) => string;
  /** Runs `pnpm data …` of it. */
  readonly data: (...args: string[]) => string;
}

/**
 * A clone of the repository as it is committed, installed as a contributor installs it: whole, so that its own test command runs
 * in it. What it publishes goes to `registry`.
 */
export function cloneRepository(home: string, registry?: string): Workspace {
  const path = join(home, "clone");
  const origin = join(home, "origin.git");
  execFileSync("git", ["clone", "-q", "--bare", root, origin]);
  // Its main is what is committed here, whatever this branch is called.
  execFileSync("git", ["update-ref", "refs/heads/main", "HEAD"], { cwd: origin });
  execFileSync("git", ["clone", "-q", "-b", "main", origin, path]);
  const run = runner(path, home, registry);
  run("git", "config", "user.name", "Rehearsal");
  run("git", "config", "user.email", "rehearsal@example.org");
  if (registry !== undefined) {
    writeFileSync(join(path, ".git/info/exclude"), ".npmrc\n");
    writeFileSync(join(path, ".npmrc"), npmrc(registry));
  }
  run("pnpm", "install", "--frozen-lockfile", "--prefer-offline");
  return { path, run, data: (...args) => run(process.execPath, join(path, "scripts/data.mjs"), ...args) };
}

/** Removes what a rehearsal made. What failed stays, so that a test can be run again there. */
export function leave(home: string, green: boolean): void {
  if (green) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  else process.stdout.write(`The tree that failed stays in ${home}\n`);
}

/** Any token will do: the registry asks for one and believes it. */
const npmrc = (registry: string): string =>
  `registry=${registry}\n${registry.replace(/^http:/, "")}/:_authToken=rehearsal\n`;

/** Runs programs in a folder, with pnpm at hand. Throws all that a program printed, where it fails. */
function runner(path: string, home: string, registry: string | undefined): Workspace["run"] {
  const env = {
    ...process.env,
    PATH: `${pnpmFolder(home)}${delimiter}${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}`,
    ...(registry === undefined ? {} : { npm_config_registry: registry, npm_config_userconfig: join(path, ".npmrc") }),
    NO_COLOR: "1",
    CI: "true",
  };
  return (command, ...args) => {
    try {
      return execFileSync(command, args, {
        cwd: path,
        env,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        maxBuffer: 1 << 28,
      });
    } catch (error) {
      const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
      throw new Error(`${message}\n${stdout}\n${stderr}`);
    }
  };
}

/** A folder with pnpm by that name: it runs these tests, and is on no path of its own. */
function pnpmFolder(home: string): string {
  const folder = join(home, "bin");
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  const running = process.env.npm_execpath ?? "";
  const [command, ...args] = /pnpm/.test(running) ? [process.execPath, running] : ["npx", "--yes", "pnpm@10"];
  const words = [command, ...args].map((word) => `"${word}"`).join(" ");
  const script = join(folder, "pnpm");
  writeFileSync(script, `#!/bin/sh\nexec ${words} "$@"\n`);
  chmodSync(script, 0o755);
  writeFileSync(join(folder, "pnpm.cmd"), `@${words} %*\r\n`);
  return folder;
}
