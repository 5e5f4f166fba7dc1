import type { PackedProject } from "../support/packed.ts";

/**
 * A tool or runtime that the packages meet, and how they are tried with it. Each gets the README's example, in a project that
 * has installed the packed tarballs, and must print what the README says.
 */
export interface Target {
  readonly part: "Runtimes" | "Browsers" | "Bundlers" | "Test runners" | "TypeScript";
  readonly name: string;
  /** The version that is fetched, or a function that tells the one that the machine has. */
  readonly version: string | (() => string);
  /** How the example is run, as the page says it. */
  readonly how: string;
  /** Runs the example. @returns What it prints, once for each way in which it is run. */
  readonly run: (project: PackedProject) => Promise<readonly string[]> | readonly string[];
  /** It takes too long for the test command: only `pnpm support` runs it. */
  readonly slow?: boolean;
  /** What this machine lacks to run it. */
  readonly lacks?: string | undefined;
  /** Why it does not work, and what it says then. */
  readonly fails?: { readonly why: string; readonly says: RegExp };
}

/** What is wrong with a target; undefined where it does as it is declared. */
export async function faultOf(
  { run, fails }: Target,
  project: PackedProject,
  expected: string,
): Promise<string | undefined> {
  let outputs: readonly string[];
  try {
    outputs = await run(project);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return fails?.says.test(said) ? undefined : said;
  }
  if (fails !== undefined) return `It works, though it is said not to: ${fails.why}`;
  const wrong = outputs.length === 0 ? "nothing" : outputs.find((output) => output !== expected);
  return wrong === undefined ? undefined : `It prints ${JSON.stringify(wrong)}, not ${JSON.stringify(expected)}.`;
}
