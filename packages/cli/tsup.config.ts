import { basename } from "node:path";
import { transform } from "esbuild";
import { defineConfig, type Options } from "tsup";
import { thirdParty } from "../../scripts/third-party.ts";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];
type Plugins = NonNullable<Options["plugins"]>;

/**
 * Each command stands in a file of its own, and so does what several share: a call compiles what it needs. Only ES modules are
 * split, but Node starts CommonJS faster and may require it at once where a command is called.
 */
const splitCommonJs: Plugins[number] = {
  name: "split-common-js",
  renderChunk(code) {
    const required = code.replace(/\bimport\(("\.\/[^"]+\.js")\)/g, "Promise.resolve(require($1))");
    return transform(required, { format: "cjs", minify: true, platform: "node", target: common.target });
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

const licences = thirdParty();

const common = {
  target: "node20",
  platform: "node",
  dts: false,
  splitting: false,
  minify: true,
  silent: true,
} satisfies Options;

export default defineConfig([
  { ...common, entry: ["src/main.ts"], format: ["cjs"], esbuildPlugins: [licences, apart] },
  // The SDK is bundled, so that its modules are not looked up one by one.
  {
    ...common,
    entry: ["src/cli.ts"],
    format: ["esm"],
    splitting: true,
    // The names of parts change with what they hold: old ones go.
    clean: ["!main.js", "!plot.mjs"],
    outExtension: () => ({ js: ".js" }),
    noExternal: [/^@oreledger\/(?!data\/(tables|check|package))/, "picocolors"],
    external: ["@oreledger/data"],
    esbuildPlugins: [licences, apart],
    plugins: [splitCommonJs],
  },
  // Vega is an ES module with an import that may fail, for a canvas that we do not need.
  {
    ...common,
    entry: { plot: "src/chart/plot.ts" },
    format: ["esm"],
    noExternal: [/./],
    external: ["canvas"],
    esbuildPlugins: [licences],
  },
]);
