import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled, bundlers, bundleWith } from "./support/bundlers.ts";
import { load } from "./support/fetched.ts";
import { type PackedProject, packedProject } from "./support/packed.ts";
import { example, exampleInCommonJs } from "./support/readme.ts";
import { chromium, printed, runtimes } from "./support/runtimes.ts";

let project: PackedProject;
beforeAll(() => {
  project = packedProject();
});
afterAll(() => rmSync(join(project.folder, ".."), { recursive: true, force: true }));

const put = (name: string, content: string): string => {
  const path = join(project.folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const tool = (name: string): string => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

describe("what is installed", () => {
  it("is the SDK and the data and nothing else, without install scripts", () => {
    const { dependencies } = JSON.parse(printed(["npm", "ls", "--all", "--json"], project.folder));
    expect(Object.keys(dependencies).sort()).toEqual(["@oreledger/data", "@oreledger/sdk"]);
    expect(Object.keys(dependencies["@oreledger/sdk"].dependencies)).toEqual(["@oreledger/data"]);
    expect(dependencies["@oreledger/data"].dependencies).toBeUndefined();
    expect(readdirSync(join(project.folder, "node_modules/@oreledger"))).toEqual(["data", "sdk"]);
    for (const name of ["data", "sdk"]) {
      const { scripts } = JSON.parse(
        readFileSync(join(project.folder, `node_modules/@oreledger/${name}/package.json`), "utf8"),
      );
      for (const script of ["preinstall", "install", "postinstall", "prepare"])
        expect(scripts).not.toHaveProperty(script);
    }
  });

  it.each([
    ["data", ["csv-parse", "nanotar", "topojson-client", "world-atlas", "zod"]],
    ["sdk", ["minisearch"]],
  ] as const)("%s: the licence of every library that its code holds comes with it", (name, libraries) => {
    const text = readFileSync(join(project.folder, `node_modules/@oreledger/${name}/dist/THIRD-PARTY.txt`), "utf8");
    for (const library of libraries)
      expect(text).toMatch(new RegExp(`^${library} \\d[\\d.]+\nLicence: \\S+\n\n[^=]*copyright`, "im"));
  });

  it.each(["data", "sdk"] as const)("%s: publint and arethetypeswrong find nothing", (name) => {
    expect(printed([tool("publint"), "--strict", project.tarballs[name]], project.folder)).toContain("All good!");
    // node10 resolves types alone (`typesVersions`), which is tested below.
    printed([tool("attw"), project.tarballs[name], "--profile", "node16", "--format", "ascii"], project.folder);
  });
});

describe("the README's example", () => {
  it("prints what the README says, in every runtime, as ES module and as CommonJS", () => {
    const files = [put("example.mjs", example.code), put("example.cjs", exampleInCommonJs)];
    for (const { name, command } of runtimes())
      for (const file of files)
        expect(printed([...command, file], project.folder), `${name}, ${file}`).toBe(example.output);
  });

  it("runs without Node: in a bundle of a worker that has none of its globals", async () => {
    const entry = put("worker.mjs", example.code.replace(/console\.log\((.*)\);/, "globalThis.answer = [$1];"));
    const code = await bundled(entry, {
      format: "iife",
      platform: "neutral",
      conditions: ["worker", "import"],
    });
    const context = createContext({ Intl });
    runInContext(code, context);
    expect(`${(context.answer as number[]).join(" ")}\n`).toBe(example.output);
  });

  const browser = chromium();
  if (browser === undefined) console.warn("SKIPPED: 1 test, as Chromium is not installed: node scripts/chromium.mjs");
  it.skipIf(browser === undefined)("runs in a browser", async () => {
    const entry = put("page.mjs", example.code);
    const code = await bundled(entry, {
      format: "esm",
      platform: "browser",
    });
    const { chromium } = await load<{ chromium: { launch(options: object): Promise<Browser> } }>(
      bundlers(),
      "playwright-core",
    );
    const launched = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
    try {
      const page = await launched.newPage();
      const lines: string[] = [];
      page.on("console", (message) => lines.push(message.text()));
      page.on("pageerror", (error) => lines.push(error.message));
      await page.setContent(`<script type="module">${code.replaceAll("</script", "<\\/script")}</script>`);
      await expect.poll(() => lines.join("\n"), { timeout: 30_000 }).not.toBe("");
      expect(`${lines.join("\n")}\n`).toBe(example.output);
    } finally {
      await launched.close();
    }
  });
});

/** What this test uses of Playwright. */
interface Browser {
  newPage(): Promise<{
    on(event: "console", listener: (message: { text(): string }) => void): void;
    on(event: "pageerror", listener: (error: Error) => void): void;
    setContent(html: string): Promise<void>;
  }>;
  close(): Promise<void>;
}

describe("a bundle of one table", () => {
  /** Words that stand in one table's rows only. */
  const marks = {
    shares: "Production quota",
    deposits: "Mountain Pass",
    policy_events: "chn-2025-ann-61-origin",
    sources: "usgs-usmin",
  };

  it.each(["@oreledger/sdk/shares", "@oreledger/sdk"])(
    "carries that table alone when it comes from %s",
    async (specifier) => {
      const entry = put(
        `bundle-${specifier.split("/").length}.mjs`,
        `import { shares } from "${specifier}"; console.log(shares.where({ year: 2024 }).length);`,
      );
      const outputs = await bundleWith(entry, project.folder);
      const packed = (table: string) =>
        readFileSync(join(project.folder, `node_modules/@oreledger/data/dist/packed/${table}.js`), "utf8").length;
      for (const [bundler, code] of Object.entries(outputs)) {
        expect(code, bundler).toContain(marks.shares);
        for (const other of ["deposits", "policy_events"] as const)
          expect(code, `${bundler}: ${other}`).not.toContain(marks[other]);
        // The table, who belongs to which group, which prints are one, the ids that it may refer to (20,000), and the code of a
        // query.
        const tables = packed("shares") + packed("group_members") + packed("print_links");
        expect(code.length, bundler).toBeLessThan(tables + 20_000 + 50_000);
      }
      expect(Object.keys(outputs)).toEqual(["esbuild", "rollup", "vite"]);
    },
  );
});

describe("a consumer's types", () => {
  it("resolve every entry of both packages with moduleResolution node10, which knows no `exports`", () => {
    const specifiers = ["sdk", "data"].flatMap((name) => {
      const { exports } = JSON.parse(
        readFileSync(join(project.folder, `node_modules/@oreledger/${name}/package.json`), "utf8"),
      ) as { exports: Record<string, unknown> };
      return Object.entries(exports)
        .filter(([, target]) => typeof target === "object")
        .map(([path]) => `@oreledger/${name}${path.slice(1)}`.replace("*", "areas"));
    });
    expect(specifiers.length).toBeGreaterThan(30);
    put(
      "types-node10-all/index.ts",
      specifiers.map((specifier, i) => `import * as entry${i} from "${specifier}";\nentry${i};\n`).join(""),
    );
    put(
      "types-node10-all/tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          module: "commonjs",
          moduleResolution: "node10",
          target: "es2022",
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: [],
        },
        files: ["index.ts"],
      }),
    );
    printed([tool("tsc"), "-p", join(project.folder, "types-node10-all")], project.folder);
  });

  it.each([
    ["node16", "node16", "@oreledger/sdk/shares"],
    ["bundler", "esnext", "@oreledger/sdk/shares"],
    ["node10", "commonjs", "@oreledger/sdk"],
    ["node10", "commonjs", "@oreledger/sdk/shares"],
  ])("resolve with moduleResolution %s", (moduleResolution, module, specifier) => {
    const folder = `types-${moduleResolution}-${specifier.split("/").length}`;
    put(
      `${folder}/index.ts`,
      `import { shares } from "${specifier}";
const row = shares.where({ commodity: "rare-earths", stage: "mine" }).get({ area: "AUS", year: 2024, source: "usgs-mcs-2025" });
export const stage: "mine" | undefined = row?.stage;
// @ts-expect-error a misspelt area
shares.where({ area: "AUZ" });
`,
    );
    put(
      `${folder}/tsconfig.json`,
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          target: "es2022",
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          types: [],
        },
        files: ["index.ts"],
      }),
    );
    printed([tool("tsc"), "-p", join(project.folder, folder)], project.folder);
  });
});
