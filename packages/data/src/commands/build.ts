import { build as buildAll } from "../build/index.ts";
import { repositoryRoot } from "../repository.ts";
import { say, warn } from "../terminal.ts";

/** `pnpm data build`. @returns The exit code: 1 if a check finds a committed file out of date. */
export async function build({ check = false }: { readonly check?: boolean }): Promise<number> {
  const { files } = await buildAll({ root: repositoryRoot, check });
  const changed = files.filter((file) => file.changed);
  if (check && changed.length > 0) {
    warn(
      `${changed.map(({ path }) => `${path} is out of date`).join("\n")}\nRun \`pnpm data build\` and commit what it writes.\n`,
    );
    return 1;
  }
  say(`${files.length} generated files, ${changed.length} ${check ? "out of date" : "written"}.\n`);
  return 0;
}
