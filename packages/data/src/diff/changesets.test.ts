import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { baseOf } from "./base.ts";
import { bumpBetween, pendingBump } from "./changesets.ts";

it("the waiting changesets ask for the largest bump that one of them names for the data", () => {
  const root = mkdtempSync(join(tmpdir(), "oreledger-changesets-"));
  const write = (name: string, text: string) => writeFileSync(join(root, ".changeset", name), text);
  try {
    expect(pendingBump(root)).toBe("none");
    mkdirSync(join(root, ".changeset"));
    write("README.md", '---\n"@oreledger/data": major\n---\n');
    write("a.md", '---\n"@oreledger/sdk": major\n---\n\n"@oreledger/data": major\n');
    expect(pendingBump(root)).toBe("none");
    write("b.md", '---\n"@oreledger/data": patch\n---\n\nA correction.\n');
    write("c.md", "---\r\n'@oreledger/data': minor\r\n'@oreledger/cli': major\r\n---\r\n\r\nAn edition.\r\n");
    expect(pendingBump(root)).toBe("minor");
    write("e.md", "---\n'@oreledger/data': \"major\" # a column goes\n---\n");
    expect(pendingBump(root)).toBe("major");
    rmSync(join(root, ".changeset/e.md"));
    write("d.md", "---\n@oreledger/data: huge\n---\n");
    expect(pendingBump(root)).toBe("minor");
  } finally {
    rmSync(root, { recursive: true });
  }
});

it("a pull request's own changesets are those that its base has not, or has otherwise", () => {
  const root = mkdtempSync(join(tmpdir(), "oreledger-changesets-"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: root });
  const write = (name: string, level: string) =>
    writeFileSync(join(root, ".changeset", name), `---\n"@oreledger/data": ${level}\n---\n`);
  vi.stubEnv("GITHUB_BASE_REF", "");
  try {
    git("init", "-q", "-b", "main");
    mkdirSync(join(root, ".changeset"));
    write("of-another.md", "major");
    git("add", "-A");
    git("commit", "-q", "-m", "Base");
    expect(pendingBump(root, "HEAD")).toBe("none");
    write("own.md", "patch");
    expect(pendingBump(root, "HEAD")).toBe("patch");
    write("of-another.md", "minor");
    expect(pendingBump(root, "HEAD")).toBe("minor");
    git("switch", "-q", "-c", "mine");
    git("add", "-A");
    git("commit", "-q", "-m", "Mine");
    const fork = baseOf(root);
    expect(fork).toBe(execFileSync("git", ["rev-parse", "main"], { cwd: root, encoding: "utf8" }).trim());
    git("switch", "-q", "main");
    git("commit", "-q", "--allow-empty", "-m", "Somebody else's");
    expect(baseOf(root)).toBe("HEAD");
    git("switch", "-q", "mine");
    expect(baseOf(root)).toBe(fork);
    expect(baseOf(root, "main")).toBe(fork);
    expect(baseOf(root, "/a/folder")).toBe("/a/folder");
    expect(pendingBump(root, fork)).toBe("minor");
  } finally {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true });
  }
});

it.each([
  ["1.2.3", "1.2.3", "none"],
  ["1.2.3", "1.2.4", "patch"],
  ["1.2.3", "1.3.0", "minor"],
  ["1.2.3", "2.0.0", "major"],
  ["0.9.0", "0.10.0", "minor"],
  ["1.3.0", "1.2.9", "none"],
  ["1.0.0", "1.1.0-next.0", "minor"],
])("from %s to %s is %s", (before, after, level) => {
  expect(bumpBetween(before, after)).toBe(level);
});
