import { execFileSync } from "node:child_process";

/** The output of git, byte for byte; undefined if git fails. */
export function gitText(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

/** The output of git without the blanks around it; undefined if git fails. */
export const askGit = (root: string, ...args: string[]): string | undefined => gitText(root, ...args)?.trim();
