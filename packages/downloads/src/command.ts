import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { versionNow } from "../../data/src/diff/changesets.ts";
import { csvFolder, repositoryRoot } from "../../data/src/repository.ts";
import { say, warn } from "../../data/src/terminal.ts";
import { type ConvertedFormat, convert, convertibleTo, tooLarge } from "./convert.ts";
import { type StreamedFormat, stream, streamed } from "./stream.ts";

export interface ConvertFlags {
  readonly format?: string;
  readonly folder?: string;
  /** Holds no table in memory: the ledger's own tables alone, and views. */
  readonly stream?: boolean;
  /** Lays streamed Parquet into folders by year and source. */
  readonly partition?: boolean;
}

/**
 * `pnpm data convert`: the tables in the formats of other programs, in a folder.
 *
 * @returns The exit code: 2 for a call that cannot be understood.
 */
export async function runConvert(
  into: string,
  { format, folder, stream: streams = false, partition = false }: ConvertFlags,
): Promise<number> {
  const possible: readonly string[] = streams ? streamed : convertibleTo;
  const formats = format === undefined ? possible : format.split(",");
  const unknown = formats.find((name) => !possible.includes(name));
  if (unknown !== undefined) {
    const known = (convertibleTo as readonly string[]).includes(unknown);
    warn(
      `${known ? `${unknown} does not stream: it holds all tables at once` : `There is no format ${JSON.stringify(unknown)}`}. Write ${possible.join(", ")}${known ? ", or leave --stream out" : ""}.\n`,
    );
    return 2;
  }
  if (partition && !streams) {
    warn("--partition lays streamed Parquet into folders: give --stream too.\n");
    return 2;
  }
  const refused = streams ? undefined : tooLarge(resolve(folder ?? csvFolder));
  if (refused !== undefined) {
    warn(refused);
    return 2;
  }
  mkdirSync(resolve(into), { recursive: true });
  const [from, to, version] = [folder ?? csvFolder, resolve(into), versionNow(repositoryRoot)];
  const written = streams
    ? await stream(from, to, formats as readonly StreamedFormat[], version, partition)
    : await convert(from, to, formats as readonly ConvertedFormat[], version);
  for (const path of written)
    say(
      `${join(into, path)}  ${Math.ceil(statSync(join(resolve(into), path)).size / 1024).toLocaleString("en")} KiB\n`,
    );
  return 0;
}
