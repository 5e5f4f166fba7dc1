import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ConvertedFormat, convert, convertibleTo } from "../convert/index.ts";
import { versionNow } from "../diff/changesets.ts";
import { replaceFile } from "../form/write.ts";
import { csvFolder, repositoryRoot } from "../repository.ts";

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
    process.stderr.write(`There is no format ${JSON.stringify(unknown)}: write ${convertibleTo.join(", ")}.\n`);
    return 2;
  }
  mkdirSync(resolve(into), { recursive: true });
  const files = convert(folder ?? csvFolder, formats as readonly ConvertedFormat[], versionNow(repositoryRoot));
  for await (const { name, content } of files) {
    replaceFile(join(resolve(into), name), content);
    process.stdout.write(`${join(into, name)}  ${Math.ceil(content.length / 1024).toLocaleString("en")} KiB\n`);
  }
  return 0;
}
