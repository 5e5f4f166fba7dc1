import { visibleJson } from "../csv/visible.ts";
import { baseOf } from "../diff/base.ts";
import { larger, levels, requiredBump } from "../diff/bump.ts";
import { bumpBetween, pendingBump, versionNow } from "../diff/changesets.ts";
import { bumpAsMarkdown, bumpAsText, formats } from "../diff/render.ts";
import { repositoryRoot } from "../repository.ts";
import { say } from "../terminal.ts";
import { compare } from "./diff.ts";
import { isOneOf } from "./format.ts";

/**
 * `pnpm data bump`: which release the changes in the data need, and why: those of a pull request or, on `main`, those since the
 * last release. With `check`, fails if the accompanying changesets ask for less, or if a row was removed without a redirect.
 *
 * @returns The exit code: 1 if a check fails, 2 for a call that cannot be understood.
 */
export function bump(
  before: string | undefined,
  { check = false, format }: { readonly check?: boolean; readonly format: string },
): number {
  if (!isOneOf(formats, format)) return 2;
  const base = baseOf(repositoryRoot, before);
  const compared = compare(base) as NonNullable<ReturnType<typeof compare>>;
  const needed = requiredBump(compared.diff, compared.after);
  const since = before ?? compared.before.label;
  const raised =
    compared.before.version === undefined ? "none" : bumpBetween(compared.before.version, versionNow(repositoryRoot));
  const asked = larger(pendingBump(repositoryRoot, base), raised);
  const enough = levels.indexOf(asked) >= levels.indexOf(needed.level);
  const advice = enough
    ? ""
    : `${asked === "none" ? "No changeset asks for a release of @oreledger/data" : `The changesets ask for ${asked}`}, and the data needs ${needed.level}. Run \`pnpm changeset\` and choose ${needed.level} for @oreledger/data.`;
  if (format === "json") say(`${visibleJson(JSON.stringify({ ...needed, asked, enough }, null, 2))}\n`);
  else if (format === "markdown") say(`${bumpAsMarkdown(needed)}${advice === "" ? "" : `\n**${advice}**\n`}`);
  else say(`${bumpAsText(needed, since)}\n${advice === "" ? "" : `\n${advice}\n`}`);
  return check && (!enough || needed.withoutRedirect.length > 0) ? 1 : 0;
}
