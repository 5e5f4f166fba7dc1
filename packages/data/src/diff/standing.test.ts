import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { standingIn } from "./standing.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-standing-"));
  vi.stubEnv("GITHUB_BASE_REF", "");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it("knows a file as it was committed last, and as it was where the branch left main, whatever came to main since", () => {
  const path = join(folder, "shares.csv");
  expect(standingIn(folder)(path)).toEqual([]);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder });
  const commit = (text: string) => {
    writeFileSync(path, text);
    git("add", "-A");
    git("commit", "-q", "-m", text);
  };
  git("init", "-q", "-b", "main");
  commit("as it stood");
  git("switch", "-q", "-c", "mine");
  commit("as a spreadsheet saved it");
  git("switch", "-q", "main");
  commit("as somebody else left it");
  git("switch", "-q", "mine");
  // The save is committed: only the place where the branch began has the cells that it took.
  expect(standingIn(folder)(path)).toEqual(["as it stood"]);
  writeFileSync(path, "as it was saved once more");
  expect(standingIn(folder)(path)).toEqual(["as a spreadsheet saved it", "as it stood"]);
  git("merge", "-q", "-s", "ours", "-m", "Main", "main");
  expect(standingIn(folder)(path)).toEqual(["as a spreadsheet saved it", "as somebody else left it"]);
});
