import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleBy } from "./support/bundlers.ts";
import { type PackedProject, packedProject, putIn } from "./support/packed.ts";
import { printed } from "./support/printed.ts";
import { example } from "./support/readme.ts";
import { targets } from "./targets/index.ts";
import { lineOf, titleOf } from "./targets/page.ts";
import { faultOf } from "./targets/target.ts";

let project: PackedProject;
beforeAll(() => {
  project = packedProject();
});
afterAll(() => rmSync(join(project.folder, ".."), { recursive: true, force: true }));

const put = (name: string, content: string): string => putIn(project.folder, name, content);
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

  it("is as large as the README of the data says, to a fifth, and no larger than a package may be", () => {
    const folder = join(project.folder, "node_modules/@oreledger/data");
    const bytesIn = (place: string) =>
      readdirSync(join(folder, place), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
    const sizes = [statSync(project.tarballs.data).size, bytesIn("."), bytesIn("csv"), bytesIn("dist/packed")];
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const said = /tarball has (\d+) MB, and (\d+) MB on the disk: (\d+) MB of CSV, (\d+) MB of packed modules/.exec(
      readme,
    );
    expect(said).not.toBeNull();
    for (const [i, bytes] of sizes.entries()) {
      const megabytes = Number(said?.[i + 1]);
      expect(Math.abs(bytes / 1e6 - megabytes), `${bytes} bytes, said to be ${megabytes} MB`).toBeLessThan(
        megabytes / 5,
      );
    }
    expect(sizes[0]).toBeLessThan(10e6);
    expect(sizes[1]).toBeLessThan(60e6);
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
  for (const target of targets.filter(({ slow, lacks }) => !slow && lacks !== undefined))
    console.warn(`SKIPPED: ${titleOf(target)}: it needs ${target.lacks}`);

  const quick = targets.filter(({ slow, lacks }) => !slow && lacks === undefined);
  it.each(quick.map((target) => [titleOf(target), target] as const))(
    "prints what the README says: %s",
    async (_, target) => {
      expect(await faultOf(target, project, example.output)).toBeUndefined();
    },
  );

  it("is said in docs/support.md to run where it is tried", () => {
    const page = readFileSync(new URL("../docs/support.md", import.meta.url), "utf8");
    const lines = page.split("\n").filter((line) => /^\| (?!what)/.test(line));
    // Which version a machine has of its own is the page's to tell.
    const declared = targets.map(({ version, ...target }, i) => {
      const told = (lines[i] ?? "").split(" | ")[1] ?? "";
      return lineOf({ ...target, version: typeof version === "string" ? version : told });
    });
    expect(lines).toEqual(declared);
  });
});

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
      const outputs = await Promise.all(
        Object.entries(bundleBy).map(async ([name, bundle]) => [name, await bundle(entry, project.folder)] as const),
      );
      const packed = (table: string) =>
        readFileSync(join(project.folder, `node_modules/@oreledger/data/dist/packed/${table}.js`), "utf8").length;
      for (const [bundler, code] of outputs) {
        expect(code, bundler).toContain(marks.shares);
        for (const other of ["deposits", "policy_events"] as const)
          expect(code, `${bundler}: ${other}`).not.toContain(marks[other]);
        // The table, who belongs to which group, which prints are one, the ids that it may refer to (20,000), and the code of a
        // query.
        const tables = packed("shares") + packed("group_members") + packed("print_links");
        expect(code.length, bundler).toBeLessThan(tables + 20_000 + 50_000);
      }
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
});
