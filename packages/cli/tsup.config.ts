import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

const packed = "@oreledger/data/packed/";

/**
 * A table is loaded when something is first asked of it, also where the SDK imports it at the top of a module, and
 * `--data` can put another in its place. The data stay outside the bundle, so that a newer release of them is used.
 */
const lazyTables: Plugin = {
  name: "lazy-tables",
  setup(build) {
    build.onResolve({ filter: /^@oreledger\/data\/packed\// }, ({ path, namespace }) =>
      namespace === "lazy-table" ? { path, external: true } : { path, namespace: "lazy-table" },
    );
    build.onLoad({ filter: /./, namespace: "lazy-table" }, ({ path }) => ({
      contents: `import { lazily } from "./src/ledger.ts";
export const { table, sources } = lazily(${JSON.stringify(path.slice(packed.length))}, () => require(${JSON.stringify(path)}));`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    }));
  },
};

/** `main` starts, `cli` does the work and `plot` holds the library of charts, in files of their own: each is read when it is needed. */
const files: Readonly<Record<string, string>> = { "cli.ts": "./cli.js", "plot.ts": "./plot.mjs" };
const apart: Plugin = {
  name: "apart",
  setup(build) {
    build.onResolve({ filter: /\/(cli|plot)\.ts$/ }, ({ kind, path }) =>
      kind === "entry-point" ? undefined : { path: files[basename(path)] as string, external: true },
    );
  },
};

const common = {
  target: "node20",
  platform: "node",
  dts: false,
  splitting: false,
  minify: true,
  silent: true,
} satisfies Options;

export default defineConfig([
  // CommonJS and one file, for Node starts it fastest. The SDK is bundled, so that its modules are not looked up one by one.
  {
    ...common,
    entry: ["src/main.ts", "src/cli.ts"],
    format: ["cjs"],
    noExternal: [/^@oreledger\/(?!data\/(tables|check|package))/, "picocolors"],
    external: ["@oreledger/data"],
    esbuildPlugins: [apart, lazyTables],
  },
  // Vega is an ES module with an import that may fail, for a canvas that we do not need.
  { ...common, entry: { plot: "src/chart/plot.ts" }, format: ["esm"], noExternal: [/./], external: ["canvas"] },
]);
