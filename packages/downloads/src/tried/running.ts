import { spawnSync } from "node:child_process";

/** Runs a program and gives what it prints. @throws Error with its complaint. */
export function run(command: string, args: readonly string[], cwd: string, input = ""): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-2000)}`);
  return stdout;
}

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

export const rVersion = (library: string) => () => {
  const { status, stdout } = spawnSync(
    "Rscript",
    [
      "-e",
      `cat(R.version$major, ".", R.version$minor, " ", "${library}", " ", as.character(packageVersion("${library}")), sep = "")`,
    ],
    { encoding: "utf8" },
  );
  return status === 0 ? stdout : undefined;
};
