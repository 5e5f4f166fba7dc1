import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./cli/in-process.ts";
import { example } from "./support/readme.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const published = ["cli", "data", "mcp", "sdk"];
const readmes = ["README.md", ...published.map((name) => `packages/${name}/README.md`)];

it("prints what the README says that its three lines print", () => {
  // Beside this test, so that the packages resolve as they do for a user who has installed them.
  const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), ".readme-"));
  try {
    writeFileSync(join(folder, "example.mjs"), example.code);
    expect(execFileSync(process.execPath, [join(folder, "example.mjs")], { encoding: "utf8" })).toBe(example.output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("a command that a README names", () => {
  const home = mkdtempSync(join(tmpdir(), "oreledger-readme-"));
  const before = process.cwd();
  beforeAll(() => process.chdir(home));
  afterAll(() => {
    process.chdir(before);
    rmSync(home, { recursive: true, force: true });
  });

  /** Commands of the program, in a block or in a sentence; one with a place to fill in is no command. */
  const commands = readmes.flatMap((path) =>
    [...read(path).matchAll(/(?:^|`)(?:npx @oreledger\/cli|oreledger) ([^`#\n]+)/gm)]
      .map(([, words = ""]) => words.trim())
      .filter((words) => !/[<{]/.test(words)),
  );
  it("is found", () => expect(commands.length).toBeGreaterThan(9));

  it.each([...new Set(commands)])("oreledger %s", async (words) => {
    const { out, err, exit } = await call(words.split(" "));
    expect({ exit, err }).toEqual({ exit: 0, err: expect.any(String) });
    const written = readdirSync(home);
    expect(out.length > 0 || written.length > 0).toBe(true);
  });

  const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
  const named = readmes.flatMap((path) =>
    [...read(path).matchAll(/pnpm(?:@10)? ([a-z]+)/g)].map(([, script]) => script as string),
  );
  it("of the repository is one of its scripts", () => {
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });
});

describe("the page of a package on npm", () => {
  it.each(published)("%s stands alone: 40 to 80 lines, three examples with output, the traps, whole links", (name) => {
    const text = read(`packages/${name}/README.md`);
    const lines = text.trimEnd().split("\n").length;
    expect(lines).toBeGreaterThanOrEqual(40);
    expect(lines).toBeLessThanOrEqual(80);
    expect(text.startsWith(`# @oreledger/${name}\n`)).toBe(true);
    expect(text.match(/^```text$/gm)?.length).toBeGreaterThanOrEqual(3);
    for (const told of [/\*\*Editions\.\*\*/, /\*\*Totals\.\*\*/, /npx|npm install/]) expect(text).toMatch(told);
    // npm shows the page beside none of the repository's files.
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to as string);
    expect(links.filter((to) => !to.startsWith("https://"))).toEqual([]);
    // What a link names in the repository is there.
    const files = links.flatMap((to) => /\/blob\/main\/([^#]+)/.exec(to)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(read(file).length, file).toBeGreaterThan(0);
  });
});
