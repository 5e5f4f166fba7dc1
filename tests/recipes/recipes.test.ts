import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium, consoleOf } from "../support/browser.ts";
import { fetched } from "../support/fetched.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The programs of a page, each with what it says that it prints. */
function programs(page: string) {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = [...text.matchAll(/^```(js|html|python|r|sh)\n((?:(?!```).*\n)+)```\n\n```text\n([\s\S]*?)^```$/gm)];
  const all = [...text.matchAll(/^```(?!text|sh)\w+$|^```sh\n(?=oreledger )/gm)];
  return {
    blocks: blocks.map(([, language = "", code = "", output = ""], i) => ({
      name: `${page} ${i + 1}`,
      language,
      code,
      output,
    })),
    untested: all.length - blocks.length,
  };
}

const pages = ["sdk", "data", "cli"]
  .map((name) => `packages/${name}/README.md`)
  .concat("docs/recipes.md")
  .map(programs);
const named = (language: string) =>
  pages.flatMap(({ blocks }) => blocks).filter((block) => block.language === language);

let folder: string;
beforeAll(() => {
  const home = fetched("recipes", {
    packages: {
      "@observablehq/plot": "0.6.17",
      express: "5.3.0",
      jsdom: "26.1.0",
      react: "19.3.1",
      "react-dom": "19.3.1",
    },
  });
  folder = mkdtempSync(join(home, "run-"));
  mkdirSync(join(folder, "node_modules/@oreledger"), { recursive: true });
  for (const name of ["data", "sdk"])
    symlinkSync(join(root, "packages", name), join(folder, "node_modules/@oreledger", name), "junction");
}, 120_000);
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const run = promisify(execFile);

describe("a page's programs print what it says", () => {
  it("leaves none untested", () => {
    expect(pages.map(({ untested }) => untested)).toEqual([0, 0, 0, 0]);
    expect(named("js").length).toBeGreaterThan(6);
  });

  it.each(named("js"))("$name", async ({ code, output }) => {
    const file = join(folder, "program.mjs");
    writeFileSync(file, code);
    const { stdout } = await run(process.execPath, ["--preserve-symlinks", file], { cwd: folder });
    expect(stdout).toBe(output);
  });

  it.each(named("python"))("$name", async ({ code, output }) => {
    const { stdout } = await run("python3", ["-c", code], { cwd: folder });
    expect(stdout).toBe(output);
  });

  it.each(named("sh"))("$name", async ({ code, output }) => {
    const [program, ...args] = code.trim().split(" ");
    expect(program).toBe("oreledger");
    const { stdout } = await run(process.execPath, [join(root, "packages/cli/dist/main.js"), ...args], { cwd: folder });
    expect(stdout).toBe(output);
  });

  const r = spawnSync("Rscript", ["--version"]).error === undefined;
  it.skipIf(!r).each(named("r"))("$name", async ({ code, output }) => {
    const { stdout } = await run("Rscript", ["-e", code], { cwd: folder });
    expect(stdout).toBe(output);
  });

  it.skipIf(chromium === undefined).each(named("html"))("$name", async ({ code, output }) => {
    expect(await consoleOf(code, folder)).toBe(output);
  });
});
