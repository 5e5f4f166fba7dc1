import { askGit } from "./git.ts";
import { lastRelease } from "./snapshot.ts";

/** The commit at which this branch left another one: later changes of the other are not changes of this branch. */
const forkPoint = (root: string, branch: string): string | undefined => askGit(root, "merge-base", branch, "HEAD");

/**
 * The commit from which the changes of this checkout are counted. On the branch of a pull request: where it left its target
 * branch, which GitHub names, or else `main`. On `main`: the last release or, before the first, the last commit.
 *
 * @param named The branch, commit or other state to compare with. For a branch or commit, the point where this branch left it.
 */
export function baseOf(root: string, named?: string): string {
  if (named !== undefined) return forkPoint(root, named) ?? named;
  const head = askGit(root, "rev-parse", "HEAD");
  const { GITHUB_BASE_REF: target } = process.env;
  const branches = target ? [`origin/${target}`] : ["origin/main", "main"];
  const [fork] = branches.flatMap((branch) => forkPoint(root, branch) ?? []);
  return fork !== undefined && fork !== head ? fork : (lastRelease(root) ?? "HEAD");
}
