import { execFileSync, spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clone, cloneHere } from "./a-clone.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
let home: string;
let clone: string;
let git: Clone["git"];
let data: Clone["data"];

beforeAll(() => {
  ({ home, path: clone, git, data } = cloneHere());
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What rows can turn red of `pnpm generate --check`, asked of the clone's own rows, built. */
function pagesFollow(): void {
  data("build");
  execFileSync(process.execPath, ["scripts/generate.mjs", "--check", "--of-rows"], {
    cwd: clone,
    encoding: "utf8",
    env: {
      ...process.env,
      NO_COLOR: "1",
      PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}`,
    },
  });
}

/** The blocks of one worked pull request, in order. */
function blocks(heading: string): { language: string; text: string }[] {
  const start = guide.indexOf(`### ${heading}`);
  expect(start).toBeGreaterThan(0);
  const section = guide.slice(start, guide.indexOf("\n##", start));
  return [...section.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = "", text = ""]) => ({ language, text }));
}

/** Does what the guide says, on a branch of its own. @returns What each command printed. */
function work(heading: string, branch: string): string[] {
  git("switch", "-q", "-c", branch, "main");
  const printed: string[] = [];
  for (const { language, text } of blocks(heading)) {
    if (language === "json") writeFileSync(join(home, "row.json"), text);
    if (language === "md") writeFileSync(join(clone, ".changeset", `${branch}.md`), text);
    if (language === "diff") {
      const [before = "", after = ""] = text.trim().split("\n");
      const path = join(clone, "packages/data/csv/areas.csv");
      const csv = readFileSync(path, "utf8");
      expect(csv.split("\n").includes(before.slice(1)), `areas.csv has the guide's line ${before}`).toBe(true);
      writeFileSync(
        path,
        csv.replace(`\n${before.slice(1)}\n`, () => `\n${after.slice(1)}\n`),
      );
    }
    if (language === "sh")
      for (const line of text.trim().split("\n")) {
        expect(line).toMatch(/^npx --yes pnpm@10 data /);
        printed.push(
          data(
            ...line
              .split(" ")
              .slice(4)
              .map((word) => (word === "row.json" ? join(home, word) : word)),
          ),
        );
      }
  }
  return printed;
}

describe("the three pull requests of CONTRIBUTING.md, on a clone", { timeout: 900_000 }, () => {
  it.each([
    ["1. Correct a value", "value", "patch", "~ CZE: aliases"],
    ["2. Add an agreement", "agreement", "minor", "agreements/example-accord-2026"],
    [
      "3. Add an edition",
      "edition",
      "minor",
      "shares/rare-earths/mine/production/all/REO/_WLD/AUS/2025/example-survey-2026",
    ],
  ])("%s", (heading, branch, level, change) => {
    const printed = work(heading, branch);
    expect(printed.join("\n")).toContain("No findings in ");
    expect(printed.at(-1)).toContain(`needs a ${level} release`);
    expect(data("fix")).toBe("Nothing to fix.\n");
    expect(data("diff", "main")).toContain(change);
    if (branch === "edition")
      expect(readFileSync(join(clone, "packages/data/csv/shares.csv"), "utf8")).toMatch(
        /,AUS,2025,100000,t,eq,,,reported,25,computed,printed_total,/,
      );
    git("add", "-A");
    git("commit", "-q", "-m", heading);
    const files = git("diff", "--name-only", "main").trim().split("\n");
    expect(files).toContain(`.changeset/${branch}.md`);
    for (const file of files) expect(file).toMatch(/^packages\/data\/csv\/\w+\.csv$|^\.changeset\//);
    // The guide's own commands ran the check on these rows; with the gates that follow, every one that rows can turn red is passed.
    pagesFollow();
    expect(data("bump", "main", "--check")).toContain(level);
    // Nothing that is committed was written on the way.
    expect(git("status", "--porcelain")).toBe("");
  });

  it("merge one after the other without conflict, and main stays green", () => {
    const before = git("rev-parse", "main").trim();
    git("switch", "-q", "main");
    for (const branch of ["value", "agreement", "edition"]) git("merge", "-q", "--no-edit", branch);
    // Two of them added a source at the same place.
    data("fix");
    expect(data("check")).toContain("No findings in ");
    data("bump", before, "--check");
    pagesFollow();
    for (const line of git("status", "--porcelain").split("\n").filter(Boolean))
      expect(line).toMatch(/^ M packages\/data\/csv\//);
    for (const id of ["example-gazette-2026", "example-survey-2026"])
      expect(readFileSync(join(clone, "packages/data/csv/sources.csv"), "utf8").split(`\n${id},`)).toHaveLength(2);
    git("switch", "-q", "--discard-changes", "main");
    git("reset", "-q", "--hard", before);
  });

  it("fail where a row goes without a redirect, or a changeset is another's", () => {
    const place = (name: string) => join(clone, "packages/data/csv", `${name}.csv`);
    git("switch", "-q", "-C", "moved", "main");
    const shares = readFileSync(place("shares"), "utf8");
    const [line] = /^rare-earths,mine,production,all,REO,_WLD,AUS,2024,.*$/m.exec(shares) as RegExpExecArray;
    writeFileSync(place("shares"), shares.replace(`${line}\n`, ""));
    writeFileSync(join(clone, ".changeset/moved.md"), '---\n"@oreledger/data": major\n---\n\nA row goes.\n');
    expect(() => data("bump", "--check")).toThrow();
    writeFileSync(
      place("redirects"),
      `${readFileSync(place("redirects"), "utf8")}shares/${line.split(",").slice(0, 8).join("/")}/${/usgs-mcs-[\w-]+/.exec(line)?.[0]},,2026-11-28,Never printed\n`,
    );
    writeFileSync(join(clone, ".changeset/moved.md"), "---\n'@oreledger/data': \"patch\"\n---\n\nA row goes.\n");
    expect(data("bump", "--check")).toContain("needs a patch release");
    git("add", "-A");
    git("commit", "-q", "-m", "A row goes");
    git("rm", "-q", ".changeset/moved.md");
    // Other changesets wait on main and ask for more: they are not this pull request's.
    expect(() => data("bump", "--check")).toThrow();
    git("switch", "-q", "--discard-changes", "main");
  });

  it("a pull request is told what it changes, which release that needs, and each line that `fix` would mend", async () => {
    git("switch", "-q", "-C", "untidy", "edition");
    const path = join(clone, "packages/data/csv/sources.csv");
    const csv = readFileSync(path, "utf8");
    const [line] = /^example-survey-2026,.*$/m.exec(csv) as RegExpExecArray;
    writeFileSync(path, csv.replace(line, line.replace("example-survey-2026,", "example-survey-2026 ,")));
    git("commit", "-q", "-a", "-m", "A blank");
    const { posted, written } = await comment(git("rev-parse", "main").trim(), git("rev-parse", "HEAD").trim());
    expect(written).toBe("");
    expect(posted.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /repos/o/r/issues/7/comments?per_page=100",
      "POST /repos/o/r/issues/7/comments",
      "POST /repos/o/r/pulls/7/comments",
    ]);
    const [, word, suggestion] = posted;
    expect(word?.body.body).toContain("| shares | 3 rows added |");
    // An added row is shown with its figures.
    expect(word?.body.body).toMatch(
      /^\+ shares\/rare-earths\/mine\/production\/all\/REO\/_WLD\/AUS\/2025\/example-survey-2026: quantity 100000; unit t; /m,
    );
    expect(word?.body.body).toContain("The data needs a **minor** release.");
    expect(word?.body.body).toContain("`pnpm data fix` would change some lines");
    expect(suggestion?.body).toMatchObject({
      path: "packages/data/csv/sources.csv",
      body: expect.stringContaining(line),
    });
    git("switch", "-q", "--discard-changes", "untidy");
    const summary = join(home, "summary.md");
    execFileSync(process.execPath, ["scripts/ci/job-summary.mjs"], {
      cwd: clone,
      env: { ...process.env, BASE_SHA: git("rev-parse", "main").trim(), GITHUB_STEP_SUMMARY: summary },
    });
    const words = readFileSync(summary, "utf8");
    expect(words).toContain("| shares | 3 rows added |");
    expect(words).toContain("The data needs a **minor** release.");
    expect(words).toMatch(/sources\.csv[\s\S]*example-survey-2026 [\s\S]*findings? in /);
    git("switch", "-q", "--discard-changes", "main");
  });
});

describe("the importers from the command line, as one bundle", { timeout: 900_000 }, () => {
  it("read what stands beside their code: the vocabulary of US statistics", () => {
    const release = join(home, "mcs2025-antim_salient.csv");
    writeFileSync(release, "DataSource,Commodity,Year,USprod_Mine_t,NIR_pct\nMCS2025,Antimony,2024,W,85\n");
    expect(data("import", "usgs-salient", release, "--edition", "2025", "--dry-run")).toContain(
      "us_balances: 2 rows to write",
    );
  });
});

interface Posted {
  readonly method: string;
  readonly url: string;
  readonly body: { readonly body?: string; readonly path?: string };
}

/** Runs the script of the workflow against a GitHub of our own. @returns What it was sent, and what went wrong. */
async function comment(base: string, head: string): Promise<{ posted: Posted[]; written: string }> {
  const posted: Posted[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    posted.push({ method: request.method ?? "", url: request.url ?? "", body: text === "" ? {} : JSON.parse(text) });
    response.end("[]");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, ["scripts/ci/comment.mjs"], {
    cwd: clone,
    env: {
      ...process.env,
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: "o/r",
      PULL_REQUEST: "7",
      BASE_SHA: base,
      HEAD_SHA: head,
    },
  });
  let written = "";
  child.stderr.on("data", (part) => {
    written += part;
  });
  const code = await new Promise((ended) => child.on("close", ended));
  server.close();
  expect(code, written).toBe(0);
  return { posted, written };
}
