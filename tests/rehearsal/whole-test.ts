import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "./workspace.ts";

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Runs the README's test command in a workspace.
 *
 * @returns How many tests passed.
 * @throws Error that names each test that failed; or, where a step before the tests did, the end of what it printed.
 */
export function wholeTest({ path, run }: Workspace): number {
  const file = join(path, "test-results/vitest.json");
  const report = () => JSON.parse(readFileSync(file, "utf8")) as Report;
  try {
    run("pnpm", "test");
    return report().numPassedTests;
  } catch (error) {
    const { message } = error as Error;
    if (!existsSync(file)) throw new Error(message.slice(-20_000));
    const failed = report().testResults.flatMap(({ name, message: loading, assertionResults }) => [
      ...assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => `${name}: ${fullName}`),
      ...(assertionResults.length === 0 ? [`${name}: ${loading}`] : []),
    ]);
    const shown = message.indexOf("Failed Tests");
    throw new Error(`${failed.join("\n")}\n\n${message.slice(shown < 0 ? -20_000 : shown)}`);
  }
}
