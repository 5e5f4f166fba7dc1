import { versionNow } from "../diff/changesets.ts";
import { diffLedger, type LedgerDiff } from "../diff/diff-ledger.ts";
import { asJson, asMarkdown, asText, formats } from "../diff/render.ts";
import { currentSnapshot, lastRelease, openSnapshot, type Snapshot } from "../diff/snapshot.ts";
import { csvFolder, repositoryRoot } from "../repository.ts";
import { say } from "../terminal.ts";
import { isOneOf } from "./format.ts";

/** The two states to compare, and the name of the earlier one; undefined if none was named and there is no release yet. */
export function compare(
  before: string | undefined,
  after?: string,
): { diff: LedgerDiff; before: Snapshot; after: Snapshot } | undefined {
  const from = before ?? lastRelease(repositoryRoot);
  if (from === undefined) return undefined;
  const old = openSnapshot(from, repositoryRoot);
  const now =
    after === undefined ? currentSnapshot(csvFolder, versionNow(repositoryRoot)) : openSnapshot(after, repositoryRoot);
  return { diff: diffLedger(old, now), before: old, after: now };
}

export const NO_RELEASE =
  "Nothing is released yet: no tag @oreledger/data@<version>. Name something to compare with: a commit, a tarball or a folder.\n";

/** `pnpm data diff`. @returns The exit code: 2 for a call that cannot be understood. */
export function diff(
  before: string | undefined,
  after: string | undefined,
  { format }: { readonly format: string },
): number {
  if (!isOneOf(formats, format)) return 2;
  const compared = compare(before ?? "HEAD", after);
  const write = { text: asText, json: asJson, markdown: asMarkdown }[format];
  if (compared !== undefined) say(`${write(compared.diff)}\n`);
  return 0;
}
