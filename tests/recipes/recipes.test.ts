import { execFile, spawnSync } from "node:child_process";
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundlers } from "../support/bundlers.ts";
import { fetched, load } from "../support/fetched.ts";
import { chromium } from "../support/runtimes.ts";

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

  const browser = chromium();
  it.skipIf(browser === undefined).each(named("html"))(
    "$name",
    async ({ code, output }) => {
      const server = createServer((request, response) => {
        const path = request.url ?? "/";
        if (path === "/") return response.setHeader("content-type", "text/html").end(code);
        if (!path.endsWith(".js")) return response.writeHead(404).end();
        response.setHeader("content-type", "text/javascript");
        return createReadStream(join(folder, path)).pipe(response);
      }).listen(0);
      const { chromium: driver } = await load<{ chromium: { launch(options: object): Promise<Browser> } }>(
        bundlers(),
        "playwright-core",
      );
      const launched = await driver.launch({ executablePath: browser, args: ["--no-sandbox"] });
      try {
        const page = await launched.newPage();
        const lines: string[] = [];
        page.on("console", (message) => lines.push(`${message.text()}\n`));
        page.on("pageerror", (error) => lines.push(error.message));
        await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
        await expect.poll(() => lines.join(""), { timeout: 30_000 }).toContain("\n");
        expect(lines.filter((line) => !line.includes("404")).join("")).toBe(output);
      } finally {
        await launched.close();
        server.close();
      }
    },
    60_000,
  );
});

/** What this test uses of Playwright. */
interface Browser {
  newPage(): Promise<{
    on(event: "console", listener: (message: { text(): string }) => void): void;
    on(event: "pageerror", listener: (error: Error) => void): void;
    goto(url: string): Promise<unknown>;
  }>;
  close(): Promise<void>;
}
