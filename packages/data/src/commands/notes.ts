import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { replaceFile } from "../csv/write.ts";
import { versionNow } from "../diff/changesets.ts";
import { intoChangelog, releaseNotes } from "../diff/release-notes.ts";
import { repositoryRoot } from "../repository.ts";
import { say } from "../terminal.ts";
import { compare, NO_RELEASE } from "./diff.ts";

/**
 * `pnpm data notes`: what the release changes in the data, for people. With `into`, puts it under the current version's heading
 * in a changelog.
 */
export function notes(before: string | undefined, { into }: { readonly into?: string }): number {
  const compared = compare(before);
  if (compared === undefined) {
    say(NO_RELEASE);
    return 0;
  }
  const text = releaseNotes(compared.diff);
  if (into === undefined) {
    say(text);
    return 0;
  }
  if (compared.before.version === versionNow(repositoryRoot)) {
    say(`The data stays at ${versionNow(repositoryRoot)}: there are no notes.\n`);
    return 0;
  }
  const path = resolve(into);
  if (!existsSync(path)) throw new Error(`${into} does not exist: \`changeset version\` writes it.`);
  replaceFile(path, intoChangelog(readFileSync(path, "utf8"), versionNow(repositoryRoot), text));
  say(`Notes for ${versionNow(repositoryRoot)} written to ${into}.\n`);
  return 0;
}
