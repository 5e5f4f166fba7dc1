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

/** `main` starts and `cli` does the work, in files of their own. */
const apart: Plugin = {
  name: "apart",
  setup(build) {
    build.onResolve({ filter: /\/cli\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./cli.js", external: true },
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
    clean: ["!main.js"],
    outExtension: () => ({ js: ".js" }),
    noExternal: [/^@oreledger\/(?!data\/(tables|check|package))/, "picocolors"],
    external: ["@oreledger/data"],
    esbuildPlugins: [licences, apart],
    plugins: [splitCommonJs],
  },
]);
