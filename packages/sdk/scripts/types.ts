// After the code, the types: one bundle of declarations for ES modules and one for CommonJS. tsup writes the same ones, but checks
// every file on the way, which `pnpm typecheck` does already and which takes most of a build.
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import config from "../tsup.config.ts";

// With several entries the plugin warns of types that two share and none exports: they need no name of their own.
const expected = new Set(["PLUGIN_WARNING", "CIRCULAR_DEPENDENCY", "EMPTY_BUNDLE"]);

const bundle = await rollup({
  input: config.entry,
  external: [/^node:/, /^@oreledger\/data/],
  plugins: [dts({ compilerOptions: { noEmitOnError: false } })],
  onwarn: (warning, fail) => {
    if (!expected.has(warning.code ?? "")) fail(warning);
  },
});
for (const extension of [".d.ts", ".d.cts"])
  await bundle.write({
    dir: "dist",
    format: "es",
    entryFileNames: `[name]${extension}`,
    chunkFileNames: `[name]-[hash]${extension}`,
  });
await bundle.close();
