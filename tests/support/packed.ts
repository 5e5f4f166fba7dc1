import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../packages/", import.meta.url));

/** A project that has installed the packed tarballs of the SDK and the data, as a user would. */
export interface PackedProject {
  readonly folder: string;
  readonly tarballs: { readonly data: string; readonly sdk: string };
}

/** Packs both packages and installs them in a project of its own, outside the repository. */
export function packedProject(): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-packed-"));
  const run = (command: string, args: string[], cwd: string) =>
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" });
  const pack = (name: string): string => {
    const to = join(folder, "tarballs", name);
    mkdirSync(to, { recursive: true });
    run("pnpm", ["pack", "--pack-destination", to], join(packages, name));
    return join(to, readdirSync(to).find((file) => file.endsWith(".tgz")) as string);
  };
  const tarballs = { data: pack("data"), sdk: pack("sdk") };
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({
      private: true,
      dependencies: { "@oreledger/data": `file:${tarballs.data}`, "@oreledger/sdk": `file:${tarballs.sdk}` },
    }),
  );
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent"], project);
  return { folder: project, tarballs };
}

/** Writes a file of a project, with the folders that it stands in. @returns Its path. */
export function putIn(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
