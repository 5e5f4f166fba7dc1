import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { versionNow } from "../../data/src/diff/changesets.ts";
import { csvFolder, repositoryRoot } from "../../data/src/repository.ts";
import { say, warn } from "../../data/src/terminal.ts";
import { type ConvertedFormat, convert, convertibleTo } from "./convert.ts";

/**
 * `pnpm data convert`: the tables in the formats of other programs, in a folder.
 *
 * @returns The exit code: 2 for a call that cannot be understood.
 */
export async function runConvert(
  into: string,
  { format, folder }: { format?: string; folder?: string },
): Promise<number> {
  const formats = format === undefined ? convertibleTo : format.split(",");
  const unknown = formats.find((name) => !(convertibleTo as readonly string[]).includes(name));
  if (unknown !== undefined) {
    warn(`There is no format ${JSON.stringify(unknown)}: write ${convertibleTo.join(", ")}.\n`);
    return 2;
  }
  mkdirSync(resolve(into), { recursive: true });
  const written = await convert(
    folder ?? csvFolder,
    resolve(into),
    formats as readonly ConvertedFormat[],
    versionNow(repositoryRoot),
  );
  for (const path of written)
    say(
      `${join(into, path)}  ${Math.ceil(statSync(join(resolve(into), path)).size / 1024).toLocaleString("en")} KiB\n`,
    );
  return 0;
}
