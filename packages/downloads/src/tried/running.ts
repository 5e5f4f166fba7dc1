import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/** Runs a program and gives what it prints. @throws Error with its complaint. */
export function run(command: string, args: readonly string[], cwd: string, input = "", env = process.env): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    input,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-2000)}`);
  return stdout;
}

/** The lines of what a program prints. */
export const lines = (text: string): string[] => text.replace(/\n$/, "").split("\n");

export const versionOf = (command: string, args: readonly string[], pattern: RegExp) => (): string | undefined => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? pattern.exec(stdout + stderr)?.[1] : undefined;
};

/** LibreOffice keeps a profile, by default in the user's home. */
export const PROFILE = "-env:UserInstallation=file:///tmp/oreledger-libreoffice";

/** The Python that has a library: a system may have another before Debian's. */
const pythonWith = (library: string): string =>
  ["python3", "/usr/bin/python3"].find((one) => spawnSync(one, ["-c", `import ${library}`]).status === 0) ?? "python3";
export const python = pythonWith("pandas");
export const pythonOfPolars = pythonWith("polars");

/** The version of R, and of a library where one is named. */
export const rVersion = (library?: string) => () => {
  const named = library === undefined ? "" : `, " ${library} ", as.character(packageVersion("${library}"))`;
  const { status, stdout } = spawnSync(
    "Rscript",
    ["-e", `cat(R.version$major, ".", R.version$minor${named}, sep = "")`],
    { encoding: "utf8" },
  );
  return status === 0 ? stdout : undefined;
};

export const duckdbVersion = (): string =>
  (createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api")).version().replace(/^v/, "");
