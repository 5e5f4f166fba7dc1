import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";
import { thirdParty } from "../../scripts/third-party.ts";
import manifest from "./package.json" with { type: "json" };

const licences = thirdParty("world-atlas/countries-50m.json");

const common = {
  format: ["esm", "cjs"],
  target: "es2022",
  clean: false,
  splitting: false,
  minify: true,
  silent: true,
  define: { ORELEDGER_VERSION: JSON.stringify(manifest.version) },
} satisfies Options;

// `main.ts build` writes dist/packed, dist/rows, dist/tables and dist/door; this adds the code beside them.
export default defineConfig([
  {
    ...common,
    entry: { index: "src/index.ts" },
    platform: "neutral",
    dts: { entry: { index: "src/index.ts" } },
    esbuildPlugins: [
      licences,
      {
        name: "no-runtime-dependencies",
        setup(build) {
          build.onResolve({ filter: /^(zod|csv-parse)(\/|$)/ }, ({ path, importer }) => ({
            errors: [{ text: `${path} must not reach the door of the package (imported by ${importer})` }],
          }));
        },
      },
    ],
  },
  // The checker runs in Node and carries Zod, csv-parse and nanotar within it, and the atlas beside it, so that the package needs
  // nothing else.
  {
    ...common,
    entry: { check: "src/check/index.ts" },
    platform: "node",
    noExternal: ["zod", "csv-parse", "nanotar"],
    dts: true,
    esbuildPlugins: [licences],
    shims: true,
    define: { ...common.define, ORELEDGER_ATLAS: JSON.stringify("./countries-50m.json") },
    onSuccess: async () =>
      cpSync(fileURLToPath(import.meta.resolve("world-atlas/countries-50m.json")), "dist/countries-50m.json"),
  },
]);
