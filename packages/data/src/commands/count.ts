import { relative } from "node:path";
import { manifestName, writeManifest } from "../check/engine/manifest.ts";
import { csvFolder } from "../repository.ts";

/** `pnpm data count`. @returns The exit code. */
export function count(sources: readonly string[], { folder = csvFolder }: { readonly folder?: string }): number {
  const changed = writeManifest(folder, sources.length === 0 ? undefined : new Set(sources), true);
  const where = `${relative(process.cwd(), folder) || "."}/${manifestName}`;
  process.stdout.write(
    changed === 0
      ? `${where}: every count stands.\n`
      : `${where}: ${changed} ${changed === 1 ? "count" : "counts"} changed. Look at the diff: it says which rows of a release are no longer as they were.\n`,
  );
  return 0;
}
