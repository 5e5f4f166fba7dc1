import { askGit } from "./git.ts";
import { lastRelease } from "./snapshot.ts";

/** Where this branch left another one: what was added to the other since is not a change of ours. */
const forkPoint = (root: string, branch: string): string | undefined => askGit(root, "merge-base", branch, "HEAD");

/**
 * The state that the changes of this checkout are counted from. On the branch of a pull request: where it left the branch that it
 * goes to, which GitHub names and else is `main`. On `main` itself: the last release or, before the first, the last commit.
 *
 * @param named What the caller compares with. Of a branch or commit, the place where this branch left it.
 */
export function baseOf(root: string, named?: string): string {
  if (named !== undefined) return forkPoint(root, named) ?? named;
  const head = askGit(root, "rev-parse", "HEAD");
  const { GITHUB_BASE_REF: target } = process.env;
  const branches = target ? [`origin/${target}`] : ["origin/main", "main"];
  const [fork] = branches.flatMap((branch) => forkPoint(root, branch) ?? []);
  return fork !== undefined && fork !== head ? fork : (lastRelease(root) ?? "HEAD");
}
