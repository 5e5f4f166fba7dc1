import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readIds } from "../check/cells/read-ids.ts";
import { manifestName, writeManifest } from "../check/engine/manifest.ts";
import { atOnce } from "../csv/at-once.ts";
import { readCsv } from "../csv/csv.ts";
import { nearest } from "../csv/nearest.ts";
import { csvFolder } from "../repository.ts";
import { say, warn } from "../terminal.ts";

/** `pnpm data count`. @returns The exit code. */
export async function count(
  sources: readonly string[],
  { folder = csvFolder }: { readonly folder?: string },
): Promise<number> {
  const known = sourcesOf(folder);
  const unknown = sources.filter((source) => !known.has(source));
  for (const source of unknown) {
    const near = nearest(source, known);
    warn(
      `There is no source ${JSON.stringify(source)}.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""}\n`,
    );
  }
  if (unknown.length > 0) return 2;
  const changed = await atOnce(folder, (copy) =>
    writeManifest(copy, sources.length === 0 ? undefined : new Set(sources), true),
  );
  const where = `${relative(process.cwd(), folder) || "."}/${manifestName}`;
  say(
    changed === 0
      ? `${where}: all counts are up to date.\n`
      : `${where}: ${changed} ${changed === 1 ? "count" : "counts"} changed. The diff shows which rows of a release are no longer as they were.\n`,
  );
  return 0;
}

/** The sources in the ledger, and those that the manifest still counts. */
function sourcesOf(folder: string): Set<string> {
  const path = join(folder, manifestName);
  const counted = existsSync(path) ? readCsv(readFileSync(path, "utf8")).records.slice(1) : [];
  return new Set([...(readIds(folder).get("sources")?.keys() ?? []), ...counted.map(({ cells }) => cells[2] ?? "")]);
}
