import { execFileSync } from "node:child_process";

/** What git prints, byte for byte, or undefined if it cannot answer. */
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

/** What git prints, without the newline after it, or undefined if it cannot answer. */
export const askGit = (root: string, ...args: string[]): string | undefined => gitText(root, ...args)?.trim();
