import { existsSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../../", import.meta.url);

/** Writes generated files, by their path from the repository's root; with --check it fails where one has drifted instead. */
export function writeOrCheck(files: Readonly<Record<string, string>>, from: string): void {
  for (const [path, text] of Object.entries(files)) {
    const file = new URL(path, root);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    if (process.argv.includes("--check")) {
      process.stderr.write(`${path} does not follow from ${from}: run \`pnpm generate\` and commit.\n`);
      process.exitCode = 1;
    } else {
      writeFileSync(file, text);
      process.stdout.write(`${path} written.\n`);
    }
  }
}
