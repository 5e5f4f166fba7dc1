import { defineConfig } from "tsup";

// `main.ts build` writes dist/packed, dist/rows and dist/tables; this adds the door, and what unpacks a table.
export default defineConfig({
  entry: { index: "src/index.ts", unpack: "src/packed/unpack.ts" },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: { entry: { index: "src/index.ts" } },
  clean: false,
  splitting: false,
  minify: true,
  silent: true,
  esbuildPlugins: [
    {
      name: "no-runtime-dependencies",
      setup(build) {
        build.onResolve({ filter: /^(zod|csv-parse)(\/|$)/ }, ({ path, importer }) => ({
          errors: [{ text: `${path} must not reach the published package (imported by ${importer})` }],
        }));
      },
    },
  ],
});
