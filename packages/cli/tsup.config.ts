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
export const table = lazily(${JSON.stringify(path.slice(packed.length))}, () => require(${JSON.stringify(path)}).table);
export const sources = lazily("sources", () => require(${JSON.stringify(path)}).sources);`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    }));
  },
};

/** `main` starts and `cli` does the work, in files of their own: what stands in one file is read from the disk at once. */
const apart: Plugin = {
  name: "apart",
  setup(build) {
    build.onResolve({ filter: /^\.\/cli\.ts$/ }, ({ importer }) =>
      importer.endsWith("main.ts") ? { path: "./cli.js", external: true } : undefined,
    );
  },
};

// CommonJS and one file, for Node starts it fastest. The SDK is bundled, so that its modules are not looked up one by one.
export default defineConfig({
  entry: ["src/main.ts", "src/cli.ts"],
  format: ["cjs"],
  target: "node20",
  platform: "node",
  dts: false,
  clean: true,
  splitting: false,
  minify: true,
  silent: true,
  noExternal: [/^@oreledger\/(?!data\/(tables|check|package))/, "picocolors"],
  external: ["@oreledger/data"],
  esbuildPlugins: [apart, lazyTables],
});
