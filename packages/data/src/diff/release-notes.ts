import type { LedgerDiff } from "./diff-ledger.ts";
import { counts, sentenceOf, summaryOf } from "./summary.ts";

/** The heading of the data's notes in a changelog. */
const HEADING = "### Rows";

/**
 * What a release changes in the data, table by table, as Markdown for people.
 *
 * @example
 * releaseNotes(diff);
 * // ### Rows
 * //
 * // 12 rows added, 0 removed, 1 changed in 2 tables.
 * //
 * // - **shares**: 12 rows added, 1 row changed
 * //   - Added: from usgs-mcs-2027, of rare-earths
 */
export function releaseNotes(diff: LedgerDiff): string {
  const tables = diff.tables.flatMap((table) => [
    `- **${table.table}**: ${counts(table)}`,
    ...summaryOf(table).map((line) => `  - ${line.replaceAll("\n", " ")}`),
  ]);
  return [HEADING, "", sentenceOf(diff), ...(tables.length > 0 ? ["", ...tables] : []), ""].join("\n");
}

/**
 * Puts the notes into a changelog, at the end of a version's section; existing notes there are replaced.
 *
 * @throws Error if the changelog has no section for the version.
 */
export function intoChangelog(changelog: string, version: string, notes: string): string {
  const start = changelog.indexOf(`\n## ${version}\n`);
  if (start < 0) throw new Error(`The changelog has no section ## ${version}: run \`changeset version\` first.`);
  const next = changelog.indexOf("\n## ", start + 1);
  const end = next < 0 ? changelog.length : next;
  const section = changelog.slice(start, end);
  const before = section.indexOf(`\n${HEADING}\n`);
  const kept = (before < 0 ? section : section.slice(0, before)).trimEnd();
  return `${changelog.slice(0, start)}${kept}\n\n${notes.trimEnd()}\n${changelog.slice(end)}`;
}
