import { larger, levels, requiredBump } from "../diff/bump.ts";
import { bumpBetween, pendingBump, versionNow } from "../diff/changesets.ts";
import { bumpAsMarkdown, bumpAsText, type Format, formats } from "../diff/render.ts";
import { repositoryRoot } from "../repository.ts";
import { compare, NO_RELEASE } from "./diff.ts";

/**
 * `pnpm data bump`: which release the data needs since the last one, and why. With `check`, fails where the waiting changesets
 * ask for less, or where a retired id has no redirect.
 *
 * @returns The exit code: 1 where a check fails, 2 for a call that cannot be understood.
 */
export function bump(
  before: string | undefined,
  { check = false, format }: { readonly check?: boolean; readonly format: string },
): number {
  if (!(formats as readonly string[]).includes(format)) {
    process.stderr.write(`There is no format ${JSON.stringify(format)}: write ${formats.join(", ")}.\n`);
    return 2;
  }
  const compared = compare(before);
  if (compared === undefined) {
    const nothing = {
      text: NO_RELEASE,
      json: `${JSON.stringify({ level: "none", reasons: [], withoutRedirect: [] })}\n`,
      // The word on a pull request: its reader cannot name another state.
      markdown: "Nothing is released yet: the first release will hold all of it.\n",
    };
    process.stdout.write(nothing[format as Format]);
    return 0;
  }
  const needed = requiredBump(compared.diff, compared.after);
  const since = compared.before.label;
  const raised =
    compared.before.version === undefined ? "none" : bumpBetween(compared.before.version, versionNow(repositoryRoot));
  const asked = larger(pendingBump(repositoryRoot), raised);
  const enough = levels.indexOf(asked) >= levels.indexOf(needed.level);
  const advice = enough
    ? ""
    : `${asked === "none" ? "No changeset asks for a release of @oreledger/data" : `The changesets ask for ${asked}`}, and the data needs ${needed.level}. Run \`pnpm changeset\` and choose ${needed.level} for @oreledger/data.`;
  if (format === "json") process.stdout.write(`${JSON.stringify({ ...needed, asked, enough }, null, 2)}\n`);
  else if (format === "markdown")
    process.stdout.write(`${bumpAsMarkdown(needed)}${advice === "" ? "" : `\n**${advice}**\n`}`);
  else process.stdout.write(`${bumpAsText(needed, since)}\n${advice === "" ? "" : `\n${advice}\n`}`);
  return check && (!enough || needed.withoutRedirect.length > 0) ? 1 : 0;
}
