import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fixTable } from "../check/cells/fix-table.ts";
import { atOnce } from "../csv/at-once.ts";
import { csvPath } from "../csv/read.ts";
import { replaceFile } from "../csv/write.ts";
import { standingIn } from "../diff/standing.ts";
import { csvFolder } from "../repository.ts";
import { tableList } from "../tables/index.ts";
import { paint, say, warn } from "../terminal.ts";

/** `pnpm data fix`. @returns The exit code: 1 if a file cannot be read as its table, so nothing in it was changed. */
export async function fix(
  folder: string | undefined,
  { dryRun = false }: { readonly dryRun?: boolean },
): Promise<number> {
  const home = folder ?? csvFolder;
  if (!existsSync(home)) {
    warn(`${home} is not a folder: name one that contains the tables, or leave it out for this repository's.\n`);
    return 2;
  }
  return dryRun ? fixAll(home, home, true) : atOnce(home, (copy) => fixAll(copy, home, false));
}

/** @param named The folder under whose name the files are reported. */
function fixAll(home: string, named: string, dryRun: boolean): number {
  const standing = standingIn(named);
  let code = 0;
  let changes = 0;
  for (const table of tableList) {
    const path = csvPath(home, table);
    if (!existsSync(path)) continue;
    const before = readFileSync(path);
    const { after, changed, refused } = fixTable(table, before, home, standing(csvPath(named, table)));
    const name = relative(process.cwd(), csvPath(named, table));
    if (refused !== undefined) {
      warn(`${name}: left unchanged. ${refused}\n`);
      code = 1;
    } else if (changed.length > 0) {
      if (!dryRun) replaceFile(path, after);
      changes += changed.length;
      say(
        `${paint.bold(name)}\n${changed
          .slice(0, 20)
          .map((line) => `  ${line}`)
          .join("\n")}\n${changed.length > 20 ? `  … and ${changed.length - 20} more\n` : ""}`,
      );
    }
  }
  say(
    changes === 0
      ? "Nothing to fix.\n"
      : `${changes} ${changes === 1 ? "change" : "changes"}${dryRun ? " to make" : " made"}.\n`,
  );
  return code;
}
