import { execFileSync } from "node:child_process";

/** What a command prints. @throws Error with all that it said, where it fails. */
export function printed([command, ...args]: readonly string[], cwd: string): string {
  try {
    return execFileSync(command as string, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${[command, ...args].join(" ")} failed:\n${stdout}${stderr}`);
  }
}
