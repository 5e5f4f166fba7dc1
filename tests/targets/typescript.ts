import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { fetched } from "../support/fetched.ts";
import { type PackedProject, putIn } from "../support/packed.ts";
import { printed } from "../support/printed.ts";
import { example } from "../support/readme.ts";
import type { Target } from "./target.ts";

/** Each way to resolve modules, with the kind of module that goes with it and the files of a project. */
const ways = {
  node10: { module: "commonjs", files: ["index.ts"], type: "commonjs" },
  node16: { module: "node16", files: ["index.mts", "index.cts"], type: "commonjs" },
  bundler: { module: "esnext", files: ["index.ts"], type: "module" },
} as const;
type Way = keyof typeof ways;

/** Beside the example, a value whose type its filter narrows, and an area that there is not: the compiler must see both. */
const code = `${example.code}
export const stage: "mine" | undefined = shares.where({ commodity: "rare-earths", stage: "mine" }).first()?.stage;
export const misspelt = () =>
  // @ts-expect-error a misspelt area
  shares.where({ area: "AUZ" });
`;

/** Compiles the example with all that a careful project asks, and runs what comes of it. */
function compiled({ folder }: PackedProject, compiler: string, version: string, way: Way, options: object): string[] {
  const { module, files, type } = ways[way];
  const home = `typescript/${version}-${way}`;
  putIn(folder, `${home}/package.json`, JSON.stringify({ type }));
  for (const file of files) putIn(folder, `${home}/${file}`, code);
  const compilerOptions = {
    module,
    moduleResolution: way,
    target: "es2022",
    strict: true,
    skipLibCheck: false,
    types: [],
    outDir: "out",
    ...options,
  };
  putIn(folder, `${home}/tsconfig.json`, JSON.stringify({ compilerOptions, files }));
  printed([process.execPath, compiler, "-p", join(folder, home)], folder);
  return files.map((file) => printed([process.execPath, join(folder, home, "out", file.replace("ts", "js"))], folder));
}

/** The compiler of a version, which is fetched, or this repository's own. */
const compilerOf = (version: string): string =>
  version === ts.version
    ? fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url))
    : join(fetched("typescript", { packages: { typescript: version } }), "node_modules/typescript/bin/tsc");

const compilation = (version: string, way: Way, said = "", options: object = {}): Target => ({
  part: "TypeScript",
  name: "TypeScript",
  version,
  how: `\`moduleResolution: ${way}\`${said}`,
  run: (project) => compiled(project, compilerOf(version), version, way, options),
  slow: version !== ts.version,
});

const lowest = "5.0.2";
const newest = "7.0.2";
const all = Object.keys(ways) as Way[];

export const typeScript: readonly Target[] = [
  {
    ...compilation("4.9.5", "node16"),
    fails: {
      why: "it has no `const` type parameters, by which a filter narrows a row",
      says: /TS1139: Type parameter declaration expected/,
    },
  },
  ...all.map((way) => compilation(lowest, way)),
  ...all.map((way) => compilation(ts.version, way)),
  compilation("6.0.3", "node10", ', with `ignoreDeprecations: "6.0"`', { ignoreDeprecations: "6.0" }),
  ...all
    .map((way) => compilation(newest, way))
    .map((target) =>
      target.how.includes("node10")
        ? { ...target, fails: { why: "TypeScript 7 has removed it", says: /TS5108/ } }
        : target,
    ),
];
