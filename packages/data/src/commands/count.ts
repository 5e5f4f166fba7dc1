import { relative } from "node:path";
import { manifestName, writeManifest } from "../check/engine/manifest.ts";
import { atOnce } from "../csv/at-once.ts";
import { csvFolder } from "../repository.ts";
import { say } from "../terminal.ts";

/** `pnpm data count`. @returns The exit code. */
export async function count(
  sources: readonly string[],
  { folder = csvFolder }: { readonly folder?: string },
): Promise<number> {
  const changed = await atOnce(folder, (copy) =>
    writeManifest(copy, sources.length === 0 ? undefined : new Set(sources), true),
  );
  const where = `${relative(process.cwd(), folder) || "."}/${manifestName}`;
  say(
    changed === 0
      ? `${where}: every count stands.\n`
      : `${where}: ${changed} ${changed === 1 ? "count" : "counts"} changed. Look at the diff: it says which rows of a release are no longer as they were.\n`,
  );
  return 0;
}
